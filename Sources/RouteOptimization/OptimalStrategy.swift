public import IntegerProgramming
public import OrderRouting

/// The least total cost of the whole batch, with a proof of how near to it the plan is.
///
/// Rules give a first plan; prices of contested supplies give a bound, and a plan made at them; neighbourhoods
/// around scarce supplies improve it by integer programs; a complete program over the options near the prices
/// proves the optimum. Each stage has a plan to show when a limit ends the search.
public struct OptimalStrategy: RoutingStrategy {
  public let name = "optimal"
  public let startsFromPrices = true
  private let solver: any IntegerProgramSolver
  /// Which choices the search leaves out of large batches, as they are hardly taken.
  var choiceFilter = ChoiceFilter()
  /// Order classes of a piece for which the linear program over whole options is solved.
  var programSizes = BatchSearch.programSizes

  public init(solver: any IntegerProgramSolver) { self.solver = solver }

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    var batch = BatchSearch(problem, search, solver, choiceFilter, programSizes: programSizes)
    return batch.run()
  }
}
