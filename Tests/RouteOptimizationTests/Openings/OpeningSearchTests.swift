import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The search over openings against brute force and against one integer program, over random scenarios.
@Suite struct OpeningSearchTests {
  private static let blocks = 0..<8
  private static let seedsPerBlock: UInt64 = 50

  @Test(arguments: blocks)
  func `it finds what brute force finds, and proves nearly all of it`(block: Int) throws {
    var compared = 0
    var proven = 0
    var found = 0
    for seed in Self.seeds(block) {
      let scenario = OpeningScenario.make(seed: seed)
      guard let optimum = BruteForce.optimum(scenario) else { continue }
      let batch = try OpeningBatch(scenario)
      guard let search = batch.search(StoppingCriterion()) else { continue }
      compared += 1
      // What is not proven is left to an integer program.
      #expect(search.best.cost >= optimum.total.millionths, "seed \(seed)")
      if search.isProven { #expect(search.best.cost == optimum.total.millionths, "seed \(seed)") }
      found += search.best.cost == optimum.total.millionths ? 1 : 0
      #expect(search.bound <= optimum.total.millionths, "seed \(seed)")
      proven += search.isProven ? 1 : 0
    }
    #expect(compared >= Int(Self.seedsPerBlock) / 2)
    #expect(found >= compared - 1, "found \(found) of \(compared)")
    #expect(proven >= compared * 9 / 10, "proven \(proven) of \(compared)")
  }

  @Test(arguments: blocks)
  func `it finds what one integer program finds`(block: Int) throws {
    for seed in Self.seeds(block).prefix(15) {
      let batch = try OpeningBatch(OpeningScenario.make(seed: seed, copies: 4))
      var workspace = OrderSolver(batch.problem)
      let solver = batch.solver(StoppingCriterion())
      let direct = solver.solveDirectly(batch.orders, batch.columns, batch.start, &workspace)
      let opened = solver.solveOpenings(batch.orders, batch.columns, batch.start, &workspace)
      let cost = batch.problem.cost(direct.options)
      #expect(batch.problem.cost(opened.options) == cost, "seed \(seed)")
      // What the search leaves to the integer program has a bound lowered by that solver's tolerance.
      #expect(opened.isExact && opened.lowerBound <= cost, "seed \(seed)")
      let tolerance = Int64(MeteredSolver.tolerance * Double(max(1_000_000, abs(cost)))) + 1
      #expect(cost - opened.lowerBound <= tolerance, "seed \(seed)")
      let priced = batch.problem.priced(opened.options, batch.orders, &workspace.pricer)
      #expect(priced == opened.options, "seed \(seed): an option is not what it says")
    }
  }

  @Test(arguments: blocks)
  func `interrupted at any moment, its bound is valid and its plan holds`(block: Int) throws {
    for seed in Self.seeds(block).prefix(8) {
      let batch = try OpeningBatch(OpeningScenario.make(seed: seed, copies: 3))
      var workspace = OrderSolver(batch.problem)
      let proven = batch.solver(StoppingCriterion())
        .solveOpenings(batch.orders, batch.columns, batch.start, &workspace)
      let optimum = batch.problem.cost(proven.options)
      for moment in [0, 1, 2, 10, 60, 300] {
        let countdown = Countdown(moment)
        let until = StoppingCriterion(isInterrupted: { countdown.isOver() })
        let result = batch.solver(until)
          .solveOpenings(batch.orders, batch.columns, batch.start, &workspace)
        let cost = batch.problem.cost(result.options)
        #expect(result.lowerBound <= optimum && optimum <= cost, "seed \(seed), moment \(moment)")
        #expect(cost <= batch.problem.cost(batch.start), "seed \(seed), moment \(moment)")
        #expect(result.isExact == (result.stoppedBy == nil), "seed \(seed), moment \(moment)")
      }
    }
  }

  @Test func `a limit ends even the improvement of one plan, after a few orders`() throws {
    var scenario = OpeningScenario.make(seed: 1, copies: 60)
    for index in scenario.stock.indices { scenario.stock[index].onHand = 1_000 }
    let model = try #require(OpeningBatch(scenario).piece?.model)
    func placed(_ until: StoppingCriterion) -> Int {
      var plan = OpeningPlan(model)
      OpeningImprovement(model, until: until).improve(&plan, rounds: 20)
      return plan.column.count { $0 >= 0 }
    }
    #expect(placed(StoppingCriterion()) > 100)
    #expect(placed(StoppingCriterion(isInterrupted: { true })) < 64)
  }

  @Test func `any multipliers give a bound below the optimum, and fixing keeps every better plan`() throws {
    var compared = 0
    for seed in UInt64(1)...200 {
      let batch = try OpeningBatch(OpeningScenario.make(seed: seed))
      guard let model = batch.piece?.model, let best = batch.search(StoppingCriterion())?.best else {
        continue
      }
      compared += 1
      var random = SplitMix(seed: seed)
      var relaxation = OpeningRelaxation(model, until: StoppingCriterion())
      for _ in 0..<5 {
        let multipliers = model.outside.map { min($0, Int64(random.number(0...20_000_000))) }
        guard let bound = relaxation.evaluate(multipliers) else {
          Issue.record("seed \(seed): no limit ends the evaluation")
          break
        }
        #expect(bound <= best.cost, "seed \(seed)")
        relaxation.fix(multipliers, bound: bound, limit: best.cost + 1)
      }
      for order in 0..<model.orderCount {
        let column = best.column[order]
        let isLeft = column < 0 ? relaxation.mayStayOutside[order] : relaxation.isAllowed[column]
        #expect(isLeft, "seed \(seed), order \(order)")
      }
    }
    #expect(compared > 100)
  }

  private static func seeds(_ block: Int) -> Range<UInt64> {
    let start = UInt64(block) * seedsPerBlock + 1
    return start..<start + seedsPerBlock
  }
}
