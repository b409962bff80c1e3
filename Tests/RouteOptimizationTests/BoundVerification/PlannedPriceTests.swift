import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

@Suite struct PlannedPriceTests {
  @Test func `the bound that the optimizer states by its prices is recomputed`() throws {
    for seed in UInt64(1)...150 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let plan = try RoutingProblem(scenario).plan(OptimalStrategy(solver: GLPKSolver()))
      let report = PlanVerifier(scenario).verify(plan.document())
      #expect(report.findings == [], "seed \(seed)")
      let stated = try #require(plan.certificate.priceBound)
      #expect(try #require(report.priceBound) >= stated, "seed \(seed)")
    }
  }
}
