public import IntegerProgramming

/// A solver under a check, and what it got wrong so far.
public struct SolverTrial: Sendable {
  public let solver: any IntegerProgramSolver
  /// A sentence each.
  public private(set) var failures: [String] = []

  init(_ solver: any IntegerProgramSolver) { self.solver = solver }

  /// Notes `failure` where a promise is not kept.
  mutating func expect(_ isKept: Bool, _ failure: @autoclosure () -> String) {
    if !isKept { failures.append(failure()) }
  }

  mutating func expect<Value: Equatable>(
    _ what: @autoclosure () -> String, _ found: Value, is expected: Value
  ) {
    expect(found == expected, "\(what()) is \(found), not \(expected)")
  }
}
