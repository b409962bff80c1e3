import StockLedger

/// Changes that are made up for tests of a store.
enum Changes {
  static let moment = Instant(secondsSinceEpoch: 1_795_400_000)

  static func make(_ kind: ChangeCause.Kind, _ body: (inout LedgerChange) -> Void) -> LedgerChange {
    var change = LedgerChange(at: moment, cause: ChangeCause(kind))
    body(&change)
    return change
  }

  /// Positions of a location that were not there.
  static func enter(_ skus: [String], onHand: Int) -> LedgerChange {
    make(.opening) { change in
      for sku in skus {
        let level = StockLevel(location: "L0", sku: sku, onHand: onHand)
        change.positions.append(PositionChange(from: nil, to: level))
        change.seen[level.key] = .some(nil)
      }
    }
  }

  static func reserve(_ units: Int, of sku: String) -> LedgerChange {
    make(.route) { change in
      var position = PositionChange(PositionKey(location: "L0", sku: sku))
      position.reserved = units
      change.positions = [position]
    }
  }

  static func order(_ id: String) -> LedgerOrder {
    LedgerOrder(
      OrderRequest(
        Order(
          id: id, lines: [OrderLine(id: "1", sku: "A", quantity: 1)], country: "US", postalCode: "10001")),
      at: moment, isHeld: false)
  }

  static func accept(_ id: String) -> LedgerChange {
    make(.accept) { change in
      let order = order(id)
      change.orders = [OrderChange(before: nil, after: order)]
      change.events = [
        LedgerEvent(.orderAccepted, order: id, .order(OrderSnapshot(order))),
        LedgerEvent(.orderUnfilled, order: id, .order(OrderSnapshot(order))),
      ]
    }
  }

  static func batch(_ record: BatchRecord) -> LedgerChange { make(.batch) { $0.batch = record } }
}

extension CommitOutcome {
  var isCommitted: Bool {
    if case .committed = self { true } else { false }
  }
}
