/// Changes and outcomes that are committed together.
///
/// Changes build on each other as they stand: a later one of an order has the earlier one's state before it.
public struct CommitGroup: Sendable {
  /// What a store checks of a position before it adds to it.
  public enum Guard: Hashable, Sendable {
    /// Units only become free, or leave.
    case none
    /// Afterwards on hand − reserved elsewhere − safety stock − reserved ≥ 0, or it is unlimited.
    case fits
    /// It is, before, just this; `nil`: there is none.
    case unchanged(StockLevel?)
  }

  public var changes: [LedgerChange]
  public var outcomes: [StoredOutcome]
  /// The server that commits: others' changes are those of other names.
  public var server: String

  public init(changes: [LedgerChange], outcomes: [StoredOutcome] = [], server: String) {
    self.changes = changes
    self.outcomes = outcomes
    self.server = server
  }

  /// The positions of all changes, each once with its sum and guard, in ascending order of keys. O(n log n).
  public var positions: [(change: PositionChange, check: Guard)] {
    var sums: [PositionKey: PositionChange] = [:]
    var seen: [PositionKey: StockLevel?] = [:]
    for change in changes {
      for (key, level) in change.seen where seen[key] == nil {
        // What the group itself did before is no business of the store's.
        seen[key] = .some(level.map { old in sums[key].map { (-$0).applied(to: old) } ?? old })
      }
      for position in change.positions {
        sums[position.key, default: PositionChange(position.key)] += position
      }
    }
    for key in seen.keys where sums[key] == nil { sums[key] = PositionChange(key) }
    return sums.sorted { $0.key < $1.key }.map { key, sum in
      if let level = seen[key] { return (sum, .unchanged(level)) }
      return (sum, sum.reserved > 0 ? .fits : .none)
    }
  }

  /// The limits of all changes, each once with its sum and the last limit, by kind and key. O(n log n).
  public var limits: [LimitChange] {
    var sums: [Supply: LimitChange] = [:]
    for change in changes {
      for limit in change.limits {
        sums[limit.supply, default: LimitChange(limit.supply, used: 0, limit: nil)].used += limit.used
        sums[limit.supply]?.shipped += limit.shipped
        sums[limit.supply]?.limit = limit.limit
      }
    }
    return sums.values.map { (LimitKey($0.supply), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
