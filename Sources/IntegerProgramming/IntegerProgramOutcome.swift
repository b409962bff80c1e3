/// How solving a program ended. Invariants:
///
/// | status | `values` | `objective` | `bound` | `stoppedBy` |
/// |---|---|---|---|---|
/// | optimal | one a column, feasible | of `values` | ≤ objective, within the gap asked for | nil |
/// | feasible | one a column, feasible | of `values` | ≤ objective, may be −∞ | what ended it |
/// | infeasible | none | +∞ | +∞ | nil |
/// | unbounded | none | −∞ | −∞ | nil |
/// | noSolution | none | +∞ | may be −∞ | what ended it |
/// | failed | none | +∞ | −∞ | nil |
public struct IntegerProgramOutcome: Sendable {
  public let status: SolveStatus
  /// Whole numbers in integer columns are exact.
  public let values: [Double]
  public let objective: Double
  /// At most the objective of every solution, up to the solver's tolerance.
  public let bound: Double
  /// `"deadline"`, `"shouldStop"`, or the solver's own reason.
  public let stoppedBy: String?
  /// Iterations of the simplex method, in the whole search tree, with what its steps count as: the same on any machine, as
  /// long as no limit of time ends the solve. 0 where the solver does not count them.
  public var iterations = 0

  private init(_ status: SolveStatus, _ values: [Double], _ objective: Double, _ bound: Double, _ by: String?)
  {
    self.status = status
    self.values = values
    self.objective = objective
    self.bound = bound
    self.stoppedBy = by
  }

  public static func optimal(_ values: [Double], objective: Double, bound: Double) -> Self {
    Self(.optimal, values, objective, min(bound, objective), nil)
  }

  public static func feasible(
    _ values: [Double], objective: Double, bound: Double, stoppedBy: String
  ) -> Self {
    Self(.feasible, values, objective, min(bound, objective), stoppedBy)
  }

  public static var infeasible: Self { Self(.infeasible, [], .infinity, .infinity, nil) }

  public static var unbounded: Self { Self(.unbounded, [], -.infinity, -.infinity, nil) }

  public static func noSolution(bound: Double, stoppedBy: String) -> Self {
    Self(.noSolution, [], .infinity, bound, stoppedBy)
  }

  public static func failed(_ message: String) -> Self {
    Self(.failed(message), [], .infinity, -.infinity, nil)
  }
}
