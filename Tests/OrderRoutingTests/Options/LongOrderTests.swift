import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Orders with too many contents to enumerate.
@Suite struct LongOrderTests {
  private static func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix(seed: seed)
    var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
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

  @Test(.timeLimit(.minutes(20)))
  func `lines that no content can ship are left of a long order`() throws {
    var scenario = TinyScenario.make()
    scenario.items = (0..<400).map { Item(sku: "I\($0)", weight: 0.001) }
    scenario.items[100].tags = ["barred"]
    scenario.items[200].weight = 2
    scenario.items[300].length = 9
    scenario.services[0].maxParcelWeight = 1
    scenario.services[0].maxLongest = 8
    scenario.locations[0].excludedTags = ["barred"]
    scenario.stock = scenario.items.map { StockRow(location: "L", sku: $0.sku, onHand: 1) }
    scenario.orders = [TinyScenario.order("O", (0..<400).map { ("I\($0)", 1) })]
    let problem = try RoutingProblem(scenario)
    for strategy: any RoutingStrategy in [RankedStrategy(), NearestStrategy(), CheapestStrategy()] {
      let plan = try problem.plan(strategy)
      #expect(plan.counts.shipments == 1 && plan.counts.units == 397, "\(strategy.name)")
      #expect(plan.terms.postage == 5 && plan.terms.unfilled == 300, "\(strategy.name)")
    }
  }

  @Test func `a line moves only where there is stock for it, and no longer than work lasts`() throws {
    for seed in UInt64(1)...40 {
      let problem = try RoutingProblem(Self.scenario(seed: seed))
      var remaining = RemainingSupplies(problem)
      let before = remaining.amounts
      var pricer = OrderPricer(problem)
      for order in 0..<problem.batch.count {
        pricer.begin(order)
        var least = pricer.unfilledCost(pricer.steps)
        for work in [0, 1_000, 10_000, nil] {
          var search = LongOrderSearch(pricer: pricer, improvementWork: work)
          let option = search.cheapest(remaining: &remaining)
          #expect(option.cost <= least, "seed \(seed), order \(order), work \(work ?? -1)")
          #expect(search.movesTried * pricer.steps.count <= work ?? .max)
          #expect(remaining.amounts == before)
          least = option.cost
        }
      }
    }
    var scenario = TinyScenario.make()
    scenario.items = (0..<300).map { Item(sku: "I\($0)", weight: 1) }
    scenario.locations = (0..<6).map { TinyScenario.location("L\($0)") }
    scenario.stock = (0..<300).map { StockRow(location: "L\($0 % 6)", sku: "I\($0)", onHand: 1) }
    scenario.orders = [TinyScenario.order("O", (0..<300).map { ("I\($0)", 1) })]
    scenario.orders[0].maxShipments = 6
    let problem = try RoutingProblem(scenario)
    var pricer = OrderPricer(problem)
    pricer.begin(0)
    var search = LongOrderSearch(pricer: pricer)
    var remaining = RemainingSupplies(problem)
    #expect(search.cheapest(remaining: &remaining).cost == 30_000_000)
    #expect(search.movesTried == 300)
  }

  @Test func `an order of many locations begins at those that gain most`() throws {
    var (compared, alike) = (0, 0)
    for seed in UInt64(1)...60 {
      let problem = try RoutingProblem(Self.scenario(seed: seed))
      var remaining = RemainingSupplies(problem)
      var pricer = OrderPricer(problem)
      for order in 0..<problem.batch.count {
        pricer.begin(order)
        var every = LongOrderSearch(pricer: pricer)
        var few = LongOrderSearch(pricer: pricer, mostStarts: 1)
        let (all, one) = (every.cheapest(remaining: &remaining), few.cheapest(remaining: &remaining))
        // What it costs to open locations comes on top.
        let cost = pricer.cost(one)
        #expect(try #require(cost) <= one.cost, "seed \(seed), order \(order)")
        #expect(one.cost <= pricer.unfilledCost(pricer.steps))
        compared += 1
        if one.cost == all.cost { alike += 1 }
      }
    }
    // From the location that gains least instead, 130 of 158 are alike.
    #expect(compared > 100 && alike * 10 > compared * 9, "\(alike) of \(compared)")
  }
}
