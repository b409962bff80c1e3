private import Synchronization

/// A ledger that is kept in memory alone: for tests, and to try the service out. Any number of servers may
/// share it.
public final class MemoryLedger: LedgerStore {
  public let isShared: Bool
  private let state = Mutex(MemoryState())

  public init(isShared: Bool = false) { self.isShared = isShared }

  public func claim(_ identity: LedgerIdentity) throws(StoreError) {
    let owner = state.withLock { state in
      if state.identity == nil { state.identity = identity }
      return state.identity
    }
    if let owner, owner != identity {
      throw .refused("the ledger is in \(owner.currency), \(owner.weightUnit) and \(owner.lengthUnit)")
    }
  }

  public func load(from day: Day, into loader: inout some LedgerLoader) throws(StoreError) -> LedgerHead {
    let state = state.withLock { $0 }
    for position in state.positions.values { loader.take(position) }
    for limit in state.limits.values where limit.supply.shipDate.map({ $0 >= day }) ?? true {
      loader.take(limit)
    }
    for order in state.orders.values where !order.status.isFinal { loader.take(order) }
    return LedgerHead(
      number: state.number, days: state.days, prices: state.prices, batch: state.batches.last,
      shipments: state.shipments.values.map(\.number).max() ?? 0)
  }

  public func commit(_ group: CommitGroup) throws(StoreError) -> CommitOutcome {
    state.withLock { state in
      var next = state
      let outcome = next.write(group)
      if case .committed = outcome { state = next }
      return outcome
    }
  }

  public func changes(
    after number: Int64, notOf server: String, limit: Int
  ) throws(StoreError) -> (changes: [CommittedChange], last: Int64) {
    state.withLock { state in
      let entries = state.history.drop { $0.number <= number }
      let others = entries.filter { $0.server != server }.prefix(limit)
      let isAll = others.count < limit
      return (
        others.map { entry in
          var change = entry.change
          change.orders = entry.change.orders.compactMap { order in
            state.orders[order.after.id].map { OrderChange(before: nil, after: $0) }
          }
          return CommittedChange(number: entry.number, change: change)
        },
        isAll ? max(number, state.number) : others.last?.number ?? number
      )
    }
  }

  public func forgetOutcomes(before moment: Instant) throws(StoreError) {
    state.withLock { state in state.outcomes = state.outcomes.filter { $0.value.at >= moment } }
  }

  public func abandonDeadBatches(at moment: Instant) throws(StoreError) {
    if isShared { return }
    state.withLock { state in
      for place in state.batches.indices where state.batches[place].status == .running {
        state.batches[place].status = .abandoned
        state.batches[place].finishedAt = moment
      }
    }
  }

  public func check() throws(StoreError) {}

  func read<Value: Sendable>(_ body: (MemoryState) -> Value) -> Value { state.withLock { body($0) } }
}

// Keys.
extension MemoryLedger {
  public func keys() throws(StoreError) -> [APIKey] {
    state.withLock { $0.keys.values.sorted { $0.name < $1.name } }
  }

  public func add(_ key: APIKey) throws(StoreError) -> Bool {
    state.withLock { state in
      if state.keys[key.name] != nil { return false }
      state.keys[key.name] = key
      return true
    }
  }

  public func removeKey(named name: String) throws(StoreError) -> Bool {
    state.withLock { $0.keys.removeValue(forKey: name) != nil }
  }
}
