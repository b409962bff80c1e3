internal import StockLedger

/// What was decided and is not committed yet.
struct GroupInHand {
  let moment: Instant
  private(set) var changes: [LedgerChange] = []
  /// By order.
  private(set) var newOrigins: [String: OrderOrigin] = [:]
  var outcomes: [StoredOutcome] = []
  var keys: Set<StoredOutcome.Key> = []
  var answers: [@Sendable () -> Void] = []
  var afterCommit: [@Sendable (Ledger) -> Void] = []
  /// Operations that go on in the next group.
  var putBack: [Operation] = []
  /// What is left of long ones.
  var rests: [Operation] = []
  /// Whether there are others than long ones in it.
  let hasShort: Bool

  init(at moment: Instant, _ operations: [Operation]) {
    self.moment = moment
    hasShort = operations.contains { !$0.isLong }
  }

  mutating func add(_ new: [LedgerChange]) {
    changes += new
    for change in new { for origin in change.origins { newOrigins[origin.order] = origin } }
  }

  var orderCount: Int { changes.reduce(0) { $0 + $1.orders.count } }
}
