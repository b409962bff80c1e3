extension RollingProblem {
  /// The batch turned to as a scenario of its own, with what the batches before it left: what
  /// ``PlanVerifier`` checks a plan of it against.
  ///
  /// Reservations stay as they are, and on hand is what makes the available units true. A service for every
  /// location whose shipments are limited becomes one row for each location. O(rows).
  public var scenario: Scenario {
    var scenario = problem.scenario
    for row in scenario.stock.indices {
      guard let units = available(stockRow: row), units != Inventory.available(scenario.stock[row]) else {
        continue
      }
      scenario.stock[row].onHand = units + scenario.stock[row].reserved + scenario.stock[row].safetyStock
    }
    for row in scenario.allocations.indices {
      scenario.allocations[row].maxUnits =
        left(scenario.allocations[row]) ?? scenario.allocations[row].maxUnits
    }
    for row in scenario.locations.indices {
      let number = Int32(row)
      scenario.locations[row].maxShipments = left(problem.resources.shipments(location: number))
      scenario.locations[row].maxUnits = left(problem.resources.units(location: number))
      scenario.locations[row].fixedCost = Money(millionths: problem.fixedCosts[row])
    }
    scenario.services = services
    return scenario
  }

  /// What is left of a resource; `nil` where it is unlimited.
  private func left(_ resource: Int) -> Int? {
    let left = problem.resources.supply[resource]
    return left == Inventory.unlimited ? nil : left
  }

  private func left(_ row: Allocation) -> Int? {
    let supply = Supply.allocation(location: row.location, sku: row.sku, channel: row.channel)
    return problem.resource(of: supply).flatMap { left($0) }
  }

  private var services: [Service] {
    let rows = problem.scenario.services
    let offers = problem.offers
    // Rows whose limit is not one number for all their locations any more.
    let divided = rows.map { $0.location == nil && $0.maxShipments != nil }
    var services = rows.indices.filter { !divided[$0] && rows[$0].location == nil }.map { rows[$0] }
    for offer in 0..<Int32(offers.count) {
      let row = Int(offers.serviceRow[Int(offer)])
      if rows[row].location == nil, !divided[row] { continue }
      var service = rows[row]
      service.location = problem.scenario.locations[Int(offers.location[Int(offer)])].id
      service.maxShipments = left(problem.resources.shipments(offer: offer))
      services.append(service)
    }
    return services
  }
}
