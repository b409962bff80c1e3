internal import OrderRouting

/// The pricing problem of one class of a choice table: at given prices its cheapest option, and how much dearer others
/// are.
///
/// The buffers are reused from class to class.
struct OrderClassPricing: Sendable {
  private(set) var space = ContentSpace()
  /// By content: the cheapest choice at the prices, and which.
  private(set) var shipmentCost: [Int64] = []
  private(set) var shipmentChoice: [Int32] = []
  private var division = DivisionTable()
  /// By place and line: what a step pays for supplies, and for how many steps there is enough; by place: the
  /// evaluation that found them.
  private var linePrice: [Int64] = []
  private var lineRoom: [Int] = []
  private var pricedIn: [UInt64] = []
  private var evaluations: UInt64 = 0
  private var steps: [Int] = []
  /// The cheapest option: its cost at the prices, and the choices of its shipments.
  private(set) var cost: Int64 = 0
  private(set) var chosen: [Int32] = []

  /// Which choices may be taken.
  enum Allowed {
    case all
    /// All, and those that the table leaves out, for the least that they can cost: what is found is a bound, and
    /// its option has listed choices only.
    case allAndLeftOut
    /// Those for which there is enough left.
    case within([Int])

    fileprivate var hasLeftOut: Bool {
      if case .allAndLeftOut = self { true } else { false }
    }

    fileprivate var left: [Int]? {
      switch self {
      case .all, .allAndLeftOut: nil
      case .within(let left): left
      }
    }
  }

  /// Prices the class's choices and finds its cheapest option.
  ///
  /// - Parameters:
  ///   - prices: by row, millionths a unit or shipment.
  ///   - most: shipments the option may have, within what the order may.
  ///   - bids: by term of the table: what a step pays; empty: the prices of the rows.
  ///   - skipsDear: whether what is dearer without prices and bids is so with them; not so where bids are negative.
  mutating func evaluate(
    _ index: Int, _ table: ChoiceTable, prices: [Int64], bids: [Int64] = [], allowed: Allowed = .all,
    most: Int = .max, skipsDear: Bool = true
  ) {
    let shipments = min(most, Int(table.heads[index].maxShipments))
    let lines = table.lines(index)
    if lines.count == 1, table.lines[lines.lowerBound].steps == 1, shipments > 0 {
      return evaluateSingle(index, table, prices, bids, allowed, skipsDear)
    }
    steps.removeAll(keepingCapacity: true)
    for line in lines { steps.append(Int(table.lines[line].steps)) }
    precondition(space.reset(steps: steps, limit: .max), "a table holds classes with countable contents only")
    priceChoices(index, table, prices, bids, allowed, skipsDear)
    division.fill(space, shipmentCost, most: shipments, penalty: table.splitPenalty)
    let best = division.cheapest(table.fillingCost[table.contents(index)])
    cost = best.cost
    chosen.removeAll(keepingCapacity: true)
    division.pieces(of: best.content) { content in
      if shipmentChoice[content] >= 0 { chosen.append(shipmentChoice[content]) }
    }
  }

  /// One line that ships whole: the cheapest choice, or none.
  private mutating func evaluateSingle(
    _ index: Int, _ table: ChoiceTable, _ prices: [Int64], _ bids: [Int64], _ allowed: Allowed,
    _ skipsDear: Bool
  ) {
    let fillings = table.contents(index).lowerBound
    cost = table.fillingCost[fillings]
    chosen.removeAll(keepingCapacity: true)
    let shipping = table.fillingCost[fillings + 1]
    if shipping == DivisionTable.impossible { return }
    if allowed.hasLeftOut { cost = min(cost, table.leftOutCost[fillings + 1] + shipping) }
    let left = allowed.left
    var best: Int32 = -1
    choices: for choice in table.choices(index) {
      var total = table.choices[choice].cost + shipping
      if total >= cost, skipsDear { break }
      let place = Int(table.choices[choice].place)
      let placeRow = Int(table.place(of: choice, index).row)
      if placeRow >= 0 {
        if let left, left[placeRow] < 1 { continue }
        total += prices[placeRow]
      }
      for index in table.serviceRows.range(table.choices[choice].offer) {
        let row = Int(table.serviceRows.rows[index])
        if let left, left[row] < 1 { continue choices }
        total += prices[row]
      }
      for term in table.terms(index, place: place, line: 0) {
        if let left, left[Int(table.terms[term].row)] < Int(table.terms[term].amount) { continue choices }
        total += table.price(ofTerm: term, prices, bids)
      }
      if total >= cost { continue }
      cost = total
      best = Int32(choice)
    }
    if best >= 0 { chosen.append(best) }
  }

