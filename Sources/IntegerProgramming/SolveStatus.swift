/// How a solve ended.
public enum SolveStatus: Sendable, Hashable {
  /// The values are proven best, within the relative gap that was asked for.
  case optimal
  /// A limit ended the solve; the values are feasible.
  case feasible
  /// There is no solution.
  case infeasible
  /// There are solutions of any cost, however low.
  case unbounded
  /// A limit ended the solve before a solution was found.
  case noSolution
  /// The program or an option was refused, or the solver broke down; the text says why.
  case failed(String)
}
