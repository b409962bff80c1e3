import GLPK
import OrderRouting
import RouteOptimization
import RouteVerification
import Testing

/// Strategies against brute force and the independent verifier, over random tiny scenarios with every
/// feature of the model switched on at random.
@Suite struct StrategyOracleTests {
  private static let strategies = StrategyCatalog(solver: GLPKSolver()).all
  private static let blocks = 0..<10
  private static let seedsPerBlock: UInt64 = 60

  @Test(arguments: blocks)
  func `optimal finds what brute force finds`(block: Int) throws {
    var compared = 0
    for seed in Self.seeds(block) {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      guard let optimum = BruteForce.optimum(scenario) else { continue }
      compared += 1
      let plan = try RoutingProblem(scenario).plan(OptimalStrategy(solver: GLPKSolver()))
      #expect(plan.totalCost == optimum.total, "seed \(seed)")
      #expect(plan.certificate.status == .optimal, "seed \(seed)")
      let bound = try #require(plan.certificate.lowerBound)
      #expect(bound <= optimum.total, "seed \(seed)")
    }
    #expect(compared >= Int(Self.seedsPerBlock) / 2)
  }

  @Test(arguments: blocks)
  func `every strategy's plan holds and costs no less than optimal`(block: Int) throws {
    for seed in Self.seeds(block) {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      let verifier = PlanVerifier(scenario)
      var best: Money?
      for strategy in Self.strategies.reversed() {
        let plan = try problem.plan(strategy)
        let report = verifier.verify(plan.document())
        let faults = report.findings.map { "\($0.code.rawValue) \($0.place.column): \($0.message)" }
        #expect(faults == [], "seed \(seed), \(strategy.name)")
        #expect(report.terms == plan.terms, "seed \(seed), \(strategy.name)")
        if let best { #expect(plan.totalCost >= best, "seed \(seed), \(strategy.name)") }
        best = best ?? plan.totalCost
      }
    }
  }

  @Test(arguments: blocks)
  func `threads do not change a plan`(block: Int) throws {
    for seed in Self.seeds(block).prefix(10) {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
      let strategy = OptimalStrategy(solver: GLPKSolver())
      let one = try problem.plan(strategy, Search(threads: 1)).document()
      let eight = try problem.plan(strategy, Search(threads: 8)).document()
      #expect(one.shipments == eight.shipments, "seed \(seed)")
      #expect(one.lines == eight.lines, "seed \(seed)")
    }
  }

  private static func seeds(_ block: Int) -> Range<UInt64> {
    let start = UInt64(block) * seedsPerBlock + 1
    return start..<start + seedsPerBlock
  }
}

extension StrategyOracleTests {
  @Test func `interrupted at any moment, a plan holds and its bound is valid`() throws {
    for seed in UInt64(1)...40 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      let best = try problem.plan(OptimalStrategy(solver: GLPKSolver())).totalCost
      for moment in [0, 1, 2, 4, 5, 6, 7, 8, 10, 15, 30] {
        let countdown = Countdown(moment)
        var search = Search()
        search.until.isInterrupted = { countdown.isOver() }
        let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()), search)
        #expect(PlanVerifier(scenario).verify(plan.document()).isValid, "seed \(seed), moment \(moment)")
        let bound = try #require(plan.certificate.lowerBound)
        #expect(bound <= best && plan.totalCost >= best, "seed \(seed), moment \(moment)")
      }
    }
  }
}
