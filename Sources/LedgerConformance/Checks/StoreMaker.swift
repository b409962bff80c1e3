public import StockLedger

/// Makes the stores that are checked.
public struct StoreMaker: Sendable {
  /// A store that has nothing yet.
  public var make: @Sendable () throws -> any LedgerStore
  /// Another store on what one has, as after a restart: the first is not used any more.
  public var reopen: @Sendable (any LedgerStore) throws -> any LedgerStore

  public init(
    make: @escaping @Sendable () throws -> any LedgerStore,
    reopen: @escaping @Sendable (any LedgerStore) throws -> any LedgerStore
  ) {
    self.make = make
    self.reopen = reopen
  }
}
