// From plan to door.
extension Ledger {
  /// Releases planned shipments, all or none.
  ///
  /// - Parameter ids: of shipments of orders that are remembered, each once.
  /// - Throws: ``LedgerRefusal/wrongStatus(_:)`` where one is not planned; then nothing changes.
  public func release(
    _ ids: [String], cause: ChangeCause, at moment: Instant
  ) throws(LedgerRefusal) -> (change: LedgerChange, shipments: [Shipment]) {
    for id in ids {
      guard let shipment = shipment(id) else {
        preconditionFailure("an order is remembered before its shipments are released")
      }
      if shipment.status != .planned {
        throw .wrongStatus(
          "shipment \"\(id)\" is \(shipment.status.rawValue), and only planned ones are released: "
            + "nothing was released"
        )
      }
    }
    var draft = ChangeDraft(at: moment, cause: cause)
    var released: [Shipment] = []
    for id in ids {
      guard let before = order(ofShipment: id),
        let place = before.shipments.firstIndex(where: { $0.id == id })
      else { continue }
      var order = before
      order.shipments[place].status = .released
      draft.note(order.shipments[place], isNew: false)
      draft.tell(.shipmentReleased, order.shipments[place])
      released.append(order.shipments[place])
      finish(&order, before: draft.orders[order.id]?.before ?? before, &draft)
    }
    return (draft.finish(), released)
  }

  /// Ships a planned or released shipment; `nil` where it has left with an equal notice.
  /// - Throws: ``LedgerRefusal/wrongStatus(_:)``; then nothing changes.
  public func ship(
    _ id: String, _ notice: ShippingNotice, at moment: Instant
  ) throws(LedgerRefusal) -> (change: LedgerChange?, shipment: Shipment) {
    guard let before = order(ofShipment: id), let place = before.shipments.firstIndex(where: { $0.id == id })
    else {
      throw .wrongStatus("shipment \"\(id)\" was dropped or rejected, and cannot ship")
    }
    let shipment = before.shipments[place]
    if shipment.status == .shipped {
      if shipment.notice == notice { return (nil, shipment) }
      throw .wrongStatus(
        "shipment \"\(id)\" has left already, with another notice: it is told once, and repeated "
          + "only as it was"
      )
    }
    let errors = notice.errors(in: shipment)
    if !errors.isEmpty { throw .invalid(errors) }
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.ship, id))
    var order = before
    ship(shipment, channel: order.request.order.channel, &draft)
    order.shipments[place].status = .shipped
    order.shipments[place].notice = notice
    finish(&order, before: before, &draft)
    draft.note(order.shipments[place], isNew: false)
    draft.tell(.shipmentShipped, order.shipments[place])
    return (draft.finish(), order.shipments[place])
  }

  /// A planned, released or shipped shipment of an order that is remembered.
  public func shipment(_ id: String) -> Shipment? {
    order(ofShipment: id)?.shipments.first { $0.id == id }
  }
}
