/// What is left of every supply, and which locations ship anything, while a plan is made.
package struct Ledger: Sendable {
  private let problem: RoutingProblem
  /// By resource; ``Inventory/unlimited`` stays so.
  package private(set) var remaining: [Int]
  /// By location: shipments that leave from it.
  package private(set) var shipments: [Int]

  package init(_ problem: RoutingProblem) {
    self.problem = problem
    remaining = problem.resources.supply
    shipments = Array(repeating: 0, count: problem.fixedCosts.count)
  }

  /// Cost of opening a location for its first shipment; 0 once it is open.
  package func openingCost(_ location: Int32) -> Int64 {
    shipments[Int(location)] == 0 ? problem.fixedCosts[Int(location)] : 0
  }

  /// Takes every location to be open already: none costs its opening.
  mutating func openAll() {
    for location in shipments.indices { shipments[location] += 1 }
  }

  /// Whether the content that a pricer has loaded may leave by a candidate with what is left.
  package func fits(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate) -> Bool {
    fits(shipmentBy: candidate.offer, at: candidate.location)
      && fits(contentOf: pricer, at: candidate.location)
  }

  /// Whether one more shipment may leave by an offer, whatever it holds.
  package func fits(shipmentBy offer: Int32, at location: Int32) -> Bool {
    remaining[problem.resources.shipments(location: location)] > 0
      && remaining[problem.resources.shipments(offer: offer)] > 0
  }

  /// Whether a location has the units that a pricer has loaded, and may ship so many.
  package func fits(contentOf pricer: OrderPricer, at location: Int32) -> Bool {
    if units(at: location) < pricer.units { return false }
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      if room(pricer, group: group, at: location) < pricer.groupUnits[group] { return false }
    }
    return true
  }

  /// Units that a location may still ship.
  package func units(at location: Int32) -> Int { remaining[problem.resources.units(location: location)] }

  /// Units of a group that stock and allocations leave at a location.
  package func room(_ pricer: OrderPricer, group: Int, at location: Int32) -> Int {
    let entry = pricer.entry(group: group, location: location)
    if entry < 0 { return 0 }
    let stock = remaining[problem.resources.stock(entry)]
    let channel = pricer.problem.batch.channel[pricer.order]
    guard let allocation = problem.inventory.allocation(entry: entry, channel: channel) else { return stock }
    return min(stock, remaining[problem.resources.allocation(allocation)])
  }

  /// Takes, or with `sign` −1 gives back, what the loaded content uses by a candidate.
  package mutating func use(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate, sign: Int = 1) {
    shipments[Int(candidate.location)] += sign
    pricer.forEachUse(candidate) { take(sign * $1, of: $0) }
  }

  /// Takes an amount of a resource, or gives back a negative one.
  package mutating func take(_ amount: Int, of resource: Int) {
    if remaining[resource] != Inventory.unlimited { remaining[resource] -= amount }
  }
}

extension OrderPricer {
  /// Calls `body` with every resource that the loaded content uses by a candidate, and how much of it.
  package func forEachUse(_ candidate: Candidate, _ body: (_ resource: Int, _ amount: Int) -> Void) {
    let resources = problem.resources
    body(resources.shipments(location: candidate.location), 1)
    body(resources.shipments(offer: candidate.offer), 1)
    body(resources.units(location: candidate.location), units)
    for group in groupUnits.indices where groupUnits[group] > 0 {
      let entry = entry(group: group, location: candidate.location)
      if entry < 0 { continue }
      body(resources.stock(entry), groupUnits[group])
      if let allocation = problem.inventory.allocation(entry: entry, channel: problem.batch.channel[order]) {
        body(resources.allocation(allocation), groupUnits[group])
      }
    }
  }
}
