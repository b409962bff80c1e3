/// A change in the making: what of it the router has already.
struct ChangeDraft {
  let at: Instant
  let cause: ChangeCause
  var positions = KeyedRows<PositionKey, PositionChange>()
  var seen: [PositionKey: StockLevel?] = [:]
  var limits = KeyedRows<Supply, LimitChange>()
  var orders = KeyedRows<String, OrderChange>()
  var shipments = KeyedRows<String, ShipmentChange>()
  var days: [DayTurn] = []
  var events: [LedgerEvent] = []

  init(at moment: Instant, cause: ChangeCause) {
    at = moment
    self.cause = cause
  }

  /// The change, without rows that came back to what they were.
  consuming func finish() -> LedgerChange {
    var change = LedgerChange(at: at, cause: cause)
    change.positions = positions.rows.filter { position in
      if !position.isZero { return true }
      if let level = seen[position.key] { return level == nil }
      return false
    }
    change.seen = seen
    change.limits = limits.rows.filter { $0.used != 0 || $0.shipped != 0 }
    change.orders = orders.rows
    change.shipments = shipments.rows
    change.days = days
    change.events = events
    return change
  }

  mutating func note(_ shipment: Shipment, isNew: Bool) {
    shipments.change(shipment.id, first: ShipmentChange(isNew: isNew, shipment: shipment)) {
      $0.shipment = shipment
    }
  }

  mutating func note(before: LedgerOrder?, after: LedgerOrder) {
    orders.change(after.id, first: OrderChange(before: before, after: after)) { $0.after = after }
  }

  mutating func tell(_ type: EventType, _ order: LedgerOrder) {
    events.append(LedgerEvent(type, order: order.id, .order(OrderSnapshot(order))))
  }

  mutating func tell(_ type: EventType, _ shipment: Shipment) {
    events.append(LedgerEvent(type, order: shipment.order, shipment: shipment.id, .shipment(shipment)))
  }

  mutating func tell(_ type: EventType, _ level: StockLevel) {
    events.append(LedgerEvent(type, .position(level)))
  }
}
