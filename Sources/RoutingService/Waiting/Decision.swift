internal import StockLedger

/// What an operation may look at when it decides.
struct DecisionContext {
  let ledger: Ledger
  /// Shipments that it asked for, of any status.
  let shipments: [String: Shipment]
  let moment: Instant
  /// Whether others wait that would be answered soon, but for this.
  var othersWait: () -> Bool = { false }
  /// Of orders that are accepted with it, and not committed yet.
  var newOrigins: [String: OrderOrigin] = [:]
  /// Those of other orders, read from the store. Blocks.
  var origins: ([String]) throws(ServiceError) -> [OrderOrigin] = { _ in [] }
}

/// What an operation comes to, unless its commit fails: then it is asked again, or refused.
struct Decision {
  /// In memory already.
  var changes: [LedgerChange]
  /// What is kept under its idempotency key.
  var answer: [UInt8]?
  /// Called when all of it is on disk.
  var confirm: @Sendable () -> Void
  /// What goes on in a later group, after those that wait: then nobody hears of this one.
  var rest: Operation?
  /// What a batch that begins plans with: called after the commit, on the owner's thread, before anything
  /// else happens.
  var afterCommit: (@Sendable (Ledger) -> Void)?
}
