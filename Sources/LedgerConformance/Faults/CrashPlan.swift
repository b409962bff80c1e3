public import StockLedger

/// How a store is made to fail within a commit, and opened again as by a process that died in it.
public struct CrashPlan {
  /// Lets the next commit fail before the row, counted from 1, that it writes; 0: none fails.
  public var fail: (_ row: Int) throws -> Void
  /// Opens what is on disk again, without anything that a store remembers.
  public var reopen: (any LedgerStore) throws -> any LedgerStore

  public init(
    fail: @escaping (_ row: Int) throws -> Void,
    reopen: @escaping (any LedgerStore) throws -> any LedgerStore
  ) {
    self.fail = fail
    self.reopen = reopen
  }
}
