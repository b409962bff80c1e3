public import OrderRouting

extension Scenario {
  /// Makes a change. O(rows of its table).
  public mutating func apply(_ change: ScenarioChange) {
    switch change {
    case .supply(let supply, let add): raise(supply, by: add)
    case .deliverBy(let id, let add):
      for index in orders.indices where orders[index].id.isID(id) {
        orders[index].deliverBy = orders[index].deliverBy?.advanced(by: add)
      }
    case .shipBy(let id, let add):
      for index in orders.indices where orders[index].id.isID(id) {
        orders[index].shipBy = orders[index].shipBy?.advanced(by: add)
      }
    case .rule(let fact): allow(fact)
    }
  }

  private mutating func raise(_ supply: Supply, by add: Int) {
    switch supply {
    case .stock(let location, let sku): addStock(location, sku, add)
    case .allocation(let location, let sku, let channel):
      for index in allocations.indices
      where allocations[index].location.isID(location) && allocations[index].sku.isID(sku)
        && allocations[index].channel.isID(channel)
      {
        allocations[index].maxUnits += add
      }
    case .locationShipments(let id, _):
      for index in locations.indices where locations[index].id.isID(id) {
        locations[index].maxShipments = locations[index].maxShipments.map { $0 + add }
      }
    case .locationUnits(let id, _):
      for index in locations.indices where locations[index].id.isID(id) {
        locations[index].maxUnits = locations[index].maxUnits.map { $0 + add }
      }
    case .serviceShipments(let location, let service, _): addService(location, service, add)
    case .carrierShipments(let carrier, _):
      for index in carrierLimits.indices where carrierLimits[index].carrier.isID(carrier) {
        carrierLimits[index].maxShipments += add
      }
    }
  }

  /// So many more on hand.
  private mutating func addStock(_ location: String, _ sku: String, _ add: Int) {
    guard let row = stock.firstIndex(where: { $0.location.isID(location) && $0.sku.isID(sku) }) else {
      stock.append(StockRow(location: location, sku: sku, onHand: add))
      return
    }
    stock[row].onHand = stock[row].onHand.map { $0 + add }
  }

  /// At this location alone: where the row is that of every location, it gets one of its own.
  private mutating func addService(_ location: String, _ id: String, _ add: Int) {
    let own = services.firstIndex { ($0.location?.isID(location) ?? false) && $0.id.isID(id) }
    guard let row = own ?? services.firstIndex(where: { $0.location == nil && $0.id.isID(id) }) else {
      return
    }
    var service = services[row]
    service.location = location
    service.maxShipments = service.maxShipments.map { $0 + add }
    if let own { services[own] = service } else { services.append(service) }
  }

  private mutating func allow(_ fact: ScenarioFact) {
    guard let row = fact.place?.row else { return }
    switch (fact.table, fact.column) {
    case (.channelRules, _): channelRules[row].allowed = true
    case (.restrictions, _): restrictions.remove(at: row)
    case (.locations, "excluded_tags"): locations[row].excludedTags.removeAll { $0.isID(fact.value) }
    case (.services, "excluded_tags"): services[row].excludedTags.removeAll { $0.isID(fact.value) }
    case (.orders, "location_ids"): orders[row].locations = nil
    case (.orders, "service_ids"): orders[row].services = nil
    case (.orders, "excluded_location_ids"): orders[row].excludedLocations = nil
    default: preconditionFailure("no rule is lifted by \(fact.table.rawValue).\(fact.column)")
    }
  }

  /// Makes changes: those that remove rows last, so that the rows of others stay.
  public mutating func apply(_ changes: [ScenarioChange]) {
    func removedRow(_ change: ScenarioChange) -> Int? {
      if case .rule(let fact) = change, fact.table == .restrictions { fact.place?.row } else { nil }
    }
    for change in changes where removedRow(change) == nil { apply(change) }
    let removals = changes.filter { removedRow($0) != nil }
    for change in removals.sorted(by: { (removedRow($0) ?? 0) > (removedRow($1) ?? 0) }) { apply(change) }
  }
}
