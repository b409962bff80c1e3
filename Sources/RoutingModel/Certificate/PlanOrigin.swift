/// Where a plan came from: the method that found it.
public enum PlanOrigin: String, Codable, Sendable, CaseIterable {
  /// A rule without foresight.
  case rules
  /// Prices of what is scarce.
  case prices
  /// Exact programs over parts of the plan, the rest held.
  case neighbourhoods
  /// Exact programs over everything that could still be better.
  case proof
}
