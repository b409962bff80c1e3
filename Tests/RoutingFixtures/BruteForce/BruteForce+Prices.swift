package import RoutingModel

extension BruteForce {
  /// What the orders of a scenario cost at prices: a bound that goes through everything each could ship.
  package struct AtPrices {
    package var prices: [SupplyPrice]
    /// Σ over the orders of the least that each costs alone, within all limits, with the prices of what it uses, less
    /// Σ price × supply.
    package var bound: Money
  }

  /// Random prices of everything limited, about a third of them 0; `nil` where going through all would take too
  /// long.
  package static func atRandomPrices(_ scenario: Scenario, seed: UInt64) -> AtPrices? {
    let search = BruteForce(scenario)
    var random = SplitMix(seed: seed)
    var prices: [Int64] = []
    for supply in search.resources.supplies {
      let price = random.chance(35) ? 0 : random.money(0...random.pick([100, 1_000, 6_000])).millionths
      prices.append(supply == nil ? 0 : price)
    }
    var bound: Int64 = 0
    for (price, limit) in zip(prices, search.resources.limits) where price > 0 {
      bound -= price * Int64(limit)
    }
    for order in scenario.orders.indices {
      var plans = OrderPlans(search, order: order)
      guard plans.list(limit: 20_000) else { return nil }
      let costs = plans.plans.map { plan in
        zip(prices, plan.usage).reduce(plan.terms.total.millionths) { $0 + $1.0 * Int64($1.1) }
      }
      bound += costs.min() ?? 0
    }
    let rows = zip(search.resources.supplies, prices).compactMap { supply, price in
      supply.map { SupplyPrice($0, price: Money(millionths: price)) }
    }
    return AtPrices(prices: rows, bound: Money(millionths: bound))
  }
}
