/// How many orders a simulated day brings, and which.
public enum Demand: String, Sendable, CaseIterable {
  /// As many as a Poisson distribution draws, each one of the scenario's orders, drawn with replacement.
  case poisson
  /// Always the same number, each one of the scenario's orders, drawn with replacement.
  case fixed
  /// The scenario's own orders, each once: every day is the same but for its dates.
  case replay
}
