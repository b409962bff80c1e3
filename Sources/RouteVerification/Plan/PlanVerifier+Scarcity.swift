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
    guard let (available, used) = amounts(row.supply) else { return nil }
    let item = row.supply.sku.flatMap { index.item($0) }
    return ScarcityReport.Row(
      supply: row.supply, price: row.price, name: item.map { scenario.items[$0].name } ?? "",
      available: available == VerifierCatalog.unlimited ? nil : available, used: used)
  }

  private func amounts(_ supply: Supply) -> (available: Int, used: Int)? {
    if case .carrierShipments(let carrier, let shipDate) = supply {
      guard let period = index.period(shipDate), let limit = index.carrierLimit(index.number(carrier)) else {
        return nil
      }
      return (limit, usage.carrierShipments[VerifierKey(index.number(carrier), period)])
    }
    guard let location = supply.location.flatMap({ index.location($0) }) else { return nil }
    if let sku = supply.sku {
      return index.item(sku).flatMap { units(of: $0, at: location, channel: supply.channel) }
    }
    guard let period = index.period(supply.shipDate) else { return nil }
    return capacity(supply, at: location, period: period)
  }

  /// Of stock, or of a channel's allocation.
  private func units(of item: Int, at location: Int, channel: String?) -> (available: Int, used: Int)? {
    let (number, id) = (Int32(location), index.locationIDs[location])
    guard let channel = channel.map({ index.number($0) }) else {
      let available = index.catalog.available(location: id, item: item)
      return (available, usage.stock[VerifierKey(number, Int32(item))])
    }
    return index.catalog.allocation(location: id, item: item, channel: channel).map { cap in
      (cap, usage.allocations[VerifierKey(number, Int32(item), channel)])
    }
  }

  private func capacity(
    _ supply: Supply, at location: Int, period: Int32
  ) -> (available: Int, used: Int)? {
    let row = scenario.locations[location]
    let key = VerifierKey(Int32(location), period)
    switch supply {
    case .locationShipments:
      return (row.maxShipments ?? VerifierCatalog.unlimited, usage.locationShipments[key])
    case .locationUnits:
      return (row.maxUnits ?? VerifierCatalog.unlimited, usage.locationUnits[key])
    case .serviceShipments(_, let id, _):
      guard let service = index.service(id, at: location) else { return nil }
      let used = usage.serviceShipments[VerifierKey(Int32(location), Int32(service), period)]
      return (scenario.services[service].maxShipments ?? VerifierCatalog.unlimited, used)
    case .stock, .allocation, .carrierShipments: return nil
    }
  }
}
