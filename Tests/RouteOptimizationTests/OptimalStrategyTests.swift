import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The whole optimizer against brute force, whatever it starts from and whatever ends it.
@Suite struct OptimalStrategyTests {
  private static let blocks = 0..<4
  private static let seedsPerBlock: UInt64 = 50
  private static let strategy = OptimalStrategy(solver: GLPKSolver())

  /// Scarce batches, and every third any batch.
  private static func scenario(_ seed: UInt64) -> Scenario {
    seed % 3 == 0 ? RandomScenario.make(seed: seed &+ 5_000) : ScarceScenario.make(seed: seed)
  }

  private static func seeds(_ block: Int) -> Range<UInt64> {
    let start = UInt64(block) * seedsPerBlock + 1
    return start..<start + seedsPerBlock
  }

  @Test(arguments: blocks)
  func `a scarce batch is solved to the optimum`(block: Int) throws {
    var compared = 0
    for seed in Self.seeds(block) {
      let scenario = ScarceScenario.make(seed: seed)
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      compared += 1
      let plan = try RoutingProblem(scenario).plan(Self.strategy)
      #expect(plan.totalCost == optimum, "seed \(seed)")
      #expect(plan.certificate.status == .optimal, "seed \(seed)")
      try PlanExpectation.holds(scenario, plan, optimum: optimum, "seed \(seed)")
    }
    #expect(compared >= Int(Self.seedsPerBlock) / 2)
  }

  @Test(arguments: blocks)
  func `ended by any amount of work, a plan holds and its bound is valid`(block: Int) throws {
    for seed in Self.seeds(block).prefix(5) {
      let scenario = Self.scenario(seed)
      let optimum = BruteForce.optimum(scenario)?.total
      let problem = try RoutingProblem(scenario)
      for limit in [0, 1, 2, 5, 20, 100] {
        var search = Search()
        search.until.workLimit = limit
        let plan = try problem.plan(Self.strategy, search)
        try PlanExpectation.holds(scenario, plan, optimum: optimum, "seed \(seed), work \(limit)")
      }
    }
  }

  @Test func `a bound before any integer program is not said to rest on one`() throws {
    // Of three units, orders for two each can use two.
    var scenario = TinyScenario.make()
    scenario.orders = (1...5).map { TinyScenario.order("O\($0)", [("X", 2)]) }
    scenario.stock[0].onHand = 3
    let problem = try RoutingProblem(scenario)
    var search = Search()
    search.until.workLimit = 20
    let certificate = try problem.plan(Self.strategy, search).certificate
    let priceBound = try #require(certificate.priceBound)
    #expect(try #require(certificate.lowerBound) > priceBound)
    #expect(certificate.boundMethod == .pricesAndRoundedSupplies)
    for seed in UInt64(1)...30 {
      let other = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 3)).plan(Self.strategy, search)
      #expect(!other.certificate.boundMethod.rawValue.contains("program"), "seed \(seed)")
    }
  }

  @Test(arguments: blocks)
  func `ended at any moment, a plan holds and its bound is valid`(block: Int) throws {
    for seed in Self.seeds(block).prefix(5) {
      let scenario = Self.scenario(seed)
      let optimum = BruteForce.optimum(scenario)?.total
      let problem = try RoutingProblem(scenario)
      for moment in [0, 1, 3, 10, 60, 66, 90] {
        let countdown = Countdown(moment)
        var search = Search()
        search.until.isInterrupted = { countdown.isOver() }
        let plan = try problem.plan(Self.strategy, search)
        try PlanExpectation.holds(scenario, plan, optimum: optimum, "seed \(seed), moment \(moment)")
      }
    }
  }

  @Test(arguments: blocks)
  func `threads change neither decisions nor bounds nor prices`(block: Int) throws {
    for seed in Self.seeds(block).prefix(8) {
      let problem = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 4))
      for limit in [nil, 30] {
        try PlanExpectation.isSameWithAnyThreads(problem, Self.strategy, workLimit: limit, "seed \(seed)")
      }
    }
  }

  private static let largest = Money(millionths: 999_999_999_999_999_999)

  @Test(arguments: blocks)
  func `prices to start from change the way, not the result`(block: Int) throws {
    for seed in Self.seeds(block).prefix(6) {
      let scenario = Self.scenario(seed)
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      let problem = try RoutingProblem(scenario)
      for size in [Money(0), 1, 20, 1_000_000, Self.largest] {
        let dense = problem.supply.map { $0 == SupplyNumbers.unlimited ? 0 : size.millionths }
        var search = Search()
        search.prices = problem.supplyPrices(dense)
        let plan = try problem.plan(Self.strategy, search)
        #expect(plan.totalCost == optimum, "seed \(seed), prices \(size)")
        try PlanExpectation.holds(scenario, plan, optimum: optimum, "seed \(seed), prices \(size)")
        search.until.workLimit = 3
        let early = try problem.plan(Self.strategy, search)
        try PlanExpectation.holds(scenario, early, optimum: optimum, "seed \(seed), prices \(size), stopped")
      }
      var search = Search()
      search.prices = problem.supplyPrices(PlannerBound.randomPrices(problem, seed: seed))
      let plan = try problem.plan(Self.strategy, search)
      #expect(plan.totalCost == optimum, "seed \(seed), random prices")
    }
  }
}
