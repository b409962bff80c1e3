import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The program of a long order, on orders short enough to go through everything they could ship.
@Suite struct LongOrderProgramTests {
  /// A random scenario with one order of up to six lines.
  static func scenario(seed: UInt64, lines: ClosedRange<Int>) -> Scenario {
    var random = SplitMix(seed: seed &+ 77)
    var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
    scenario.orders.removeLast(scenario.orders.count - 1)
    let skus = scenario.items.map(\.sku) + ["KIT", "no such SKU"]
    let splits = scenario.orders[0].splitLines ?? scenario.policy.splitLines
    scenario.orders[0].lines = (0..<random.number(lines)).map {
      OrderLine(
        id: "\($0)", sku: random.pick(skus), quantity: random.number(1...(splits ? 2 : 4)), unitPrice: 3)
    }
    return scenario
  }

  static func result(
    _ problem: RoutingProblem, _ pricer: OrderPricer, prices: [Int64]?, opening: Bool
  ) -> LongOrderProgram.Result {
    let remaining = RemainingSupplies(problem)
    let program = LongOrderProgram(pricer, remaining: remaining, prices: prices, opening: opening)
    return program.solve(GLPKSolver(), start: OrderOption(cost: pricer.unfilledCost(pricer.steps)))
  }

  @Test func `the bound is at most the optimum, and the optimum at most the option, at any prices`() throws {
    var counts = (checked: 0, exact: 0, stopped: 0)
    for seed in UInt64(1)...700 {
      let problem = try RoutingProblem(Self.scenario(seed: seed, lines: 1...5))
      var pricer = OrderPricer(problem)
      pricer.begin(0)
      let priced = PlannerBound.randomPrices(problem, seed: seed)
      for (prices, opening) in [(nil, true), (priced, false)] as [([Int64]?, Bool)] {
        let none = [Int64](repeating: 0, count: problem.numbers.count)
        guard let optimum = OneOrder.optimum(pricer, prices: prices ?? none, opening: opening) else {
          continue
        }
        let result = Self.result(problem, pricer, prices: prices, opening: opening)
        counts.checked += 1
        #expect(result.lowerBound <= optimum, "seed \(seed)")
        #expect(optimum <= result.pricedCost, "seed \(seed)")
        if result.stoppedBy != nil { counts.stopped += 1 }
        if result.isExact {
          counts.exact += 1
          #expect(result.pricedCost - optimum <= max(10, optimum / 1_000_000), "seed \(seed)")
        }
      }
    }
    #expect(counts.checked > 900)
    #expect(counts.exact > counts.checked * 8 / 10)
    // Now and then GLPK returns what is none: then the bound is the relaxation's.
    #expect(counts.stopped < counts.checked / 100)
  }

  @Test func `the option is as cheap as the search over all contents finds where it is exact`() throws {
    for seed in UInt64(1)...300 {
      let problem = try RoutingProblem(Self.scenario(seed: seed, lines: 3...6))
      var remaining = RemainingSupplies(problem)
      var solver = OrderSolver(problem)
      let best = solver.cheapest(0, remaining: &remaining)
      let result = Self.result(problem, solver.pricer, prices: nil, opening: true)
      #expect(result.lowerBound <= best.cost, "seed \(seed)")
      #expect(result.pricedCost >= best.cost, "seed \(seed)")
    }
  }
}
