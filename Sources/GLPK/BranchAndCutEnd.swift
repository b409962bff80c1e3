/// How branch and cut ended.
enum BranchAndCutEnd {
  /// The whole tree is searched, or the gap reached.
  case complete
  case infeasible
  /// Before the end; there may be a solution.
  case stopped(String)
}
