import GLPK
import Testing

@testable import OrderRouting

/// The two ways to decide a piece: one integer program over everything, and prices with programs over what
/// is near them.
@Suite struct PieceSolverTests {
  @Test func `prices find and prove what one program over everything finds`() throws {
    var compared = 0
    for seed in UInt64(1)...600 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed))
      let ledger = Ledger(problem)
      let contention = Contention(problem, ledger: ledger)
      var workspace = OrderSolver(problem)
      let seeds = [SeedPlan(problem, name: "", CheapestStrategy().propose(problem, Search()).decisions)]
      let solver = PieceSolver(
        problem: problem, contention: contention, seeds: seeds, solver: GLPKSolver(),
        until: StoppingCriterion(), threads: 1)
      for piece in Pieces(problem, contention, ledger: ledger).tied {
        let columns = piece.compactMap {
          OrderColumns(&workspace, $0, contention, ledger: ledger, limit: PieceSolver.contentLimit)
        }
        if columns.contains(where: { problem.opens($0) }) { continue }
        compared += 1
        let start = piece.map { seeds[0].options[$0] }
        let direct = solver.solveDirectly(piece, columns, start, &workspace)
        let priced = solver.solveByPrices(columns, start, bound: -1_000_000_000_000, &workspace)
        let cost = problem.cost(direct.options)
        #expect(problem.cost(priced.options) == cost, "seed \(seed)")
        #expect(priced.isExact && priced.lowerBound <= cost, "seed \(seed)")
      }
    }
    #expect(compared > 200)
  }

  @Test func `a search by prices may be stopped at any moment`() throws {
    for seed in UInt64(1)...80 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed))
      let ledger = Ledger(problem)
      let contention = Contention(problem, ledger: ledger)
      var workspace = OrderSolver(problem)
      let seeds = [SeedPlan(problem, name: "", CheapestStrategy().propose(problem, Search()).decisions)]
      for piece in Pieces(problem, contention, ledger: ledger).tied {
        let columns = piece.compactMap {
          OrderColumns(&workspace, $0, contention, ledger: ledger, limit: PieceSolver.contentLimit)
        }
        if columns.contains(where: { problem.opens($0) }) { continue }
        let start = piece.map { seeds[0].options[$0] }
        for moment in [0, 1, 50, 239, 240, 241, 245, 250, 260] {
          let countdown = Countdown(moment)
          let solver = PieceSolver(
            problem: problem, contention: contention, seeds: seeds, solver: GLPKSolver(),
            until: StoppingCriterion(isInterrupted: { countdown.isOver() }), threads: 1)
          let result = solver.solveByPrices(columns, start, bound: -1_000_000_000_000, &workspace)
          #expect(result.lowerBound <= problem.cost(result.options), "seed \(seed), moment \(moment)")
          #expect(problem.cost(result.options) <= problem.cost(start), "seed \(seed), moment \(moment)")
        }
      }
    }
  }

  @Test func `any prices give a bound below the optimum`() throws {
    for seed in UInt64(1)...300 {
      let scenario = RandomScenario.make(seed: seed)
      guard let optimum = BruteForce.optimum(scenario) else { continue }
      let problem = try RoutingProblem(scenario)
      let ledger = Ledger(problem)
      let contention = Contention(problem, ledger: ledger)
      var workspace = OrderSolver(problem)
      let columns = (0..<problem.batch.count).compactMap {
        OrderColumns(&workspace, $0, contention, ledger: ledger, limit: PieceSolver.contentLimit)
      }
      let table = ChoiceTable(columns, contention, &workspace.pricer)
      var random = SplitMix(seed: seed)
      let supply = table.resources.map { problem.resources.supply[$0] }
      let prices = supply.map { _ in Int64(random.number(0...20_000_000)) }
      var order = PricedOrder()
      var bound = -zip(prices, supply).reduce(Int64(0)) { $0 + $1.0 * Int64($1.1) }
      for index in 0..<table.count {
        order.evaluate(index, table, prices: prices)
        bound += order.cost
      }
      #expect(bound <= optimum.total.millionths, "seed \(seed)")
    }
  }
}