  private mutating func priceChoices(
    _ index: Int, _ table: ChoiceTable, _ prices: [Int64], _ bids: [Int64], _ allowed: Allowed,
    _ skipsDear: Bool
  ) {
    shipmentCost.removeAll(keepingCapacity: true)
    shipmentChoice.removeAll(keepingCapacity: true)
    shipmentCost.append(0)
    shipmentChoice.append(-1)
    preparePlaces(table.places(index).count)
    let left = allowed.left
    for content in 1..<space.count {
      var best: Int32 = -1
      var least =
        allowed.hasLeftOut
        ? table.leftOutCost[table.contents(index).lowerBound + content] : DivisionTable.impossible
      choices: for choice in table.choices(index, content: content) {
        var total = table.choices[choice].cost
        if total >= least, skipsDear { break }
        let place = Int(table.choices[choice].place)
        let placeRow = Int(table.place(of: choice, index).row)
        if placeRow >= 0 {
          if let left, left[placeRow] < 1 { continue }
          total += prices[placeRow]
        }
        for index in table.serviceRows.range(table.choices[choice].offer) {
          let row = Int(table.serviceRows.rows[index])
          if let left, left[row] < 1 { continue choices }
          total += prices[row]
        }
        if total >= least, skipsDear { continue }
        if pricedIn[place] != evaluations { priceLines(at: place, index, table, prices, bids, left) }
        guard let units = unitPrice(content, at: place), total + units < least else { continue }
        least = total + units
        best = Int32(choice)
      }
      shipmentCost.append(least)
      shipmentChoice.append(best)
    }
  }

  /// Makes room for the lines of so many places, none of them priced.
  private mutating func preparePlaces(_ places: Int) {
    evaluations += 1
    while pricedIn.count < places { pricedIn.append(0) }
    while linePrice.count < places * steps.count {
      linePrice.append(0)
      lineRoom.append(0)
    }
  }

  /// Finds what lines cost from a place, and how much of them there is enough for.
  private mutating func priceLines(
    at place: Int, _ index: Int, _ table: ChoiceTable, _ prices: [Int64], _ bids: [Int64], _ left: [Int]?
  ) {
    pricedIn[place] = evaluations
    let first = place * steps.count
    for line in steps.indices {
      var sum: Int64 = 0
      var room = steps[line]
      for term in table.terms(index, place: place, line: line) {
        sum += table.price(ofTerm: term, prices, bids)
        if let left, left[Int(table.terms[term].row)] < room * Int(table.terms[term].amount) {
          room = max(0, left[Int(table.terms[term].row)]) / Int(table.terms[term].amount)
        }
      }
      linePrice[first + line] = sum
      lineRoom[first + line] = room
    }
  }

  /// The price of the supplies that a content uses from a place; `nil` where there is not enough.
  private func unitPrice(_ content: Int, at place: Int) -> Int64? {
    var sum: Int64 = 0
    var rest = content
    let first = place * steps.count
    var line = 0
    while rest > 0 {
      let count = space.isBinary ? rest & 1 : rest % (steps[line] + 1)
      rest = space.isBinary ? rest >> 1 : rest / (steps[line] + 1)
      if count > lineRoom[first + line] { return nil }
      sum += Int64(count) * linePrice[first + line]
      line += 1
    }
    return sum
  }

  /// The cheapest way at the prices to ship a content in up to `most` shipments.
  func divisionCost(_ content: Int, most: Int) -> Int64 { division.cost(content, most: most) }

  /// By content: what the cheapest option costs that ships just it in all.
  func fillingOptionCost(_ content: Int, _ index: Int, _ table: ChoiceTable) -> Int64 {
    let filling = table.fillingCost[table.contents(index).lowerBound + content]
    let shipping = division.cost(content, most: Int(table.heads[index].maxShipments))
    return filling == DivisionTable.impossible || shipping == DivisionTable.impossible
      ? DivisionTable.impossible : filling + shipping
  }
}
