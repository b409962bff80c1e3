import GLPK
import IntegerProgramming
import Testing

@testable import OrderRouting
@testable import RouteOptimization

@Suite struct MeteredSolverTests {
  /// Σ x ≤ 10 over three columns, each of which wants to be large.
  private static let program: IntegerProgram = {
    var program = IntegerProgram()
    let row = program.addRow(lower: -.infinity, upper: 10)
    for cost in 1...3 {
      program.addEntry(row: row, column: program.addColumn(objective: -Double(cost), upper: 7), value: 1)
    }
    return program
  }()

  @Test func `iterations that a solver reports are spent, by the size of the program`() {
    let metered = MeteredSolver(CountingSolver(iterations: 25_000))
    let budget = WorkBudget(20, solver: metered)
    _ = metered.solve(Self.program, SolveOptions())
    #expect(metered.work == 10 && !budget.isSpent)
    _ = metered.solveRelaxation(Self.program, SolveOptions())
    #expect(metered.work == 20 && budget.isSpent)
    #expect(!WorkBudget(nil, solver: metered).isSpent)
  }

  @Test func `a search pays for what its solver does`() throws {
    var solved = 0
    for seed in UInt64(1)...20 {
      let problem = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 3))
      var search = Search()
      search.until.workLimit = 1_000_000
      let counting = CountingSolver(iterations: 1 << 44)
      var batch = BatchSearch(problem, search, counting)
      _ = batch.run()
      #expect(batch.budget.isSpent == (counting.count > 0), "seed \(seed)")
      solved += counting.count
    }
    #expect(solved > 0)
  }
}
