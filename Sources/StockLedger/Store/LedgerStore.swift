/// Where a ledger is kept for good: a database, or memory in tests.
///
/// Calls block until they are answered. ``commit(_:)`` and ``changes(after:notOf:limit:)`` are made by one
/// thread at a time; reading calls come from any thread, also while a commit is under way, and see what was
/// committed when they began. A store knows no rules: it writes what it is given where the guards hold.
///
/// Numbers: every change takes ``LedgerChange/numbers`` numbers of one sequence, in the order of the group; a
/// higher number is never visible before a lower one.
public protocol LedgerStore: KeyStore {
  /// Whether other servers may write, too: then their changes are read before each commit.
  var isShared: Bool { get }

  // Opening.

  /// Says what the ledger's amounts are in; the first to say so decides.
  /// - Throws: ``StoreError/refused(_:)`` where it is of others.
  func claim(_ identity: LedgerIdentity) throws(StoreError)

  /// What the ledger is at, and all that is alive in it, as of one moment: every position, limits of
  /// allocations and of ship dates from a day on, and every order that is not final, each told to `loader`.
  ///
  /// - Returns: what it was at, just that moment.
  func load(from day: Day, into loader: inout some LedgerLoader) throws(StoreError) -> LedgerHead

  // Writing.

  /// Writes a group in one transaction, with a row of history for each change: all of it, or nothing.
  ///
  /// Checks, in key order: each order's ``LedgerOrder/revision`` is that before the change, and new ones are
  /// not there; ``CommitGroup/positions`` by their guards; ``CommitGroup/limits`` that grow fit their limit;
  /// a location's day is the one turned from; a batch that begins runs alone, one that ends is running; an
  /// outcome's key is new.
  /// - Throws: ``StoreError/unavailable(_:)`` where nothing was written, or that cannot be known: the caller
  ///   then goes on under another server's name, and finds what was written among the changes of others.
  func commit(_ group: CommitGroup) throws(StoreError) -> CommitOutcome

  /// Keeps other servers from committing until this one has committed, or ``letOthersCommit()``: for who was too often
  /// second to others. Waits for those that are at it. Nothing where the store is not shared.
  func keepOthersWaiting() throws(StoreError)
  /// Ends ``keepOthersWaiting()`` where nothing was committed.
  func letOthersCommit()

  /// Changes of others than a server, after a number, oldest first: positions, limits, days, prices, batches
  /// and orders as a change left them. Empty where the store is not shared.
  /// - Returns: with the last number that there is now: where the next call goes on.
  func changes(
    after number: Int64, notOf server: String, limit: Int
  ) throws(StoreError) -> (changes: [CommittedChange], last: Int64)

  /// Deletes outcomes from before a moment, at most some thousand.
  func forgetOutcomes(before moment: Instant) throws(StoreError)

  /// Marks running batches as abandoned whose servers are gone, which the store knows: where it is not
  /// shared, all, as it is called before the first one is begun.
  func abandonDeadBatches(at moment: Instant) throws(StoreError)

  // Reading.

  /// Whether it can be reached and written.
  func check() throws(StoreError)

  /// Orders by their ids, in any sequence; unknown ones are left out.
  func orders(_ ids: [String]) throws(StoreError) -> [LedgerOrder]
  func orders(
    _ filter: OrderFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<LedgerOrder>

  /// What channels told of orders, by their ids, in any sequence; those without are left out.
  func origins(ofOrders ids: [String]) throws(StoreError) -> [OrderOrigin]

  /// Shipments by their ids, in any sequence; unknown ones are left out.
  func shipments(_ ids: [String]) throws(StoreError) -> [Shipment]
  func shipments(
    _ filter: ShipmentFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<Shipment>

  func positions(
    _ filter: PositionFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<StockLevel>

  /// Events after a number, oldest first, of some types (empty: all).
  /// - Returns: with the number of the last event that was looked at, at least `number`.
  func events(
    after number: Int64, types: Set<EventType>, limit: Int
  ) throws(StoreError) -> (events: [NumberedEvent], last: Int64)

  /// The events of an order and its shipments, oldest first.
  func history(ofOrder id: String) throws(StoreError) -> [NumberedEvent]

  /// Rows of history after a number, oldest first, whoever wrote them: what availability follows and an audit
  /// adds up.
  func history(after number: Int64, limit: Int) throws(StoreError) -> [CommittedChange]

  func outcome(_ key: StoredOutcome.Key) throws(StoreError) -> StoredOutcome?

  func batch(_ id: String) throws(StoreError) -> BatchRecord?
  /// Newest first.
  func batches(after cursor: String?, limit: Int) throws(StoreError) -> Page<BatchRecord>
  func prices() throws(StoreError) -> [SupplyPrice]
}

/// Takes up a ledger row by row.
public protocol LedgerLoader {
  mutating func take(_ position: StockLevel)
  mutating func take(_ limit: LimitLevel)
  mutating func take(_ order: LedgerOrder)
}

extension LedgerStore {
  public func keepOthersWaiting() throws(StoreError) {}
  public func letOthersCommit() {}
}
