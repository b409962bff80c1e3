internal import StockLedger

/// What was decided and is not committed yet.
struct GroupInHand: Sendable {
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
  /// The server's name that it bears.
  let server: String
  /// Operations that decided in it.
  var decided: [Operation] = []
  /// How many were taken out of the line for it.
  private(set) var taken: Int

  init(at moment: Instant, _ operations: [Operation], server: String) {
    self.moment = moment
    self.server = server
    hasShort = operations.contains { !$0.isLong }
    taken = operations.count
  }

  /// Whether there is nothing to commit.
  var isEmpty: Bool { changes.isEmpty && outcomes.isEmpty }

  var commitGroup: CommitGroup { CommitGroup(changes: changes, outcomes: outcomes, server: server) }

  /// Adds one that was decided after it, under the same name.
  mutating func append(_ later: GroupInHand) {
    changes += later.changes
    newOrigins.merge(later.newOrigins) { $1 }
    outcomes += later.outcomes
    keys.formUnion(later.keys)
    answers += later.answers
    afterCommit += later.afterCommit
    decided += later.decided
    taken += later.taken
  }

  mutating func add(_ new: [LedgerChange]) {
    changes += new
    for change in new { for origin in change.origins { newOrigins[origin.order] = origin } }
  }

  var orderCount: Int { changes.reduce(0) { $0 + $1.orders.count } }
}
