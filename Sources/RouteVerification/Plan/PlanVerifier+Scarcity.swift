public import RoutingModel

extension PlanVerifier {
  /// Lays a plan's prices beside what there is and what the plan takes; prices of supplies that the scenario
  /// does not have are left out.
  ///
  /// O(rows of the plan + prices × log prices).
  public func scarcity(_ plan: PlanDocument) -> ScarcityReport {
    var verification = PlanVerification(index, plan)
    verification.readShipments()
    verification.readLines()
    verification.addUsage()
    let rows = (plan.prices ?? []).filter { $0.price > .zero }.compactMap { verification.scarcity($0) }
    let ranked = rows.indices.sorted { left, right in
      rows[left].price != rows[right].price ? rows[left].price > rows[right].price : left < right
    }
    return ScarcityReport(rows: ranked.map { rows[$0] }, locations: totals(rows))
  }

  private func totals(_ rows: [ScarcityReport.Row]) -> [ScarcityReport.LocationTotal] {
    let ids = index.scenario.locations.map(\.id)
    var counts = [Int](repeating: 0, count: ids.count)
    var worths = [Int128](repeating: 0, count: ids.count)
    for row in rows {
      guard let location = row.supply.location.flatMap({ index.location($0) }) else { continue }
      counts[location] += 1
      worths[location] += Int128(row.price.millionths) * Int128(row.available ?? 0)
    }
    return ids.indices.filter { counts[$0] > 0 }.map { location in
      ScarcityReport.LocationTotal(
        location: ids[location], supplies: counts[location],
        worth: Money(millionths: Int64(min(worths[location], Int128(Int64.max)))))
    }
  }
}

extension PlanVerification {
  /// A price with what there is of its supply and what the plan takes; `nil` where there is no such supply.
  fileprivate func scarcity(_ row: SupplyPrice) -> ScarcityReport.Row? {
    guard let location = row.supply.location.flatMap({ index.location($0) }) else { return nil }
    var name = ""
    if let sku = row.supply.sku {
      guard let item = index.item(sku) else { return nil }
      name = scenario.items[item].name
    }
    guard let (available, used) = amounts(row.supply, at: location) else { return nil }
    return ScarcityReport.Row(
      supply: row.supply, price: row.price, name: name,
      available: available == VerifierCatalog.unlimited ? nil : available, used: used)
  }

  private func amounts(_ supply: Supply, at location: Int) -> (available: Int, used: Int)? {
    let (number, id) = (Int32(location), index.locationIDs[location])
    let row = scenario.locations[location]
    switch supply {
    case .stock(_, let sku):
      guard let item = index.item(sku) else { return nil }
      let available = index.catalog.available(location: id, item: item)
      return (available, usage.stock[VerifierKey(number, Int32(item))])
    case .allocation(_, let sku, let channel):
      let channel = index.number(channel)
      guard let item = index.item(sku),
        let cap = index.catalog.allocation(location: id, item: item, channel: channel)
      else { return nil }
      return (cap, usage.allocations[VerifierKey(number, Int32(item), channel)])
    case .locationShipments:
      return (row.maxShipments ?? VerifierCatalog.unlimited, usage.locationShipments[VerifierKey(number)])
    case .locationUnits:
      return (row.maxUnits ?? VerifierCatalog.unlimited, usage.locationUnits[VerifierKey(number)])
    case .carrierShipments: return nil
    case .serviceShipments(_, let id, _):
      guard let service = index.service(id, at: location) else { return nil }
      let used = usage.serviceShipments[VerifierKey(number, Int32(service))]
      return (scenario.services[service].maxShipments ?? VerifierCatalog.unlimited, used)
    }
  }
}
