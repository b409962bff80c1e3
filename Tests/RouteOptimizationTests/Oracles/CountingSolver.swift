import GLPK
import IntegerProgramming
import Synchronization

/// GLPK, with a count of the programs it was given, and iterations to report of each in place of its own. A class,
/// since searches share it.
final class CountingSolver: IntegerProgramSolver {
  private let programs = Mutex(0)
  private let solver = GLPKSolver()
  private let iterations: Int?

  init(iterations: Int? = nil) { self.iterations = iterations }

  var name: String { solver.name }
  var count: Int { programs.withLock { $0 } }

  func solve(_ program: IntegerProgram, _ options: SolveOptions) -> IntegerProgramOutcome {
    programs.withLock { $0 += 1 }
    var outcome = solver.solve(program, options)
    outcome.iterations = iterations ?? outcome.iterations
    return outcome
  }

  func solveRelaxation(_ program: IntegerProgram, _ options: SolveOptions) -> LinearOutcome {
    programs.withLock { $0 += 1 }
    var outcome = solver.solveRelaxation(program, options)
    outcome.iterations = iterations ?? outcome.iterations
    return outcome
  }
}
