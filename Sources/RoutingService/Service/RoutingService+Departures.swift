// What has left, for the channels that wait to hear of it.
extension RoutingService {
  /// Shipments of a channel's orders that have left after a number, or waits so long for the first one.
  ///
  /// O(history after the number + log × shipments of their orders).
  /// - Returns: with the number to go on from.
  public func departures(
    channel: String, after number: Int64 = 0, limit: Int = 100, wait: Duration = .zero
  ) async throws(ServiceError) -> (departures: [Departure], next: Int64) {
    let deadline = ContinuousClock.now + wait
    var next = number
    var found: [Departure] = []
    while found.count < limit {
      let isFirst = found.isEmpty
      let left = isFirst ? max(.zero, deadline - .now) : .zero
      let (events, last) = try await events(
        after: next, types: [.shipmentShipped], limit: limit - found.count, wait: left)
      found += try await departures(of: events, channel: channel)
      next = last
      if events.isEmpty { break }
    }
    return (found, next)
  }

  private func departures(
    of events: [NumberedEvent], channel: String
  ) async throws(ServiceError) -> [Departure] {
    if events.isEmpty { return [] }
    return try await core.read { store throws(StoreError) in
      var orders: [String: LedgerOrder] = [:]
      for order in try store.orders(Self.each(events.map(\.event.order)))
      where order.request.order.channel == channel {
        orders[order.id] = order
      }
      let ids = orders.keys.sorted()
      var origins: [String: OrderOrigin] = [:]
      for origin in try store.origins(ofOrders: ids) { origins[origin.order] = origin }
      var histories: [String: [(number: Int64, shipment: Shipment)]] = [:]
      for id in ids where (orders[id]?.shipments ?? []).count(where: { $0.status == .shipped }) > 1 {
        histories[id] = try store.history(ofOrder: id).compactMap { told in
          guard told.event.type == .shipmentShipped, case .shipment(let shipment) = told.event.subject else {
            return nil
          }
          return (told.number, shipment)
        }
      }
      return events.compactMap { told in
        guard case .shipment(let shipment) = told.event.subject, let order = orders[shipment.order] else {
          return nil
        }
        let earlier = (histories[order.id] ?? []).filter { $0.number < told.number }
        return Departure(
          number: told.number, toldAt: told.at, shipment: shipment, order: order,
          origin: origins[order.id], earlier: earlier.map(\.shipment))
      }
    }
  }

  /// Each id once, in the sequence given.
  private static func each(_ ids: [String]) -> [String] {
    var known: Set<String> = []
    return ids.filter { known.insert($0).inserted }
  }
}
