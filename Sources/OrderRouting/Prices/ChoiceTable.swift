/// Every shipment that the orders of one piece could have, in flat arrays: what a search by prices works on.
///
/// A choice is a content from a place by an offer, of those with the same use of contested supplies the
/// cheapest. The places of an order are its locations, numbered within the order.
struct ChoiceTable: Sendable {
  /// By order of the table: its number in the batch.
  let orders: [Int]

  // By order of the table; each `…Start` has one entry more.
  private(set) var lineStart: [Int] = [0]
  private(set) var choiceStart: [Int] = [0]
  private(set) var fillingStart: [Int] = [0]
  private(set) var placeStart: [Int] = [0]
  private(set) var maxShipments: [Int] = []

  /// By line: its steps that can ship, and where its terms start (lines of an order by place).
  private(set) var steps: [Int32] = []
  /// By content of an order: see ``OrderColumns/fillingCosts``.
  private(set) var fillingCost: [Int64] = []
  private(set) var placeLocation: [Int32] = []

  // By choice.
  private(set) var content: [Int32] = []
  private(set) var place: [Int32] = []
  private(set) var offer: [Int32] = []
  private(set) var cost: [Int64] = []

  /// By place and line of an order: the contested supplies of units that a step uses.
  private(set) var termStart: [Int] = [0]
  private(set) var termResource: [Int32] = []
  private(set) var termAmount: [Int32] = []
  /// By order: where its terms begin in ``termStart``.
  private(set) var termBase: [Int] = []
  /// By place: the contested supply of shipments of the location; −1 where there is none.
  private(set) var placeResource: [Int32] = []
  /// By choice: the contested supply of shipments of the offer; −1 where there is none.
  private(set) var offerResource: [Int32] = []

  /// The contested resources that the choices use, by their numbers in the table: all of the above are such.
  private(set) var resources: [Int] = []
  private var numbers: [Int: Int32] = [:]
  let splitPenalty: Int64

  init(_ orders: [OrderColumns], _ contention: Contention, _ pricer: inout OrderPricer) {
    self.orders = orders.map(\.order)
    splitPenalty = pricer.problem.scenario.policy.splitPenalty.millionths
    for order in orders { append(order, contention, &pricer) }
  }

  var count: Int { orders.count }

  func choices(_ order: Int) -> Range<Int> { choiceStart[order]..<choiceStart[order + 1] }
  func lines(_ order: Int) -> Range<Int> { lineStart[order]..<lineStart[order + 1] }
  func fillings(_ order: Int) -> Range<Int> { fillingStart[order]..<fillingStart[order + 1] }
  func places(_ order: Int) -> Range<Int> { placeStart[order]..<placeStart[order + 1] }

  private mutating func append(_ order: OrderColumns, _ contention: Contention, _ pricer: inout OrderPricer) {
    pricer.begin(order.order)
    let resources = pricer.problem.resources
    steps += order.space.digits.map { Int32($0) }
    lineStart.append(steps.count)
    fillingCost += order.fillingCosts
    fillingStart.append(fillingCost.count)
    maxShipments.append(order.maxShipments)
    var places: [Int32] = []
    for column in order.columns {
      let place = places.firstIndex(of: column.location) ?? places.count
      if place == places.count { places.append(column.location) }
      content.append(Int32(column.content))
      self.place.append(Int32(place))
      offer.append(column.offer)
      cost.append(column.cost)
      let resource = resources.shipments(offer: column.offer)
      offerResource.append(number(of: resource, contention))
    }
    choiceStart.append(content.count)
    termBase.append(termStart.count - 1)
    for location in places {
      let resource = resources.shipments(location: location)
      placeResource.append(number(of: resource, contention))
      for line in order.space.digits.indices { appendTerms(line, at: location, contention, pricer) }
    }
    placeLocation += places
    placeStart.append(placeLocation.count)
  }

  private mutating func appendTerms(
    _ line: Int, at location: Int32, _ contention: Contention, _ pricer: OrderPricer
  ) {
    let problem = pricer.problem
    var units = 0
    for index in pricer.components(of: line) {
      let (group, perStep) = pricer.component(index)
      units += perStep
      let entry = pricer.entry(group: group, location: location)
      if entry < 0 { continue }
      appendTerm(problem.resources.stock(entry), perStep, contention)
      let channel = problem.batch.channel[pricer.order]
      if let allocation = problem.inventory.allocation(entry: entry, channel: channel) {
        appendTerm(problem.resources.allocation(allocation), perStep, contention)
      }
    }
    appendTerm(problem.resources.units(location: location), units, contention)
    termStart.append(termResource.count)
  }

  private mutating func appendTerm(_ resource: Int, _ amount: Int, _ contention: Contention) {
    let number = number(of: resource, contention)
    if amount == 0 || number < 0 { return }
    termResource.append(number)
    termAmount.append(Int32(amount))
  }

  /// The table's number of a resource, new if need be; −1 where it is not contested.
  private mutating func number(of resource: Int, _ contention: Contention) -> Int32 {
    if !contention.isContested[resource] { return -1 }
    if let number = numbers[resource] { return number }
    numbers[resource] = Int32(resources.count)
    resources.append(resource)
    return Int32(resources.count - 1)
  }

  /// The terms of a line of an order from one of its places.
  func terms(_ order: Int, place: Int, line: Int) -> Range<Int> {
    let index = termBase[order] + place * (lineStart[order + 1] - lineStart[order]) + line
    return termStart[index]..<termStart[index + 1]
  }

  /// At least what any option of any order uses of all contested supplies together. O(terms).
  func largestUse() -> Int {
    var largest = 0
    for order in 0..<count {
      var use = 2 * min(maxShipments[order], lines(order).reduce(0) { $0 + Int(steps[$1]) })
      for line in 0..<lines(order).count {
        var most = 0
        for place in 0..<places(order).count {
          most = max(most, terms(order, place: place, line: line).reduce(0) { $0 + Int(termAmount[$1]) })
        }
        use += most * Int(steps[lineStart[order] + line])
      }
      largest = max(largest, use)
    }
    return largest
  }
}
