import RoutingFixtures
import Testing

@testable import OrderRouting
@testable import RouteVerification

@Suite struct SingleOrderRouterTests {
  @Test
  func `an order costs the least of all it could ship at the prices, leaving no more than without them`()
    throws
  {
    for seed in UInt64(1)...400 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      let prices = PlannerBound.randomPrices(problem, seed: seed)
      let router = try SingleOrderRouter(scenario, prices: problem.supplyPrices(prices))
      let plain = try SingleOrderRouter(scenario)
      var pricer = OrderPricer(problem)
      for (number, order) in scenario.orders.enumerated() {
        pricer.begin(number)
        guard let least = OneOrder.optimum(pricer, prices: prices, opening: false) else { continue }
        let routed = try router.route(order, at: scenario.asOf)
        let unpriced = try plain.route(order, at: scenario.asOf)
        #expect(routed.terms.unfilled <= unpriced.terms.unfilled, "seed \(seed), order \(number)")
        #expect(routed.pricedCost.millionths >= least, "seed \(seed), order \(number)")
        if routed.unfilled.isEmpty || routed.terms.unfilled < unpriced.terms.unfilled {
          continue
        }
        #expect(routed.pricedCost <= unpricedAtPrices(unpriced, prices, problem), "seed \(seed)")
      }
    }
  }

  private func unpricedAtPrices(_ routed: RoutedOrder, _ prices: [Int64], _ problem: RoutingProblem) -> Money
  {
    routed.uses.reduce(routed.terms.total) { sum, use in
      guard let number = problem.numbers.number(of: use.supply, problem.network) else { return sum }
      return sum + Money(millionths: prices[number]) * use.amount
    }
  }

  @Test func `without prices an order costs the least of all it could ship`() throws {
    for seed in UInt64(1)...300 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      let none = [Int64](repeating: 0, count: problem.numbers.count)
      let router = try SingleOrderRouter(scenario)
      var pricer = OrderPricer(problem)
      for (number, order) in scenario.orders.enumerated() {
        pricer.begin(number)
        guard let least = OneOrder.optimum(pricer, prices: none, opening: false) else { continue }
        let routed = try router.route(order, at: scenario.asOf)
        #expect(routed.terms.total.millionths == least, "seed \(seed), order \(number)")
        #expect(try router.cost(of: order, at: scenario.asOf) == routed.terms)
      }
    }
  }

  @Test func `the shipments cost what the terms say, as the verifier prices them`() throws {
    for seed in UInt64(1)...200 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let verifier = PlanVerifier(scenario)
      let router = try SingleOrderRouter(scenario)
      for (number, order) in scenario.orders.enumerated() {
        let routed = try router.route(order, at: scenario.asOf)
        var sum = Money.zero
        for shipment in routed.shipments {
          let content = shipment.lines.map { line in
            (line: order.lines.firstIndex { $0.id == line.line } ?? -1, quantity: line.quantity)
          }
          let location = scenario.locations.firstIndex { $0.id == shipment.location } ?? -1
          let priced = try verifier.price(
            order: number, location: location, service: shipment.service, content: content,
            on: shipment.shipDate
          ).get()
          #expect(priced.terms == shipment.terms)
          #expect(priced.zone == shipment.zone)
          #expect(priced.deliveryDate == shipment.deliveryDate)
          sum += shipment.terms.total
        }
        #expect(sum + routed.terms.split + routed.terms.unfilled == routed.terms.total)
        #expect(routed.pricedCost == routed.terms.total, "without prices the two are one")
      }
    }
  }

  @Test func `the reasons are those of a plan of the order alone`() throws {
    var reasons: Set<UnfilledReason> = []
    for seed in UInt64(1)...200 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let router = try SingleOrderRouter(scenario)
      for order in scenario.orders {
        var alone = scenario
        alone.orders = [order]
        for index in alone.locations.indices { alone.locations[index].fixedCost = 0 }
        let plan = try RoutingProblem(alone).plan(CheapestStrategy()).document()
        let routed = try router.route(order, at: scenario.asOf)
        let expected = plan.lines.compactMap(\.reason)
        #expect(routed.unfilled.map(\.reason) == expected, "seed \(seed)")
        reasons.formUnion(expected)
      }
    }
    #expect(reasons.count > 6)
  }

  @Test func `other ways are the next best of all, each once`() throws {
    var compared = 0
    for seed in UInt64(1)...200 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      let router = try SingleOrderRouter(scenario)
      var pricer = OrderPricer(problem)
      for (number, order) in scenario.orders.enumerated() {
        pricer.begin(number)
        guard let all = OneOrder.costs(pricer, limit: 4_000) else { continue }
        let ways = try router.ways(order, at: scenario.asOf, alternatives: 6)
        let expected = all.sorted().prefix(7)
        #expect(
          ways.map(\.terms.total.millionths).sorted() == Array(expected), "seed \(seed), order \(number)")
        #expect(Set(ways.map { $0.shipments }).count == ways.count)
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test func `a router follows the day: cut-offs, prices, counts`() throws {
    var scenario = TinyScenario.make()
    scenario.locations[0].cutoff = TimeOfDay(hour: 10, minute: 0)
    let router = try SingleOrderRouter(scenario)
    let order = scenario.orders[0]
    func shipDay(_ second: Int) throws -> Int? {
      let now = Instant(TinyScenario.monday, secondsOfDay: second)
      return try router.route(order, at: now).shipments.first?.shipDate.days(since: TinyScenario.monday)
    }
    #expect(try [36_000, 36_001, 86_400 + 36_000, 30_000].map(shipDay) == [0, 1, 1, 0])
    let sku = order.lines[0].sku
    try router.supplies.set([StockLevel(location: "L", sku: sku, onHand: 0)])
    #expect(try shipDay(36_000) == nil)
    try router.supplies.receive(order.lines[0].quantity, of: sku, at: "L")
    #expect(try shipDay(36_000) == 0)
  }
}
