/// One order of a choice table at given prices: its cheapest option, and how much dearer others are.
///
/// The buffers are reused from order to order.
struct PricedOrder: Sendable {
  private(set) var space = ContentSpace()
  /// By content: the cheapest choice at the prices, and which.
  private(set) var shipmentCost: [Int64] = []
  private(set) var shipmentChoice: [Int32] = []
  private var division = DivisionTable()
  /// By place and line: the price of the supplies that a step uses.
  private var linePrice: [Int64] = []
  private var placePrice: [Int64] = []
  private var steps: [Int] = []
  /// The cheapest option: its cost at the prices, and the choices of its shipments.
  private(set) var cost: Int64 = 0
  private(set) var chosen: [Int32] = []

  /// Which choices may be taken.
  enum Allowed {
    case all
    /// Those for which there is enough left.
    case within([Int])
  }

  /// Prices the order's choices and finds its cheapest option.
  ///
  /// - Parameters:
  ///   - prices: by resource, millionths a unit or shipment.
  ///   - most: shipments the option may have, within what the order may.
  mutating func evaluate(
    _ order: Int, _ table: ChoiceTable, prices: [Int64], allowed: Allowed = .all, most: Int = .max
  ) {
    steps.removeAll(keepingCapacity: true)
    for line in table.lines(order) { steps.append(Int(table.steps[line])) }
    precondition(space.reset(steps: steps, limit: .max), "a table holds orders with countable contents only")
    pricePlaces(order, table, prices)
    priceChoices(order, table, prices, allowed)
    division.fill(
      space, shipmentCost, most: min(most, table.maxShipments[order]), penalty: table.splitPenalty)
    let best = division.cheapest(table.fillingCost[table.fillings(order)])
    cost = best.cost
    chosen.removeAll(keepingCapacity: true)
    division.pieces(of: best.content) { chosen.append(shipmentChoice[$0]) }
  }

  private mutating func pricePlaces(_ order: Int, _ table: ChoiceTable, _ prices: [Int64]) {
    linePrice.removeAll(keepingCapacity: true)
    placePrice.removeAll(keepingCapacity: true)
    for place in table.places(order) {
      let resource = table.placeResource[place]
      placePrice.append(resource < 0 ? 0 : prices[Int(resource)])
      for line in steps.indices {
        var sum: Int64 = 0
        for term in table.terms(order, place: place - table.placeStart[order], line: line) {
          sum += Int64(table.termAmount[term]) * prices[Int(table.termResource[term])]
        }
        linePrice.append(sum)
      }
    }
  }

  private mutating func priceChoices(
    _ order: Int, _ table: ChoiceTable, _ prices: [Int64], _ allowed: Allowed
  ) {
    shipmentCost.removeAll(keepingCapacity: true)
    shipmentChoice.removeAll(keepingCapacity: true)
    for content in 0..<space.count {
      shipmentCost.append(content == 0 ? 0 : DivisionTable.impossible)
      shipmentChoice.append(-1)
    }
    for choice in table.choices(order) {
      if case .within(let left) = allowed, !table.fits(choice, of: order, space, left) { continue }
      let content = Int(table.content[choice])
      let total = price(choice, table, prices)
      if total < shipmentCost[content] {
        shipmentCost[content] = total
        shipmentChoice[content] = Int32(choice)
      }
    }
  }

  /// What a choice of the order costs at the prices.
  func price(_ choice: Int, _ table: ChoiceTable, _ prices: [Int64]) -> Int64 {
    let place = Int(table.place[choice])
    let content = Int(table.content[choice])
    var sum = table.cost[choice] + placePrice[place]
    if table.offerResource[choice] >= 0 { sum += prices[Int(table.offerResource[choice])] }
    for line in steps.indices {
      sum += Int64(space.digit(content, line)) * linePrice[place * steps.count + line]
    }
    return sum
  }

  /// The cheapest way at the prices to ship a content in up to `most` shipments.
  func divisionCost(_ content: Int, most: Int) -> Int64 { division.cost(content, most: most) }

  /// By content: what the cheapest option costs that ships just it in all.
  func fillingOptionCost(_ content: Int, _ order: Int, _ table: ChoiceTable) -> Int64 {
    let filling = table.fillingCost[table.fillings(order).lowerBound + content]
    let shipping = division.cost(content, most: table.maxShipments[order])
    return filling == DivisionTable.impossible || shipping == DivisionTable.impossible
      ? DivisionTable.impossible : filling + shipping
  }
}

extension ChoiceTable {
  /// Whether `left`, by resource, is enough for a choice.
  func fits(_ choice: Int, of order: Int, _ space: ContentSpace, _ left: [Int]) -> Bool {
    var fits = true
    forEachUse(choice, of: order, space) { resource, amount in
      if left[resource] < amount { fits = false }
    }
    return fits
  }

  /// Calls `body` with the contested supplies that a choice uses. A supply may come more than once.
  func forEachUse(
    _ choice: Int, of order: Int, _ space: ContentSpace, _ body: (_ resource: Int, _ amount: Int) -> Void
  ) {
    let place = Int(self.place[choice])
    let shipments = placeResource[placeStart[order] + place]
    if shipments >= 0 { body(Int(shipments), 1) }
    if offerResource[choice] >= 0 { body(Int(offerResource[choice]), 1) }
    for line in 0..<lineStart[order + 1] - lineStart[order] {
      let steps = space.digit(Int(content[choice]), line)
      if steps == 0 { continue }
      for term in terms(order, place: place, line: line) {
        body(Int(termResource[term]), steps * Int(termAmount[term]))
      }
    }
  }
}
