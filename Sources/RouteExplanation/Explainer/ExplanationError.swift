public import OrderRouting
public import RouteVerification

/// Why a plan cannot be explained.
public enum ExplanationError: Error, Sendable, CustomStringConvertible {
  case invalidScenario(InvalidScenario)
  /// The plan is not one of the scenario, or states what is not so: what the verifier says of it.
  case planFails([PlanFinding])

  public var description: String {
    switch self {
    case .invalidScenario(let error): "the scenario has \(error.errorCount) errors"
    case .planFails(let findings):
      "the plan fails verification, so nothing is said of it"
        + (findings.first.map { ": \($0.message)" } ?? "")
        + (findings.count > 1 ? " (and \(findings.count - 1) more)" : "")
    }
  }
}
