import Testing

@testable import OrderRouting

@Suite struct SupplyPriceTests {
  @Test func `every number of a problem is a supply, and a supply has its number`() throws {
    var kinds: Set<Supply.Kind> = []
    for seed in UInt64(1)...200 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
      var prices = (0..<problem.numbers.count).map { Int64($0 + 1) }
      for offer in 0..<Int32(problem.network.offers.count)
      where problem.network.policy.limitsPer == .shipDate && problem.numbers.departure(offer: offer) < 0 {
        // An offer that never leaves uses nothing of any day.
        prices[problem.numbers.shipments(offer: offer)] = 0
      }
      let supplies = problem.supplyPrices(prices)
      #expect(supplies.map(\.price.millionths) == prices.filter { $0 != 0 }, "seed \(seed)")
      #expect(problem.pricesByNumber(supplies).prices == prices, "seed \(seed)")
      #expect(problem.pricesByNumber(supplies).ignored == 0, "seed \(seed)")
      kinds.formUnion(supplies.map(\.supply.kind))
    }
    #expect(kinds == Set(Supply.Kind.allCases))
  }

  @Test func `only supplies with a price are listed`() throws {
    let problem = try RoutingProblem(TinyScenario.make())
    var prices = [Int64](repeating: 0, count: problem.numbers.count)
    prices[1] = 2_500_000
    #expect(
      problem.supplyPrices(prices) == [SupplyPrice(.stock(location: "L", sku: "Y"), price: 2.5)])
  }

  @Test(arguments: [
    Supply.stock(location: "M", sku: "X"), .stock(location: "L", sku: "W"),
    .allocation(location: "L", sku: "X", channel: "web"), .locationShipments(location: "M"),
    .locationUnits(location: ""), .serviceShipments(location: "L", service: "t"),
  ])
  func `a price of something that the scenario does not have is left out and counted`(supply: Supply) throws {
    let problem = try RoutingProblem(TinyScenario.make())
    let prices = [SupplyPrice(supply, price: 1), SupplyPrice(.locationUnits(location: "L"), price: 3)]
    let (dense, ignored) = problem.pricesByNumber(prices)
    #expect(ignored == 1 && problem.unmatched(prices) == 1)
    #expect(dense.reduce(0, +) == 3_000_000)
  }

  @Test func `a plan has its proposal's prices and where it came from`() throws {
    let problem = try RoutingProblem(TinyScenario.make())
    var proposal = CheapestStrategy().propose(problem, Search())
    proposal.prices = (0..<problem.numbers.count).map { $0 == 0 ? 1_250_000 : 0 }
    proposal.priceBound = 4
    proposal.lowerBound = 5
    proposal.boundMethod = .prices
    let plan = try PlanAssembly(problem).assemble(proposal, strategy: "test", gap: 0.5)
    #expect(plan.prices == [SupplyPrice(.stock(location: "L", sku: "X"), price: 1.25)])
    #expect(plan.certificate.priceBound == 4 && plan.certificate.origin == .rules)
    #expect(plan.document().prices == plan.prices)
    #expect(try problem.plan(CheapestStrategy()).document().prices == nil)
  }
}
