/// How branch and cut ended.
enum BranchAndCutEnd {
  /// The whole tree is searched, or the gap reached.
  case complete
  case infeasible
  /// By a limit; there may be a solution.
  case stopped(String)
  /// GLPK gave up; there may be a solution.
  case failed(String)
}
