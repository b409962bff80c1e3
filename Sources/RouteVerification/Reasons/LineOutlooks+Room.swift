internal import RoutingModel

/// How many of a content the plan left room for.
extension LineOutlooks {
  /// By one way, up to a limit.
  func room(for content: [VerifierCatalog.Units], at way: Way, order: Int, upTo limit: Int) -> Int {
    if !ways(of: order).contains(way), !hasRoomForShipment(way) { return 0 }
    let held = stockRoom(for: content, at: way.location, order: order, upTo: limit)
    return min(held, unitRoom(for: content, at: way.location, period: index.period(of: way.shipDate)))
  }

  /// By all of these ways together, whatever they take of an order's shipments; up to a limit for each location.
  func roomTogether(for content: [VerifierCatalog.Units], _ ways: [Way], order: Int, upTo limit: Int) -> Int {
    var sum = 0
    for location in Set(ways.map(\.location)) {
      let periods = Set(ways.filter { $0.location == location }.map { index.period(of: $0.shipDate) })
      let units = periods.reduce(0) {
        $0 + min(limit, unitRoom(for: content, at: location, period: $1))
      }
      sum += min(units, stockRoom(for: content, at: location, order: order, upTo: limit))
    }
    return sum
  }

  /// Whether location, service and carrier may each have one more shipment.
  private func hasRoomForShipment(_ way: Way) -> Bool {
    let (location, service) = (Int32(way.location), Int32(way.service))
    let (period, carrier) = (index.period(of: way.shipDate), index.carrierIDs[way.service])
    let ofLocation = usage.locationShipments[VerifierKey(location, period)]
    let ofService = usage.serviceShipments[VerifierKey(location, service, period)]
    let ofCarrier = usage.carrierShipments[VerifierKey(carrier, period)]
    return ofLocation < index.scenario.locations[way.location].maxShipments ?? .max
      && ofService < index.scenario.services[way.service].maxShipments ?? .max
      && ofCarrier < index.carrierLimit(carrier) ?? .max
  }

  /// By stock and allocations.
  private func stockRoom(
    for content: [VerifierCatalog.Units], at location: Int, order: Int, upTo limit: Int
  ) -> Int {
    let (number, id) = (Int32(location), index.locationIDs[location])
    var most = limit
    for unit in content {
      let stock = index.catalog.available(location: id, item: unit.item)
      let used = usage.stock[VerifierKey(number, Int32(unit.item))]
      if stock != VerifierCatalog.unlimited { most = min(most, max(0, stock - used) / unit.quantity) }
      guard let channel = index.allocationChannel(of: order),
        let cap = index.catalog.allocation(location: id, item: unit.item, channel: channel)
      else { continue }
      let taken = usage.allocations[VerifierKey(number, Int32(unit.item), channel)]
      most = min(most, max(0, cap - taken) / unit.quantity)
    }
    return most
  }

  /// By the units that the location may ship in a period.
  private func unitRoom(for content: [VerifierCatalog.Units], at location: Int, period: Int32) -> Int {
    guard let cap = index.scenario.locations[location].maxUnits else { return .max }
    let units = content.reduce(0) { $0 + $1.quantity }
    return max(0, cap - usage.locationUnits[VerifierKey(Int32(location), period)]) / units
  }
}
