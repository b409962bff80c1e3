extension Supplies {
  /// A problem's orders with what the supplies have now, as tables.
  func scenario(_ problem: RoutingProblem) -> Scenario {
    var scenario = network.tables
    scenario.asOf = problem.asOf
    scenario.orders = problem.orders
    scenario.stock = levels.map { level in
      StockRow(
        location: level.location, sku: level.sku, onHand: level.onHand.map { $0 - level.reserved },
        reserved: level.reservedElsewhere, safetyStock: level.safetyStock)
    }
    for row in scenario.allocations.indices {
      let allocation = scenario.allocations[row]
      let supply = Supply.allocation(
        location: allocation.location, sku: allocation.sku, channel: allocation.channel)
      scenario.allocations[row].maxUnits = left(supply).map { max(0, $0) } ?? allocation.maxUnits
    }
    for row in scenario.locations.indices {
      let id = scenario.locations[row].id
      scenario.locations[row].maxShipments = limit(.locationShipments(location: id))
      scenario.locations[row].maxUnits = limit(.locationUnits(location: id))
      if isOpen(id) { scenario.locations[row].fixedCost = 0 }
    }
    for row in scenario.carrierLimits.indices {
      let carrier = scenario.carrierLimits[row].carrier
      scenario.carrierLimits[row].maxShipments = limit(.carrierShipments(carrier: carrier)) ?? 0
    }
    scenario.services = services
    return scenario
  }

  /// What is left of a limit, at least 0; `nil` where there is none.
  private func limit(_ supply: Supply) -> Int? {
    left(supply).flatMap { $0 == SupplyNumbers.unlimited ? nil : max(0, $0) }
  }

  private var services: [Service] {
    let rows = network.services
    let offers = network.offers
    // Rows whose limit is not one number for all their locations any more.
    let divided = rows.map { $0.location == nil && $0.maxShipments != nil }
    var services = rows.indices.filter { !divided[$0] && rows[$0].location == nil }.map { rows[$0] }
    for lane in 0..<offers.laneCount {
      let offer = offers.firstOffer(ofLane: lane)
      let row = Int(offers.serviceRow[offer])
      if rows[row].location == nil, !divided[row] { continue }
      var service = rows[row]
      let location = network.locations[Int(offers.location[offer])].id
      service.location = location
      service.maxShipments = limit(.serviceShipments(location: location, service: service.id))
      services.append(service)
    }
    return services
  }
}
