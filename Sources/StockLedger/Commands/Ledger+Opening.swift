// What begins, and what goes on.
extension Ledger {
  /// Fills a ledger that has no positions.
  public func open(_ stock: [StockLevel], at moment: Instant) -> LedgerChange {
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.opening))
    makePositions(stock.map(\.key))
    for level in stock {
      draft.seen[level.key] = .some(nil)
      draft.positions.change(level.key, first: PositionChange(level.key)) {
        $0 += PositionChange(from: nil, to: level)
      }
      setLevel(level)
    }
    return draft.finish()
  }

  /// That another network is served from now on; see ``use(_:at:)``.
  public func reloaded(_ facts: NetworkFacts, at moment: Instant) -> LedgerChange {
    var change = LedgerChange(at: moment, cause: ChangeCause(.reload, facts.digest))
    change.network = facts
    change.events = [LedgerEvent(.networkReloaded, .network(facts))]
    return change
  }

  /// Planned shipments of a location, or of all, up to a ship date, oldest first. O(orders).
  public func planned(at location: String?, until day: Day?) -> [Shipment] {
    orders.values.flatMap { order in
      order.shipments.filter { shipment in
        shipment.status == .planned && (location == nil || shipment.location == location)
          && day.map { shipment.shipDate <= $0 } ?? true
      }
    }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }
}
