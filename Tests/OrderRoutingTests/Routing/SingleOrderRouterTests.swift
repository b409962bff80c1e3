import Testing

@testable import OrderRouting
@testable import RouteVerification

@Suite struct SingleOrderRouterTests {
  @Test func `an order costs the least of all it could ship at the prices`() throws {
    for seed in UInt64(1)...400 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed))
      let prices = PlannerBound.randomPrices(problem, seed: seed)
      var router = SingleOrderRouter(problem, prices: problem.supplyPrices(prices))
      var pricer = OrderPricer(problem)
      for order in 0..<problem.batch.count {
        pricer.begin(order)
        guard let least = OneOrder.optimum(pricer, prices: prices, opening: false) else { continue }
        router.route(order: order)
        #expect(router.pricedCost.millionths == least, "seed \(seed), order \(order)")
      }
    }
  }

  @Test func `the shipments cost what the terms say`() throws {
    for seed in UInt64(1)...100 {
      let scenario = RandomScenario.make(seed: seed)
      let problem = try RoutingProblem(scenario)
      let verifier = PlanVerifier(scenario)
      var router = SingleOrderRouter(problem)
      for (number, order) in scenario.orders.enumerated() {
        router.route(order: number)
        var sum = Money.zero
        for (index, shipment) in router.shipments.enumerated() {
          let lines = order.lines.indices.map { ($0, router.quantities[index * order.lines.count + $0]) }
          sum += try verifier.price(
            order: number, location: shipment.location, service: scenario.services[shipment.service].id,
            content: lines.filter { $0.1 > 0 }.map { (line: $0.0, quantity: $0.1) }
          ).get().terms.total
        }
        #expect(sum + router.terms.split + router.terms.unfilled == router.terms.total)
        #expect(router.pricedCost == router.terms.total, "without prices the two are one")
      }
    }
  }

  @Test func `an order that is not in the batch is routed as if it were`() throws {
    for seed in UInt64(1)...200 {
      var scenario = RandomScenario.make(seed: seed)
      let problem = try RoutingProblem(scenario)
      var inside = SingleOrderRouter(
        problem, prices: problem.supplyPrices(PlannerBound.randomPrices(problem, seed: seed)))
      let orders = scenario.orders
      // No order before went anywhere: every destination is new.
      scenario.orders = []
      let empty = try RoutingProblem(scenario)
      var outside = SingleOrderRouter(
        empty, prices: empty.supplyPrices(PlannerBound.randomPrices(empty, seed: seed)))
      for (number, order) in orders.enumerated() {
        inside.route(order: number)
        try outside.route(order)
        #expect(inside.shipments == outside.shipments, "seed \(seed)")
        #expect(inside.quantities == outside.quantities, "seed \(seed)")
        #expect(inside.pricedCost == outside.pricedCost, "seed \(seed)")
      }
    }
  }
}
