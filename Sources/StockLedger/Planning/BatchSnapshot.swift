internal import Synchronization

/// All that a batch plans with, as of one moment: made in the time of a copy, planned with on any thread.
public final class BatchSnapshot: Sendable {
  let network: Network
  let moment: Instant
  let prices: [SupplyPrice]
  let allocations: Set<Supply>
  /// Those with planned or unfilled units, oldest first.
  public let orders: [LedgerOrder]
  private let supplies: Mutex<Supplies?>

  init(
    _ network: Network, _ supplies: sending Supplies, orders: [LedgerOrder], prices: [SupplyPrice],
    allocations: Set<Supply>, at moment: Instant
  ) {
    self.allocations = allocations
    self.network = network
    self.orders = orders
    self.prices = prices
    self.moment = moment
    self.supplies = Mutex(supplies)
  }

  /// Hands the supplies out, once.
  func takeSupplies() -> sending Supplies? {
    supplies.withLock { supplies in
      let taken = supplies
      supplies = nil
      return taken
    }
  }
}

extension Ledger {
  /// What a batch that begins now plans with. O(positions + orders × log).
  public func snapshot(at moment: Instant) -> BatchSnapshot {
    let orders = openOrders.filter { order in order.lines.contains { $0.planned + $0.unfilled > 0 } }
    return BatchSnapshot(
      network, router.supplies.copy(), orders: orders, prices: prices, allocations: allocations, at: moment)
  }
}
