internal import StockLedger

extension DecisionContext {
  /// Releases planned shipments, all or none.
  func release(
    _ ids: [String], _ cause: ChangeCause
  ) throws(ServiceError) -> ([Shipment], [LedgerChange]) {
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
    do throws(LedgerRefusal) {
      let (change, released) = try ledger.release(ids, cause: cause, at: moment)
      return (released, [change])
    } catch {
      throw ServiceError(error)
    }
  }
}
