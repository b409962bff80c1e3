import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Batches in which some orders have more contents than can be listed.
@Suite struct LongOrderBatchTests {
  /// One order with thirteen lines of three units each, and small orders for some of the same items.
  private static func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix(seed: seed)
    var scenario = TinyScenario.make()
    let skus = (1...13).map { "I\($0)" }
    scenario.items = skus.map { Item(sku: $0, weight: 1) }
    scenario.locations = ["L", "M"].map { TinyScenario.location($0) }
    scenario.stock = ["L", "M"].flatMap { location in
      skus.map { StockRow(location: location, sku: $0, onHand: random.number(2...4)) }
    }
    scenario.orders = [TinyScenario.order("long", skus.map { ($0, random.number(1...3)) })]
    for number in 1...random.number(1...6) {
      let lines = (0..<random.number(1...2)).map { _ in (random.pick(skus), random.number(1...3)) }
      scenario.orders.append(TinyScenario.order("short \(number)", lines))
    }
    scenario.policy.maxShipments = random.number(1...2)
    if random.chance(30) { scenario.locations[0].fixedCost = 20 }
    if random.chance(30) { scenario.locations[1].maxUnits = random.number(5...30) }
    return scenario
  }

  @Test func `long and short orders together take no more than there is`() throws {
    for seed in UInt64(1)...40 {
      let scenario = Self.scenario(seed: seed)
      let problem = try RoutingProblem(scenario)
      let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
      let report = PlanVerifier(scenario).verify(plan.document())
      #expect(report.findings.map { "\($0.code.rawValue): \($0.message)" } == [], "seed \(seed)")
      let rules: [any RoutingStrategy] = [CheapestStrategy(), FewestSplitsStrategy(), NearestStrategy()]
      for rule in rules {
        #expect(try plan.totalCost <= problem.plan(rule).totalCost, "seed \(seed), \(rule.name)")
      }
    }
  }
}
