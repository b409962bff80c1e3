import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// The search by option programs and walks, on pieces of any size, against brute force.
@Suite struct ProgrammedBatchTests {
  private static let strategy = {
    var strategy = OptimalStrategy(solver: GLPKSolver())
    strategy.programSizes = 1...4_000
    return strategy
  }()

  private static func expectHolds(
    _ scenario: Scenario, _ plan: Plan, optimum: Money, _ comment: Comment
  ) throws {
    let report = PlanVerifier(scenario).verify(plan.document())
    #expect(report.findings.map { "\($0.code.rawValue): \($0.message)" } == [], comment)
    let bound = try #require(plan.certificate.lowerBound, comment)
    let priceBound = try #require(plan.certificate.priceBound, comment)
    #expect(priceBound <= bound && bound <= optimum && optimum <= plan.totalCost, comment)
  }

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
      try Self.expectHolds(scenario, plan, optimum: optimum, "seed \(seed)")
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
        try Self.expectHolds(scenario, plan, optimum: optimum, "seed \(seed), work \(limit)")
      }
      for moment in [0, 1, 3, 10, 30, 50, 70, 90, 120] {
        let countdown = Countdown(moment)
        var search = Search()
        search.until.isInterrupted = { countdown.isOver() }
        let plan = try problem.plan(Self.strategy, search)
        try Self.expectHolds(scenario, plan, optimum: optimum, "seed \(seed), moment \(moment)")
      }
    }
  }

  @Test func `threads change neither decisions nor bounds nor prices`() throws {
    for seed in UInt64(1)...12 {
      let problem = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 6))
      for limit in [20, 200, 2_000] {
        let plans = try [1, 2, 8].map { threads in
          var search = Search(threads: threads)
          search.until.workLimit = limit
          return try problem.plan(Self.strategy, search)
        }
        let first = plans[0].document()
        for other in plans.dropFirst() {
          let document = other.document()
          #expect(document.shipments == first.shipments && document.lines == first.lines, "seed \(seed)")
          #expect(document.prices == first.prices, "seed \(seed)")
          #expect(other.certificate == plans[0].certificate, "seed \(seed)")
        }
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
