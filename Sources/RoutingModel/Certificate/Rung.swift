/// How far up the ladder of methods a search got before it had its plan.
public enum Rung: String, Sendable, CaseIterable {
  /// A rule without foresight.
  case rules
  /// Prices of what is scarce.
  case prices
  /// Exact programs over parts of the plan, the rest held.
  case neighbourhoods
  /// Exact programs over everything that could still be better.
  case proof
}
