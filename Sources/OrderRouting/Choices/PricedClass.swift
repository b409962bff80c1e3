/// One class of a choice table at given prices: its cheapest option, and how much dearer others are.
///
/// The buffers are reused from class to class.
struct PricedClass: Sendable {
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

  /// Prices the class's choices and finds its cheapest option.
  ///
  /// - Parameters:
  ///   - prices: by row, millionths a unit or shipment.
  ///   - most: shipments the option may have, within what the order may.
  ///   - bids: by term of the table: what a step pays; empty: the prices of the rows.
  mutating func evaluate(
    _ index: Int, _ table: ChoiceTable, prices: [Int64], bids: [Int64] = [], allowed: Allowed = .all,
    most: Int = .max
  ) {
    let shipments = min(most, Int(table.maxShipments[index]))
    let lines = table.lines(index)
    if lines.count == 1, table.steps[lines.lowerBound] == 1, shipments > 0 {
      return evaluateSingle(index, table, prices, bids, allowed)
    }
    steps.removeAll(keepingCapacity: true)
    for line in lines { steps.append(Int(table.steps[line])) }
    precondition(space.reset(steps: steps, limit: .max), "a table holds classes with countable contents only")
    pricePlaces(index, table, prices, bids)
    priceChoices(index, table, prices, allowed, skimming: bids.isEmpty)
    division.fill(space, shipmentCost, most: shipments, penalty: table.splitPenalty)
    let best = division.cheapest(table.fillingCost[table.fillings(index)])
    cost = best.cost
    chosen.removeAll(keepingCapacity: true)
    division.pieces(of: best.content) { chosen.append(shipmentChoice[$0]) }
  }

  /// One line that ships whole: the cheapest choice, or none.
  private mutating func evaluateSingle(
    _ index: Int, _ table: ChoiceTable, _ prices: [Int64], _ bids: [Int64], _ allowed: Allowed
  ) {
    let fillings = table.fillings(index).lowerBound
    let placeStart = Int(table.placeStart[index])
    cost = table.fillingCost[fillings]
    chosen.removeAll(keepingCapacity: true)
    let shipping = table.fillingCost[fillings + 1]
    if shipping == DivisionTable.impossible { return }
    var best: Int32 = -1
    for choice in table.choices(index) {
      var total = table.cost[choice] + shipping
      // Prices are not negative: what is dearer without them is dearer with them. Bids may be.
      if total >= cost, bids.isEmpty { continue }
      let place = Int(table.place[choice])
      let placeRow = table.placeRow[placeStart + place]
      if placeRow >= 0 { total += prices[Int(placeRow)] }
      let offerRow = table.offerRow[Int(table.offer[choice])]
      if offerRow >= 0 { total += prices[Int(offerRow)] }
      for term in table.terms(index, place: place, line: 0) {
        total += table.price(ofTerm: term, prices, bids)
      }
      if total >= cost { continue }
      if case .within(let left) = allowed, !table.fits(choice, of: index, left) { continue }
      cost = total
      best = Int32(truncatingIfNeeded: choice)
    }
    if best >= 0 { chosen.append(best) }
  }

  private mutating func pricePlaces(
    _ index: Int, _ table: ChoiceTable, _ prices: [Int64], _ bids: [Int64]
  ) {
    linePrice.removeAll(keepingCapacity: true)
    placePrice.removeAll(keepingCapacity: true)
    let places = table.places(index)
    for place in places {
      let row = table.placeRow[place]
      placePrice.append(row < 0 ? 0 : prices[Int(row)])
      for line in steps.indices {
        var sum: Int64 = 0
        for term in table.terms(index, place: place - places.lowerBound, line: line) {
          sum += table.price(ofTerm: term, prices, bids)
        }
        linePrice.append(sum)
      }
    }
  }

  private mutating func priceChoices(
    _ index: Int, _ table: ChoiceTable, _ prices: [Int64], _ allowed: Allowed, skimming: Bool
  ) {
    shipmentCost.removeAll(keepingCapacity: true)
    shipmentChoice.removeAll(keepingCapacity: true)
    for content in 0..<space.count {
      shipmentCost.append(content == 0 ? 0 : DivisionTable.impossible)
      shipmentChoice.append(-1)
    }
    for choice in table.choices(index) {
      let content = Int(table.content[choice])
      // Prices are not negative: what is dearer without them is dearer with them. Bids may be.
      if skimming, table.cost[choice] >= shipmentCost[content] { continue }
      let total = price(choice, table, prices)
      if total >= shipmentCost[content] { continue }
      if case .within(let left) = allowed, !table.fits(choice, of: index, left) { continue }
      shipmentCost[content] = total
      shipmentChoice[content] = Int32(truncatingIfNeeded: choice)
    }
  }

  /// What a choice of the class costs at the prices; not for a class with a single step.
  func price(_ choice: Int, _ table: ChoiceTable, _ prices: [Int64]) -> Int64 {
    let place = Int(table.place[choice])
    var sum = table.cost[choice] + placePrice[place]
    let offerRow = table.offerRow[Int(table.offer[choice])]
    if offerRow >= 0 { sum += prices[Int(offerRow)] }
    var rest = Int(table.content[choice])
    var position = place * steps.count
    if space.isBinary {
      while rest > 0 {
        if rest & 1 > 0 { sum += linePrice[position] }
        rest >>= 1
        position += 1
      }
      return sum
    }
    for line in steps.indices {
      sum += Int64(rest % (steps[line] + 1)) * linePrice[position + line]
      rest /= steps[line] + 1
    }
    return sum
  }

  /// The cheapest way at the prices to ship a content in up to `most` shipments.
  func divisionCost(_ content: Int, most: Int) -> Int64 { division.cost(content, most: most) }

  /// By content: what the cheapest option costs that ships just it in all.
  func fillingOptionCost(_ content: Int, _ index: Int, _ table: ChoiceTable) -> Int64 {
    let filling = table.fillingCost[table.fillings(index).lowerBound + content]
    let shipping = division.cost(content, most: Int(table.maxShipments[index]))
    return filling == DivisionTable.impossible || shipping == DivisionTable.impossible
      ? DivisionTable.impossible : filling + shipping
  }
}

extension ChoiceTable {
  /// What one step pays for a term: its bid where there are any, else by the price of its row.
  func price(ofTerm term: Int, _ prices: [Int64], _ bids: [Int64]) -> Int64 {
    bids.isEmpty ? Int64(termAmount[term]) * prices[Int(termRow[term])] : bids[term]
  }
}
