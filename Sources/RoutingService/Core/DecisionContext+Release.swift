internal import StockLedger

extension DecisionContext {
  /// Releases planned shipments, all or none.
  func release(
    _ ids: [String], _ cause: ChangeCause
  ) throws(ServiceError) -> ([ReleasedShipment], [LedgerChange]) {
    var errors: [FieldError] = []
    var told: Set<String> = []
    for (index, id) in ids.enumerated() {
      let pointer = "/shipment_ids/\(index)"
      if shipments[id] == nil, ledger.shipment(id) == nil {
        errors.append(FieldError(pointer: pointer, value: id, expected: "the id of a shipment"))
      } else if !told.insert(id).inserted {
        errors.append(FieldError(pointer: pointer, value: id, expected: "each shipment once"))
      }
    }
    if !errors.isEmpty { throw .invalid(errors) }
    if ids.isEmpty { return ([], []) }
    for id in ids where ledger.shipment(id) == nil {
      throw .wrongStatus(
        "shipment \"\(id)\" is \(shipments[id]?.status.rawValue ?? "gone"), and only planned "
          + "ones are released: nothing was released")
    }
    // Before anything changes: the store may be away.
    let recipients = try recipients(ofShipments: ids)
    do throws(LedgerRefusal) {
      let (change, released) = try ledger.release(ids, cause: cause, at: moment)
      return (
        released.map { ReleasedShipment(shipment: $0, recipient: recipients[$0.order]) }, [change]
      )
    } catch {
      throw ServiceError(error)
    }
  }

  /// What a channel told of an order. Blocks.
  func origin(of order: String) throws(ServiceError) -> OrderOrigin? {
    if let new = newOrigins[order] { return new }
    return try origins([order]).first
  }

  /// By order. Blocks.
  private func recipients(ofShipments ids: [String]) throws(ServiceError) -> [String: OrderRecipient] {
    var orders: [String] = []
    var recipients: [String: OrderRecipient] = [:]
    for id in ids {
      guard let order = ledger.order(ofShipment: id)?.id else { continue }
      // Accepted in this very group, and in no store yet.
      if let origin = newOrigins[order] { recipients[order] = origin.recipient } else { orders.append(order) }
    }
    for origin in try origins(orders) { recipients[origin.order] = origin.recipient }
    return recipients
  }
}
