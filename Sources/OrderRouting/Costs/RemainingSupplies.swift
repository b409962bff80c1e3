/// What is left of every supply, and which locations ship anything, while a plan is made.
package struct RemainingSupplies: Sendable {
  private let numbers: SupplyNumbers
  /// By location.
  private let fixedCosts: [Int64]
  /// By number; ``SupplyNumbers/unlimited`` stays so.
  package private(set) var amounts: [Int]
  /// By location: shipments that leave from it.
  package private(set) var shipments: [Int]

  package init(_ problem: RoutingProblem) {
    numbers = problem.numbers
    fixedCosts = problem.fixedCosts
    amounts = problem.supply
    shipments = Array(repeating: 0, count: problem.fixedCosts.count)
  }

  /// Cost of opening a location for its first shipment; 0 once it is open.
  package func openingCost(_ location: Int32) -> Int64 {
    shipments[Int(location)] == 0 ? fixedCosts[Int(location)] : 0
  }

  /// Takes every location to be open already: none costs its opening.
  mutating func openAll() {
    for location in shipments.indices { shipments[location] += 1 }
  }

  /// Whether the content that a pricer has loaded may leave by a candidate with what is left.
  package func fits(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate) -> Bool {
    fits(shipmentBy: candidate.offer) && fits(contentOf: pricer, by: candidate)
  }

  /// Whether one more shipment may leave by an offer, whatever it holds.
  package func fits(shipmentBy offer: Int32) -> Bool {
    var fits = true
    numbers.forEachShipmentUse(offer: offer) { if amounts[$0] <= 0 { fits = false } }
    return fits
  }

  /// Whether a candidate's location has the units that a pricer has loaded, and may ship so many.
  package func fits(contentOf pricer: OrderPricer, by candidate: OrderPricer.Candidate) -> Bool {
    if units(candidate.departure) < pricer.units { return false }
    let channel = pricer.problem.batch.channel[pricer.order]
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let entry = pricer.entry(group: group, location: candidate.location)
      if room(entry: entry, channel: channel) < pricer.groupUnits[group] { return false }
    }
    return true
  }

  /// Units that may still leave with a departure.
  package func units(_ departure: Int32) -> Int { amounts[numbers.units(departure: departure)] }

  /// Units of an entry of stock, −1 for none, that stock and allocations leave a channel.
  @inline(__always)
  func room(entry: Int32, channel: Int32) -> Int {
    if entry < 0 { return 0 }
    var room = SupplyNumbers.unlimited
    numbers.forEachItemUse(entry: entry, channel: channel) { room = min(room, amounts[$0]) }
    return room
  }

  /// Takes, or with `sign` −1 gives back, what the loaded content uses by a candidate.
  package mutating func use(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate, sign: Int = 1) {
    shipments[Int(candidate.location)] += sign
    pricer.forEachUse(candidate) { take(sign * $1, of: $0) }
  }

  /// Says what is left of a supply.
  package mutating func set(_ number: Int, to left: Int) { amounts[number] = left }

  /// Takes an amount of a supply, or gives back a negative one.
  package mutating func take(_ amount: Int, of number: Int) {
    if amounts[number] != SupplyNumbers.unlimited { amounts[number] -= amount }
  }
}
