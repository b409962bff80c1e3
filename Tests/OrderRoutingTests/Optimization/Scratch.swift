import GLPK
import Testing
@testable import OrderRouting

@Suite struct Scratch {
  @Test func scratch() throws {
    for seed in UInt64(1)...600 {
      let scenario = RandomScenario.make(seed: seed)
      let problem = try RoutingProblem(scenario)
      let ledger = Ledger(problem)
      let contention = Contention(problem, ledger: ledger)
      let pieces = Pieces(problem, contention, ledger: ledger)
      var solver = OrderSolver(problem)
      for piece in pieces.tied {
        let columns = piece.compactMap { OrderColumns(&solver, $0, contention, ledger: ledger, limit: 4096) }
        let seeds = [SeedPlan(problem, name: "", CheapestStrategy().propose(problem, Search()).decisions)]
        let ps = PieceSolver(problem: problem, contention: contention, seeds: seeds, solver: GLPKSolver(), until: StoppingCriterion(), threads: 1)
        if columns.contains(where: { $0.columns.contains { problem.fixedCosts[Int($0.location)] > 0 } }) { continue }
        let start = piece.map { seeds[0].options[$0] }
        let a = ps.solveDirectly(piece, columns, start, &solver)
        let b = ps.solveByPrices(piece, columns, start, &solver)
        let ca = problem.cost(a.options), cb = problem.cost(b.options)
        #expect(ca == cb, "seed \(seed) \(ca) \(cb) bound \(b.lowerBound) exact \(b.isExact)")
        #expect(b.lowerBound <= ca, "seed \(seed) bound")
      }
    }
  }
}
