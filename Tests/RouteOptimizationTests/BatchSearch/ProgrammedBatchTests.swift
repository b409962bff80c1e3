import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The search by option programs and walks, on pieces of any size, against brute force.
@Suite struct ProgrammedBatchTests {
  private static let strategy = {
    var strategy = OptimalStrategy(solver: GLPKSolver())
    strategy.programSizes = 1...4_000
    return strategy
  }()

  private static func scenario(_ seed: UInt64) -> Scenario {
    seed % 3 == 0
      ? RandomScenario.make(seed: seed, version11: seed % 2 == 0) : ScarceScenario.make(seed: seed)
  }

  @Test(arguments: 0..<4)
  func `programs and walks find what brute force finds`(block: UInt64) throws {
    var compared = 0
    for seed in block * 60 + 1...block * 60 + 60 {
      let scenario = Self.scenario(seed)
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      compared += 1
      let plan = try RoutingProblem(scenario).plan(Self.strategy)
      #expect(plan.totalCost == optimum, "seed \(seed)")
      #expect(plan.certificate.status == .optimal, "seed \(seed)")
      try PlanExpectation.holds(scenario, plan, optimum: optimum, "seed \(seed)")
    }
    #expect(compared > 30)
  }

  @Test func `ended by any amount of work or at any moment, a plan holds and its bound is valid`() throws {
    for seed in UInt64(1)...24 {
      let scenario = Self.scenario(seed)
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      let problem = try RoutingProblem(scenario)
      for limit in [0, 1, 2, 4, 6, 8, 12, 40] {
        var search = Search()
        search.until.workLimit = limit
        let plan = try problem.plan(Self.strategy, search)
        try PlanExpectation.holds(scenario, plan, optimum: optimum, "seed \(seed), work \(limit)")
      }
      for moment in [0, 1, 3, 10, 30, 50, 70, 90, 120] {
        let countdown = Countdown(moment)
        var search = Search()
        search.until.isInterrupted = { countdown.isOver() }
        let plan = try problem.plan(Self.strategy, search)
        try PlanExpectation.holds(scenario, plan, optimum: optimum, "seed \(seed), moment \(moment)")
      }
    }
  }

  @Test func `threads change neither decisions nor bounds nor prices`() throws {
    for seed in UInt64(1)...12 {
      let problem = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 6))
      for limit in [20, 200, 2_000] {
        try PlanExpectation.isSameWithAnyThreads(problem, Self.strategy, workLimit: limit, "seed \(seed)")
      }
    }
  }

  @Test func `no plan ends above the one that it starts from`() throws {
    for seed in UInt64(1)...20 {
      let problem = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 3))
      let before = try problem.plan(NearestStrategy())
      var search = Search()
      search.start = before.document().decisions
      search.until.workLimit = 30
      #expect(try problem.plan(Self.strategy, search).totalCost <= before.totalCost, "seed \(seed)")
    }
  }
}
