internal import StockLedger

/// What was decided and is not committed yet.
struct GroupInHand {
  let moment: Instant
  var changes: [LedgerChange] = []
  var outcomes: [StoredOutcome] = []
  var keys: Set<StoredOutcome.Key> = []
  var answers: [@Sendable () -> Void] = []
  var afterCommit: [@Sendable (Ledger) -> Void] = []
  /// Operations that go on in the next group.
  var putBack: [Operation] = []

  init(at moment: Instant) { self.moment = moment }

  var orderCount: Int { changes.reduce(0) { $0 + $1.orders.count } }
}
