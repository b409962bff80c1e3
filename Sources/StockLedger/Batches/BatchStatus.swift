/// How far a batch has come.
public enum BatchStatus: String, Sendable, CaseIterable {
  case running
  case applied
  /// Ended before it was applied, as its server did.
  case abandoned
  case failed
}
