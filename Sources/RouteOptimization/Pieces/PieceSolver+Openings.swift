internal import OrderRouting

extension PieceSolver {
  /// Decides a piece that opens locations: by ``OpeningSearch``, and by one integer program where that does
  /// not apply or gives up.
  func solveOpenings(
    _ orders: [Int], _ columns: [OrderColumns], _ start: [OrderOption], _ workspace: inout OrderSolver
  ) -> Result {
    guard let piece = OpeningPiece(problem, columns, contention, &workspace.pricer, until: until) else {
      return solveDirectly(orders, columns, start, &workspace)
    }
    let first = piece.plan(start, contention, &workspace.pricer)
    var search = OpeningSearch(piece.model, start: first, until: until)
    search.run()
    let found = piece.options(search.best)
    let best = problem.cost(found) <= problem.cost(start) ? found : start
    if search.isProven { return Result(options: best, lowerBound: search.bound, isExact: true) }
    if until.reached == nil {
      var result = solveDirectly(orders, columns, best, &workspace)
      result.lowerBound = max(result.lowerBound, search.bound)
      return result
    }
    return Result(
      options: best, lowerBound: search.bound, isExact: false, stoppedBy: search.stoppedBy)
  }
}
