import GLPK
import IntegerProgramConformance
import IntegerProgramming
import Testing

@Suite struct SolverConformanceTests {
  @Test(arguments: SolverCheck.all)
  func `GLPK keeps the promises of every solver`(check: SolverCheck) async {
    #expect(await check.failures(of: GLPKSolver()) == [])
  }

  @Test func `the random programs are solvable and not, in good shares`() {
    let infeasible = (0..<600).count { RandomProgram.bruteForceOptimum(RandomProgram.small(seed: $0)) == nil }
    #expect((50..<550).contains(infeasible))
  }

  /// Solvers that are wrong in one thing each: the checks have to find it.
  @Test(arguments: Slip.allCases)
  func `a solver that is wrong is found out`(slip: Slip) async throws {
    let check = try #require(SolverCheck.all.first { $0.name == slip.promise })
    #expect(await !check.failures(of: WrongSolver(slip: slip)).isEmpty)
  }
}

enum Slip: CaseIterable {
  case bound, status, start, values, prices

  /// A promise that the slip breaks.
  var promise: String {
    switch self {
    case .bound, .values: "six hundred small programs have the optimum of brute force"
    case .status: "an infeasible program says so"
    case .start: "a start is the least that comes back"
    case .prices: "the relaxation is a bound and its prices prove it"
    }
  }
}

/// GLPK with one thing wrong.
private struct WrongSolver: IntegerProgramSolver {
  let slip: Slip
  var name: String { "wrong" }

  func solve(_ program: IntegerProgram, _ options: SolveOptions) -> IntegerProgramOutcome {
    let outcome = GLPKSolver().solve(program, options)
    switch (slip, outcome.status) {
    case (.status, .infeasible): return .noSolution(bound: -.infinity, stoppedBy: "deadline")
    case (.bound, .optimal):
      return .feasible(outcome.values, objective: outcome.objective, bound: -.infinity, stoppedBy: "deadline")
    case (.values, .optimal):
      return .optimal(outcome.values.map { $0 + 1 }, objective: outcome.objective, bound: outcome.bound)
    case (.start, .feasible): return .noSolution(bound: outcome.bound, stoppedBy: "shouldStop")
    default: return outcome
    }
  }

  func solveRelaxation(_ program: IntegerProgram, _ options: SolveOptions) -> LinearOutcome {
    guard slip == .prices else { return GLPKSolver().solveRelaxation(program, options) }
    // The prices of a program that costs a half more.
    var dearer = program
    for column in 0..<program.columnCount {
      dearer.setObjective(column: column, program.objective[column] * 1.5)
    }
    return GLPKSolver().solveRelaxation(dearer, options)
  }
}
