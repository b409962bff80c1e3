public import IntegerProgramming

/// A bound that was proven again.
public struct ProofCheck: Sendable {
  /// Share of a bound that the solver's floating point may make of it; as planning allows it.
  public static let tolerance = PieceSolver.tolerance

  /// At most the cost of every plan; `nil` where nothing was proven in time.
  public var lowerBound: Money?
  /// The limit that ended the proof early.
  public var stoppedBy: String?

  /// Whether a stated bound is covered: at most the proven one, the solver's tolerance allowed.
  public func covers(_ stated: Money) -> Bool {
    guard let lowerBound else { return false }
    let allowance = Self.tolerance * Double(max(1_000_000, stated.millionths.magnitude))
    return Double(stated.millionths) - Double(lowerBound.millionths) <= allowance
  }
}

extension RoutingProblem {
  /// Proves a lower bound anew, starting from a plan's prices; its shipments and its stated bound are not
  /// relied on.
  ///
  /// - Parameter search: when to stop; its prices are replaced by the plan's.
  public func prove(_ plan: PlanDocument, solver: any IntegerProgramSolver, search: Search) -> ProofCheck {
    var search = search
    search.prices = plan.prices ?? []
    let proposal = OptimalStrategy(solver: solver).propose(self, search)
    return ProofCheck(lowerBound: proposal.lowerBound, stoppedBy: proposal.stoppedBy)
  }
}
