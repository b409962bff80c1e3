internal import StockLedger

/// The rows that a group leaves, each once: what its changes come to one after another.
struct GroupRows {
  struct OrderRow {
    /// Of the order before the group; `nil`: it is new.
    var before: LedgerOrder?
    var after: LedgerOrder
    /// The index of the change by which it is new.
    var change: Int
  }

  struct ShipmentRow {
    var isNew: Bool
    var shipment: Shipment
  }

  /// In ascending order of keys, which is the order in which all servers lock them.
  let orders: [OrderRow]
  let shipments: [ShipmentRow]
  let days: [DayTurn]
  let begunBatches: [BatchRecord]
  let endedBatches: [BatchRecord]
  let prices: [SupplyPrice]?

  /// - Returns: `nil` where a change does not begin with what the one before it left: a conflict.
  init?(_ changes: [LedgerChange]) {
    var orders: [String: OrderRow] = [:]
    var shipments: [String: ShipmentRow] = [:]
    var days: [String: DayTurn] = [:]
    var begun: [BatchRecord] = []
    var ended: [BatchRecord] = []
    var prices: [SupplyPrice]?
    for (index, change) in changes.enumerated() {
      for order in change.orders {
        guard let known = orders[order.after.id] else {
          orders[order.after.id] = OrderRow(before: order.before, after: order.after, change: index)
          continue
        }
        if known.after.revision != order.before?.revision { return nil }
        orders[order.after.id]?.after = order.after
      }
      for shipment in change.shipments {
        let id = shipment.shipment.id
        if shipments[id] != nil, shipment.isNew { return nil }
        shipments[id, default: ShipmentRow(isNew: shipment.isNew, shipment: shipment.shipment)].shipment =
          shipment.shipment
      }
      for turn in change.days {
        if let known = days[turn.location], known.to != turn.from { return nil }
        days[turn.location, default: turn].to = turn.to
      }
      if let batch = change.batch {
        if batch.status == .running { begun.append(batch) } else { ended.append(batch) }
      }
      if let changed = change.prices { prices = changed }
    }
    self.orders = orders.values.sorted { $0.after.id < $1.after.id }
    self.shipments = shipments.values.sorted { $0.shipment.id < $1.shipment.id }
    self.days = days.values.sorted { $0.location < $1.location }
    begunBatches = begun
    endedBatches = ended
    self.prices = prices
  }
}
