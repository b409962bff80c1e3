internal import StockLedger

/// Follows events from the beginning, as a client does, and says what orders and shipments should be.
struct EventReplay {
  private var last: Int64 = 0
  private var orders: [String: OrderSnapshot] = [:]
  private var shipments: [String: Shipment] = [:]

  mutating func follow(_ store: any LedgerStore) throws(StoreError) {
    while true {
      let (events, last) = try store.events(after: last, types: [], limit: 7)
      for event in events {
        switch event.event.subject {
        case .order(let snapshot): orders[event.event.order] = snapshot
        case .shipment(let shipment): shipments[event.event.shipment] = shipment
        case .position, .batch, .network: break
        }
      }
      self.last = last
      if events.isEmpty { return }
    }
  }

  /// What is not as the events tell.
  func differences(_ present: [LedgerOrder], _ held: [Shipment]) -> [String] {
    var found: [String] = []
    if Set(present.map(\.id)) != Set(orders.keys) { found.append("the events tell of other orders") }
    if held.sorted(by: { $0.id < $1.id }) != shipments.values.sorted(by: { $0.id < $1.id }) {
      found.append("the events tell of other shipments")
    }
    for order in present {
      guard let snapshot = orders[order.id] else { continue }
      var lines = snapshot.lines
      for index in lines.indices {
        lines[index].planned = 0
        lines[index].released = 0
        lines[index].shipped = 0
        for shipment in shipments.values where shipment.order == order.id {
          let units = shipment.quantity(ofLine: lines[index].line)
          switch shipment.status {
          case .planned: lines[index].planned += units
          case .released: lines[index].released += units
          case .shipped: lines[index].shipped += units
          case .rejected, .dropped: break
          }
        }
      }
      if lines != order.lines || snapshot.version != order.version {
        found.append("the events tell of another \(order.id): \(lines), it is \(order.lines)")
      }
    }
    return found
  }
}
