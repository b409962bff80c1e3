// Limits and their use.
extension Ledger {
  /// The network's limits with what is used of them: on a date, or on the next ship date of each and on every
  /// later one in use; allocations, which have no date, where none is asked for.
  ///
  /// O(lanes + uses).
  public func limits(location: String?, carrier: String?, date: Day?, at moment: Instant) -> [LimitUse] {
    let lanes = router.laneDates(at: moment)
    var wanted: Set<Supply> = []
    for (supply, used) in router.supplies.used where used != 0 {
      if let day = supply.shipDate, date == nil || date == day { wanted.insert(supply) }
    }
    // Later dates alone: what has left before the next one is past.
    var next: [Supply: Day] = [:]
    for lane in lanes {
      guard let first = lane.shipDates.first else { continue }
      let day = date ?? first
      let place = lane.location.id
      for supply in [
        Supply.locationShipments(location: place), .locationUnits(location: place),
        .serviceShipments(location: place, service: lane.service.id),
      ] + (lane.service.carrier.isEmpty ? [] : [.carrierShipments(carrier: lane.service.carrier)]) {
        next[supply] = min(next[supply] ?? day, day)
      }
    }
    for (supply, day) in next { wanted.insert(supply.on(day)) }
    if date == nil {
      for row in network.tables.allocations {
        wanted.insert(.allocation(location: row.location, sku: row.sku, channel: row.channel))
      }
    }
    var found: [LimitUse] = []
    for supply in wanted {
      guard let limit = router.supplies.networkLimit(of: supply) else { continue }
      if let day = supply.shipDate, date == nil, let first = next[supply.on(nil)], day < first { continue }
      if let location, supply.location != location { continue }
      let own =
        supply.carrier ?? supply.service.flatMap { service in
          network.service(service, at: supply.location ?? "")?.carrier
        } ?? ""
      if let carrier, own != carrier { continue }
      found.append(
        LimitUse(supply: supply, carrier: own, limit: limit, used: router.supplies.used(supply)))
    }
    return found.sorted { LimitKey($0.supply) < LimitKey($1.supply) }
  }
}

extension Supply {
  /// The same of another date.
  func on(_ day: Day?) -> Supply {
    switch self {
    case .stock, .allocation: self
    case .locationShipments(let location, _): .locationShipments(location: location, shipDate: day)
    case .locationUnits(let location, _): .locationUnits(location: location, shipDate: day)
    case .serviceShipments(let location, let service, _):
      .serviceShipments(location: location, service: service, shipDate: day)
    case .carrierShipments(let carrier, _): .carrierShipments(carrier: carrier, shipDate: day)
    }
  }
}
