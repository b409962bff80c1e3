/// How a commit ended that did not fail.
public enum CommitOutcome: Hashable, Sendable {
  /// It is on disk. By change: the number of its first event; the rest follow one by one.
  case committed(numbers: [Int64])
  /// Another server was first with an order, a position, a limit, a day, a batch or an outcome of it: nothing
  /// was written. Read ``LedgerStore/changes(after:notOf:limit:)`` and route again.
  case conflict
}
