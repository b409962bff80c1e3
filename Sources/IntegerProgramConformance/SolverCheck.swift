public import IntegerProgramming

/// A promise of every solver of integer programs, and a trial of it.
///
/// A test of another solver runs them all:
///
///     @Test(arguments: SolverCheck.all) func `the solver conforms`(check: SolverCheck) async {
///       #expect(await check.failures(of: MySolver()) == [])
///     }
public struct SolverCheck: Sendable, CustomStringConvertible {
  /// The promise, a sentence.
  public let name: String
  private let body: @Sendable (inout SolverTrial) async -> Void

  init(_ name: String, _ body: @escaping @Sendable (inout SolverTrial) async -> Void) {
    self.name = name
    self.body = body
  }

  /// What the solver gets wrong; empty where it keeps the promise. Seconds.
  public func failures(of solver: any IntegerProgramSolver) async -> [String] {
    var trial = SolverTrial(solver)
    await body(&trial)
    return trial.failures
  }

  /// Every promise.
  public static let all = optima + outcomes + starts + limits + extremes

  public var description: String { name }
}
