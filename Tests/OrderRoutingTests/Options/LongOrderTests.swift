import GLPK
import Testing

@testable import OrderRouting

/// Orders with too many contents to enumerate.
@Suite struct LongOrderTests {
  private static func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix(seed: seed)
    var scenario = RandomScenario.make(seed: seed)
    for number in scenario.orders.indices {
      let skus = scenario.items.map(\.sku) + Set(scenario.kits.map(\.kit)).sorted() + ["no such SKU"]
      scenario.orders[number].lines = (0..<14).map {
        OrderLine(id: "\($0)", sku: random.pick(skus), quantity: random.number(1...9), unitPrice: 3)
      }
    }
    return scenario
  }

  @Test func `every strategy's plan of long orders holds, unknown SKUs among them`() throws {
    for seed in UInt64(1)...30 {
      let scenario = Self.scenario(seed: seed)
      let problem = try RoutingProblem(scenario)
      var best: Money?
      for strategy in StrategyCatalog(solver: GLPKSolver()).all.reversed() {
        let plan = try problem.plan(strategy)
        let faults = PlanVerifier(scenario).verify(plan.document()).findings.map(\.message)
        #expect(faults == [], "seed \(seed), \(strategy.name)")
        best = best ?? plan.totalCost
        if let best { #expect(plan.totalCost >= best, "seed \(seed), \(strategy.name)") }
        if let bound = plan.certificate.lowerBound { #expect(bound <= plan.totalCost) }
      }
    }
  }
}
