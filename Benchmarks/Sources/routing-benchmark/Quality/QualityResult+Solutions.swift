// Published problems that may have no solution: there a plan that leaves a customer out is a plan, but none
// of the problem.
extension QualityResult {
  /// Whether a plan of that cost, or a bound, is one of the problem's own.
  func isSolution(_ cost: Double) -> Bool { instance?.costCeiling.map { cost < $0 } ?? true }

  /// A search as far as it was about solutions.
  func curve(_ curve: SearchCurve) -> SearchCurve { instance?.costCeiling.map(curve.below) ?? curve }

  /// Whether a bound proves that no plan supplies every customer.
  var isInfeasible: Bool {
    runs.contains { run in run.plan.summary.lowerBound.map { !isSolution($0.double) } ?? false }
  }

  /// How a search ended, in words of the problem.
  func ending(_ status: String, cost: Double?, bound: Double?) -> String {
    guard let cost, !isSolution(cost) else { return status }
    return bound.map { isSolution($0) } ?? true ? "no solution" : "infeasible"
  }

  /// Why there is no best known; `nil` where there is one.
  var lack: String? {
    guard instance?.costCeiling != nil, !runs.isEmpty else { return nil }
    if isInfeasible {
      return "\(source.name): infeasible, by a proven bound: no plan supplies every customer"
    }
    return best == nil ? "\(source.name): no plan was found that supplies every customer" : nil
  }
}
