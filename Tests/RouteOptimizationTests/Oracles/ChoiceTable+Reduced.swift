@testable import OrderRouting
@testable import RouteOptimization

extension ChoiceTable {
  /// The table without what cannot matter, reduced as one part.
  func reduced(_ problem: RoutingProblem, threads: Int) -> ChoiceTable {
    ChoiceTableParts([self], supplyNumbers: supplyNumbers, supply: supply)
      .reduced(problem, outside: [], threads: threads)
  }
}
