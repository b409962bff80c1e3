import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

@Suite struct LongOrderPlannerTests {
  @Test(arguments: [false, true])
  func `orders that compete take no more than there is, whatever time there is`(isLate: Bool) throws {
    for seed in UInt64(1)...60 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
      var until = StoppingCriterion()
      if isLate { until.isInterrupted = { true } }
      let planner = LongOrderPlanner(problem, solver: GLPKSolver(), until: until)
      var remaining = RemainingSupplies(problem)
      let orders = Array(0..<problem.batch.count)
      let prices = PlannerBound.randomPrices(problem, seed: seed)
      let options = planner.plan(orders, prices: prices, remaining: &remaining)
      #expect(remaining.amounts.allSatisfy { $0 >= 0 }, "seed \(seed)")
      var pricer = OrderPricer(problem)
      for order in orders {
        pricer.begin(order)
        #expect(pricer.cost(options[order]) == options[order].cost, "seed \(seed)")
        pricer.use(options[order], &remaining, sign: -1)
      }
      #expect(
        remaining.amounts == RemainingSupplies(problem).amounts,
        "what the options use is missing, and nothing else")
    }
  }

  @Test func `the same orders give the same options`() throws {
    let problem = try RoutingProblem(RandomScenario.make(seed: 5))
    let planner = LongOrderPlanner(problem, solver: GLPKSolver(), until: StoppingCriterion())
    let plans = (0..<2).map { _ in
      var remaining = RemainingSupplies(problem)
      return planner.plan(Array(0..<problem.batch.count), prices: nil, remaining: &remaining)
    }
    #expect(plans[0] == plans[1])
  }
}
