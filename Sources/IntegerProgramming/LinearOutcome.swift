/// How solving the relaxation of a program, every column continuous, ended. Invariants:
///
/// - optimal: values, prices and reduced costs are optimal, one a column, row and column.
/// - feasible (a limit ended it): `values` are feasible; `rowPrices` and `reducedCosts` are those of the last
///   basis, of use for `IntegerProgram.bound(atRowPrices:)` only.
/// - otherwise all three are empty; `objective` is +∞, or −∞ if unbounded.
/// - `stoppedBy` is `nil` except for feasible and noSolution.
public struct LinearOutcome: Sendable {
  public let status: SolveStatus
  public let values: [Double]
  public let objective: Double
  /// What one more unit of a row's bound costs: ≥ 0 where the lower bound binds, ≤ 0 where the upper one does.
  public let rowPrices: [Double]
  /// The objective of a column less the prices of its entries.
  public let reducedCosts: [Double]
  public let stoppedBy: String?
  /// Iterations of the simplex method; 0 where the solver does not count them.
  public var iterations = 0
  /// Where the simplex method ended, to start from once the program has grown; `nil` where the solver tells none.
  public var basis: LinearBasis?

  public init(
    status: SolveStatus, values: [Double] = [], objective: Double = .infinity, rowPrices: [Double] = [],
    reducedCosts: [Double] = [], stoppedBy: String? = nil
  ) {
    self.status = status
    self.values = values
    self.objective = status == .unbounded ? -.infinity : objective
    self.rowPrices = rowPrices
    self.reducedCosts = reducedCosts
    self.stoppedBy = stoppedBy
  }
}
