internal import OrderRouting
internal import StockLedger

// From plan to door.
extension RoutingService {
  /// Releases planned shipments: those asked for, all or none, or those that are due, oldest first; with
  /// those whom they go to, which nothing else tells.
  public func release(
    _ request: ReleaseRequest, once: Once<[ReleasedShipment]>? = nil
  ) async throws(ServiceError) -> Answer<[ReleasedShipment]> {
    switch request {
    case .shipments(let ids):
      try await core.change(shipments: ids, once: once) { context throws(ServiceError) in
        try context.release(ids, ChangeCause(.release))
      }
    case .due(let location, let day, let limit):
      try await core.change(once: once) { context throws(ServiceError) in
        if let location, context.ledger.network.location(location) == nil {
          throw .invalid([
            FieldError(pointer: "/location_id", value: location, expected: "a location of the network")
          ])
        }
        let due = context.ledger.planned(at: location, until: day)
        return try context.release(
          due.prefix(limit ?? due.count).map(\.id), ChangeCause(.release, location ?? ""))
      }
    }
  }

  /// Tells that a shipment has left; nothing changes where it was told so before, in the same words.
  public func ship(
    _ id: String, _ notice: ShippingNotice, once: Once<Shipment>? = nil
  ) async throws(ServiceError) -> Answer<Shipment> {
    try await core.change(shipments: [id], once: once) { context throws(ServiceError) in
      guard context.shipments[id] != nil || context.ledger.shipment(id) != nil else {
        throw .notFound(kind: "shipment", id: id)
      }
      do throws(LedgerRefusal) {
        let (change, shipment) = try context.ledger.ship(id, notice, at: context.moment)
        return (shipment, change.map { [$0] } ?? [])
      } catch {
        throw ServiceError(error)
      }
    }
  }

  /// Takes a shipment, or units of it (`nil`: all), back from its location, and routes its order.
  public func reject(
    _ id: String, reason: RejectionReason, lines: [LineQuantity]?, once: Once<LedgerOrder>? = nil
  ) async throws(ServiceError) -> Answer<LedgerOrder> {
    try await core.change(shipments: [id], once: once) { context throws(ServiceError) in
      guard context.shipments[id] != nil || context.ledger.shipment(id) != nil else {
        throw .notFound(kind: "shipment", id: id)
      }
      do throws(LedgerRefusal) {
        let (change, order) = try context.ledger.reject(id, reason: reason, lines: lines, at: context.moment)
        return (order, [change])
      } catch {
        throw ServiceError(error)
      }
    }
  }
}
