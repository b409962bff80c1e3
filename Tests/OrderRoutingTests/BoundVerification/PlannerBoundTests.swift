import Testing

@testable import OrderRouting
@testable import RouteVerification

/// The verifier's bound by prices against the planner's code, and against the best of all plans.
@Suite struct PlannerBoundTests {
  /// A plan that leaves everything, with prices.
  private static func plan(_ problem: RoutingProblem, _ prices: [Int64]) -> PlanDocument {
    PlanDocument(shipments: [], lines: [], prices: problem.supplyPrices(prices), summary: nil)
  }

  @Test func `any prices give the bound that the planner's code gives`() throws {
    var compared = 0
    for seed in UInt64(1)...800 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      let prices = PlannerBound.randomPrices(problem, seed: seed)
      let expected = try #require(PlannerBound(problem: problem, prices: prices).value())
      let report = PlanVerifier(scenario).verify(Self.plan(problem, prices), threads: 2)
      #expect(report.priceBound.map { Int128($0.millionths) } == expected, "seed \(seed)")
      compared += 1
    }
    #expect(compared == 800)
  }

  @Test func `no prices give a bound above the cheapest of all plans`() throws {
    var compared = 0
    for seed in UInt64(1)...400 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      guard let optimum = BruteForce.optimum(scenario) else { continue }
      let problem = try RoutingProblem(scenario)
      for part in UInt64(0)..<3 {
        let prices = PlannerBound.randomPrices(problem, seed: seed * 3 + part)
        let bound = PlanVerifier(scenario).verify(Self.plan(problem, prices)).priceBound
        #expect(try #require(bound) <= optimum.total, "seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > 600)
  }
}
