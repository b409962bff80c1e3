import IntegerProgramming
internal import OrderRouting
import Synchronization

/// A solver with a count of the work that it did. A class, since the searches on all threads share it.
///
/// Work counts once a program is solved, so that a sum that is read while none is being solved does not depend on the
/// threads.
final class MeteredSolver: IntegerProgramSolver {
  private let solver: any IntegerProgramSolver
  private let sum = Atomic<Int>(0)

  /// Relative error that a solver in floating point is granted: its bounds are lowered by so much.
  static let tolerance = 1e-7

  init(_ solver: any IntegerProgramSolver) { self.solver = solver }

  var name: String { solver.name }

  /// Units of a ``WorkBudget`` so far.
  var work: Int { sum.load(ordering: .relaxed) / Self.unit }

  /// Iterations times rows and columns that go into a unit: what an iteration takes grows with both; by
  /// measurement of programs of some hundred rows and columns.
  static let unit = 10_000

  func solve(_ program: IntegerProgram, _ options: SolveOptions) -> IntegerProgramOutcome {
    let outcome = solver.solve(program, options)
    add(outcome.iterations, program)
    return outcome
  }

  func solveRelaxation(_ program: IntegerProgram, _ options: SolveOptions) -> LinearOutcome {
    let outcome = solver.solveRelaxation(program, options)
    add(outcome.iterations, program)
    return outcome
  }

  private func add(_ iterations: Int, _ program: IntegerProgram) {
    sum.wrappingAdd(iterations * (program.rowCount + program.columnCount), ordering: .relaxed)
  }
}
