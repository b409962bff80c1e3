import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Filling the orders of a table at prices.
@Suite struct PricedPlanTests {
  @Test func `filling ends at a signal and leaves the rest unfilled`() {
    let table = RandomChoices(seed: 3).table
    let prices = table.supply.map { _ in Int64(0) }
    var full = PricedPlan(table)
    full.construct(prices: prices, threads: 1)
    var interrupted = PricedPlan(table)
    interrupted.construct(prices: prices, threads: 1, until: .init(isInterrupted: { true }))
    #expect(full.cost < interrupted.cost)
    #expect((0..<table.count).allSatisfy { interrupted.chosen($0).isEmpty })
    #expect(interrupted.left == table.supply)
  }

  @Test func `filling goes on where it was ended`() {
    for seed in UInt64(1)...50 {
      let table = RandomChoices(seed: seed).table
      let prices = table.supply.map { _ in Int64(0) }
      var full = PricedPlan(table)
      full.construct(prices: prices, threads: 1)
      var resumed = PricedPlan(table)
      resumed.construct(prices: prices, threads: 1, until: .init(deadline: .now - .seconds(1)))
      resumed.construct(prices: prices, threads: 1)
      #expect(resumed.cost == full.cost, "seed \(seed)")
    }
  }
}
