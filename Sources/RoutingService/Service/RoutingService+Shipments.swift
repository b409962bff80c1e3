// From plan to door.
extension RoutingService {
  /// Releases planned shipments: those asked for, all or none, or those that are due, oldest first.
  public func release(
    _ request: ReleaseRequest, once: Once<[Shipment]>? = nil
  ) async throws(ServiceError) -> Answer<[Shipment]> {
    switch request {
    case .shipments(let ids):
      try await core.change(shipments: ids, once: once) { context throws(ServiceError) in
        try Self.release(ids, ChangeCause(.release), context)
      }
    case .due(let location, let day, let limit):
      try await core.change(once: once) { context throws(ServiceError) in
        let due = context.ledger.planned(at: location, until: day)
        return try Self.release(
          due.prefix(limit ?? due.count).map(\.id), ChangeCause(.release, location ?? ""), context)
      }
    }
  }

  static func release(
    _ ids: [String], _ cause: ChangeCause, _ context: DecisionContext
  ) throws(ServiceError) -> ([Shipment], [LedgerChange]) {
    var errors: [FieldError] = []
    var told: Set<String> = []
    for (index, id) in ids.enumerated() {
      let pointer = "/shipment_ids/\(index)"
      if context.shipments[id] == nil, context.ledger.shipment(id) == nil {
        errors.append(FieldError(pointer: pointer, value: id, expected: "the id of a shipment"))
      } else if !told.insert(id).inserted {
        errors.append(FieldError(pointer: pointer, value: id, expected: "each shipment once"))
      }
    }
    if !errors.isEmpty { throw .invalid(errors) }
    if ids.isEmpty { return ([], []) }
    for id in ids where context.ledger.shipment(id) == nil {
      throw .wrongStatus(
        "shipment \"\(id)\" is \(context.shipments[id]?.status.rawValue ?? "gone"), and only planned "
          + "ones are released: nothing was released")
    }
    do throws(LedgerRefusal) {
      let (change, shipments) = try context.ledger.release(ids, cause: cause, at: context.moment)
      return (shipments, [change])
    } catch {
      throw ServiceError(error)
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
