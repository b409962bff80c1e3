/// Changes and outcomes that are committed together.
///
/// Changes build on each other as they stand: a later one of an order has the earlier one's state before it.
public struct CommitGroup: Sendable {
  /// What a store checks of a position before it adds to it.
  public enum Guard: Hashable, Sendable {
    /// Units only become free, or leave.
    case none
    /// Before, on hand − reserved elsewhere − safety stock − reserved is at least so much, or it is
    /// unlimited.
    case fits(left: Int)
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
  ///
  /// Every change fits by itself, as they stand: what one frees is nothing that an earlier one may have.
  public var positions: [(change: PositionChange, check: Guard)] {
    var sums: [PositionKey: PositionSum] = [:]
    for change in changes {
      for (key, level) in change.seen where sums[key]?.seen == nil {
        // What the group itself did before is no business of the store's.
        let sum = sums[key]?.change
        sums[key, default: PositionSum(key)].seen = .some(
          level.map { old in sum.map { (-$0).applied(to: old) } ?? old })
      }
      for position in change.positions {
        sums[position.key, default: PositionSum(position.key)].add(position)
      }
    }
    // Keys alone are sorted: what stands under them is large.
    return sums.keys.sorted().compactMap { key in sums[key].map { ($0.change, $0.check) } }
  }

  /// What a position comes to, change by change.
  private struct PositionSum {
    var change: PositionChange
    /// What the first change that relied on it saw of it, before the group.
    var seen: StockLevel??
    /// The most that was taken of it at once; `nil`: nothing.
    private var most: Int?

    init(_ key: PositionKey) { change = PositionChange(key) }

    mutating func add(_ position: PositionChange) {
      change += position
      if position.reserved <= 0 { return }
      let taken = change.reserved + change.reservedElsewhere + change.safetyStock - change.onHand
      most = max(most ?? taken, taken)
    }

    var check: Guard {
      if let seen { return .unchanged(seen) }
      return most.map { .fits(left: $0) } ?? .none
    }
  }

  /// The limits of all changes, each once with its sum and the last limit, by kind and key; and the most that
  /// may be used of it before (`nil`: any number). O(n log n).
  public var limits: [(change: LimitChange, mostBefore: Int?)] {
    var sums: [Supply: (change: LimitChange, mostBefore: Int?)] = [:]
    for change in changes {
      for limit in change.limits {
        var sum = sums[limit.supply] ?? (LimitChange(limit.supply, used: 0, limit: nil), nil)
        sum.change.used += limit.used
        sum.change.shipped += limit.shipped
        sum.change.limit = limit.limit
        if limit.used > 0, let most = limit.limit {
          sum.mostBefore = min(sum.mostBefore ?? .max, most - sum.change.used)
        }
        sums[limit.supply] = sum
      }
    }
    let keyed = sums.values.map { (key: LimitKey($0.change.supply), row: $0) }
    return keyed.indices.sorted { keyed[$0].key < keyed[$1].key }.map { keyed[$0].row }
  }
}
