public import StockLedger
private import Synchronization

/// A store that fails now and then: commits that were never written, and commits that were written though
/// their answer was lost, as when a connection breaks or a process dies.
public final class FaultyStore: LedgerStore {
  public enum Fault: Sendable {
    case none
    /// Nothing is written.
    case before
    /// All is written, and nobody hears of it.
    case after
    /// Another server was first, or so it seems: nothing is written.
    case conflict
  }

  private let store: any LedgerStore
  private let next: Mutex<@Sendable () -> Fault>
  private let counts = Mutex<[String: Int]>([:])

  /// - Parameter faults: says, before each commit, what becomes of it.
  public init(_ store: any LedgerStore, faults: @escaping @Sendable () -> Fault) {
    self.store = store
    next = Mutex(faults)
  }

  /// A store whose commits fail at random, so many in a hundred.
  public convenience init(_ store: any LedgerStore, seed: UInt64, percent: Int) {
    let random = RandomSource(seed: seed)
    self.init(store) {
      let draw = random.below(100)
      if draw >= percent { return .none }
      return [.before, .after, .conflict][draw % 3]
    }
  }

  /// How many commits met each fault.
  public var faults: [String: Int] { counts.withLock { $0 } }

  public func commit(_ group: CommitGroup) throws(StoreError) -> CommitOutcome {
    let fault = next.withLock { $0() }
    counts.withLock { $0["\(fault)", default: 0] += 1 }
    switch fault {
    case .none: return try store.commit(group)
    case .before: throw .unavailable("the database is away")
    case .after:
      _ = try store.commit(group)
      throw .unavailable("the connection broke before the answer")
    case .conflict: return .conflict
    }
  }

  // Everything else is the store's.

  public var isShared: Bool { store.isShared }
  public func claim(_ identity: LedgerIdentity) throws(StoreError) { try store.claim(identity) }
  public func load(from day: Day, into loader: inout some LedgerLoader) throws(StoreError) -> LedgerHead {
    try store.load(from: day, into: &loader)
  }
  public func changes(
    after number: Int64, notOf server: String, limit: Int
  ) throws(StoreError) -> (changes: [CommittedChange], last: Int64) {
    try store.changes(after: number, notOf: server, limit: limit)
  }
  public func keepOthersWaiting() throws(StoreError) { try store.keepOthersWaiting() }
  public func letOthersCommit() { store.letOthersCommit() }
  public func forgetOutcomes(before moment: Instant) throws(StoreError) {
    try store.forgetOutcomes(before: moment)
  }
  public func abandonDeadBatches(at moment: Instant) throws(StoreError) {
    try store.abandonDeadBatches(at: moment)
  }
  public func check() throws(StoreError) { try store.check() }
  public func orders(_ ids: [String]) throws(StoreError) -> [LedgerOrder] { try store.orders(ids) }
  public func orders(
    _ filter: OrderFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<LedgerOrder> { try store.orders(filter, after: cursor, limit: limit) }
  public func origins(ofOrders ids: [String]) throws(StoreError) -> [OrderOrigin] {
    try store.origins(ofOrders: ids)
  }
  public func shipments(_ ids: [String]) throws(StoreError) -> [Shipment] { try store.shipments(ids) }
  public func shipments(
    _ filter: ShipmentFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<Shipment> { try store.shipments(filter, after: cursor, limit: limit) }
  public func positions(
    _ filter: PositionFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<StockLevel> { try store.positions(filter, after: cursor, limit: limit) }
  public func events(
    after number: Int64, types: Set<EventType>, limit: Int
  ) throws(StoreError) -> (events: [NumberedEvent], last: Int64) {
    try store.events(after: number, types: types, limit: limit)
  }
  public func history(ofOrder id: String) throws(StoreError) -> [NumberedEvent] {
    try store.history(ofOrder: id)
  }
  public func history(after number: Int64, limit: Int) throws(StoreError) -> [CommittedChange] {
    try store.history(after: number, limit: limit)
  }
  public func outcome(_ key: StoredOutcome.Key) throws(StoreError) -> StoredOutcome? {
    try store.outcome(key)
  }
  public func batch(_ id: String) throws(StoreError) -> BatchRecord? { try store.batch(id) }
  public func batches(after cursor: String?, limit: Int) throws(StoreError) -> Page<BatchRecord> {
    try store.batches(after: cursor, limit: limit)
  }
  public func prices() throws(StoreError) -> [SupplyPrice] { try store.prices() }
  public func keys() throws(StoreError) -> [APIKey] { try store.keys() }
  public func add(_ key: APIKey) throws(StoreError) -> Bool { try store.add(key) }
  public func removeKey(named name: String) throws(StoreError) -> Bool { try store.removeKey(named: name) }
}

/// Random numbers that threads share.
private final class RandomSource: Sendable {
  private let random: Mutex<SplitMix64>

  init(seed: UInt64) { random = Mutex(SplitMix64(seed: seed)) }

  func below(_ limit: Int) -> Int { random.withLock { $0.below(limit) } }
}
