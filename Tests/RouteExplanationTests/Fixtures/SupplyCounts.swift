import OrderRouting

/// What there is of each supply, and what shipments take of it, from the scenario's rows alone.
struct SupplyCounts {
  let scenario: Scenario

  /// What there is; `nil` without a limit.
  func limit(_ supply: Supply) -> Int? {
    switch supply {
    case .stock(let location, let sku):
      guard let row = scenario.stock.first(where: { $0.location == location && $0.sku == sku }) else {
        return 0
      }
      return row.onHand.map { max(0, $0 - row.reserved - row.safetyStock) }
    case .allocation(let location, let sku, let channel):
      return scenario.allocations.first {
        $0.location == location && $0.sku == sku && $0.channel == channel
      }?.maxUnits
    case .locationShipments(let id, _): return scenario.locations.first { $0.id == id }?.maxShipments
    case .locationUnits(let id, _): return scenario.locations.first { $0.id == id }?.maxUnits
    case .serviceShipments(let location, let service, _): return row(service, at: location)?.maxShipments
    case .carrierShipments(let carrier, _):
      return scenario.carrierLimits.first { $0.carrier == carrier }?.maxShipments
    }
  }

  private func row(_ service: String, at location: String) -> Service? {
    scenario.services.first { $0.location == location && $0.id == service }
      ?? scenario.services.first { $0.location == nil && $0.id == service }
  }

  /// What a shipment of an order takes; quantities are by line.
  func uses(
    order: Int, location: String, service: String, on day: Day, _ quantities: [Int]
  ) -> [Supply: Int] {
    let day = scenario.policy.limitsPer == .shipDate ? day : nil
    var uses: [Supply: Int] = [
      .locationShipments(location: location, shipDate: day): 1,
      .serviceShipments(location: location, service: service, shipDate: day): 1,
    ]
    let carrier = row(service, at: location)?.carrier ?? ""
    if !carrier.isEmpty { uses[.carrierShipments(carrier: carrier, shipDate: day)] = 1 }
    let channel = scenario.orders[order].channel
    for (line, quantity) in quantities.enumerated() where quantity > 0 {
      for (sku, count) in items(scenario.orders[order].lines[line].sku) {
        uses[.stock(location: location, sku: sku), default: 0] += count * quantity
        uses[.locationUnits(location: location, shipDate: day), default: 0] += count * quantity
        if !channel.isEmpty {
          uses[.allocation(location: location, sku: sku, channel: channel), default: 0] += count * quantity
        }
      }
    }
    return uses
  }

  /// The items that one of a SKU holds.
  func items(_ sku: String) -> [String: Int] {
    let components = scenario.kits.filter { $0.kit == sku }
    if components.isEmpty { return [sku: 1] }
    var items: [String: Int] = [:]
    for row in components {
      for (item, count) in self.items(row.component) { items[item, default: 0] += count * row.quantity }
    }
    return items
  }
}
