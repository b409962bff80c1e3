internal import StockLedger

/// A change that waits to be decided and committed.
struct Operation: Sendable {
  /// Orders and shipments that it needs in memory.
  var orders: [String] = []
  var shipments: [String] = []
  var key: StoredOutcome.Key?
  var fingerprint: [UInt8] = []
  /// Whether it may take long, and lets others go before what is left of it.
  var isLong = false
  /// Called on the owner's thread; again where a commit found a conflict.
  var decide: @Sendable (DecisionContext) -> Decision
  /// Called in place of a decision's `confirm`.
  var refuse: @Sendable (ServiceError) -> Void
  var replay: @Sendable ([UInt8]) -> Void
}

/// A look at what is in memory, between two commits.
struct Look: Sendable {
  var look: @Sendable (DecisionContext) -> Void
  var refuse: @Sendable (ServiceError) -> Void
}
