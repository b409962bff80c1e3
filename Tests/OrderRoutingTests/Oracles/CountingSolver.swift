import GLPK
import IntegerProgramming
import Synchronization

/// GLPK, with a count of the programs it was given. A class, since searches share it.
final class CountingSolver: IntegerProgramSolver {
  private let programs = Mutex(0)
  private let solver = GLPKSolver()

  var name: String { solver.name }
  var count: Int { programs.withLock { $0 } }

  func solve(_ program: IntegerProgram, _ options: SolveOptions) -> IntegerProgramOutcome {
    programs.withLock { $0 += 1 }
    return solver.solve(program, options)
  }

  func solveRelaxation(_ program: IntegerProgram, _ options: SolveOptions) -> LinearOutcome {
    programs.withLock { $0 += 1 }
    return solver.solveRelaxation(program, options)
  }
}
