public import IntegerProgramming
public import OrderRouting

/// A bound that was proven again.
public struct ProofCheck: Sendable {
  /// Share of a bound that the solver's floating point may make of it; as planning allows it.
  public static let tolerance = MeteredSolver.tolerance

  /// At most the cost of every plan; `nil` where nothing was proven in time.
  public var lowerBound: Money?
  /// What ended the proof early.
  public var stoppedBy: StoppingReason?

  /// Whether a stated bound is covered: at most the proven one, the solver's tolerance allowed.
  public func covers(_ stated: Money) -> Bool {
    guard let lowerBound else { return false }
    return Double(stated.millionths) - Double(lowerBound.millionths) <= Self.allowance(stated)
  }

  private static func allowance(_ stated: Money) -> Double {
    tolerance * Double(max(1_000_000, stated.millionths.magnitude))
  }

  /// A bound that covers a stated one.
  static func sufficient(for stated: Money) -> Money {
    stated - Money(millionths: Int64(allowance(stated) / 2))
  }
}

extension RoutingProblem {
  /// Proves a lower bound anew; the plan's shipments and its stated bound are not relied on.
  ///
  /// The search goes the same way as one without prices to start from, so it proves at least as much if it may go
  /// on for as long; where that does not cover what is stated, it starts once more from the plan's prices. It ends
  /// as soon as what is stated is covered.
  /// - Parameter search: when to stop; its prices are replaced.
  public func prove(_ plan: PlanDocument, solver: any IntegerProgramSolver, search: Search) -> ProofCheck {
    var search = search
    search.prices = []
    search.until.stopBound = plan.summary?.certificate.lowerBound.map { ProofCheck.sufficient(for: $0) }
    let cold = OptimalStrategy(solver: solver).propose(self, search)
    var check = ProofCheck(lowerBound: cold.lowerBound, stoppedBy: cold.stoppedBy)
    if let stated = plan.summary?.certificate.lowerBound, check.covers(stated) { return check }
    search.prices = plan.prices ?? []
    if search.prices.isEmpty || search.until.reached != nil { return check }
    let warm = OptimalStrategy(solver: solver).propose(self, search)
    if let bound = warm.lowerBound, bound > check.lowerBound ?? bound {
      check = ProofCheck(lowerBound: bound, stoppedBy: warm.stoppedBy)
    }
    return check
  }
}
