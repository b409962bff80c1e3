package import OrderRouting
import RoutingFixtures

/// The bound that follows from prices as the planner's own code has it: every content of every order priced by
/// `OrderPricer`, the prices of what it uses added, divided by `DivisionTable`.
package struct PlannerBound {
  package let problem: RoutingProblem
  /// Millionths by number of a supply.
  package let prices: [Int64]

  package init(problem: RoutingProblem, prices: [Int64]) {
    self.problem = problem
    self.prices = prices
  }

  /// `nil` where an order has more contents than ``PriceBound/contentLimit``.
  package func value() -> Int128? {
    let remaining = RemainingSupplies(problem)
    var solver = OrderSolver(problem)
    var sum: Int128 = 0
    for order in 0..<problem.batch.count {
      solver.pricer.begin(order)
      guard solver.enumerate(remaining, limit: PriceBound.contentLimit) else { return nil }
      solver.priceContents(remaining, opening: false)
      var shipments: [Int64] = [0]
      for content in 1..<max(1, solver.space.count) {
        var steps: [Int] = []
        solver.space.decode(content, into: &steps)
        solver.pricer.load(steps)
        shipments.append(cheapest(&solver.pricer, remaining))
      }
      var division = DivisionTable()
      division.fill(
        solver.space, shipments, most: problem.batch.maxShipments[order],
        penalty: problem.network.policy.splitPenalty.millionths)
      sum += Int128(division.cheapest(solver.fillingCost[...]).cost)
    }
    return sum - worth
  }

  /// Σ price × supply.
  package var worth: Int128 {
    prices.indices.reduce(Int128(0)) { sum, number in
      prices[number] == 0
        ? sum : sum + Int128(prices[number]) * Int128(problem.supply[number])
    }
  }

  private func cheapest(_ pricer: inout OrderPricer, _ remaining: RemainingSupplies) -> Int64 {
    var least = DivisionTable.impossible
    for candidate in pricer.candidates where remaining.fits(pricer, candidate) {
      guard let price = pricer.price(candidate) else { continue }
      var total = price.total
      pricer.forEachUse(candidate) { total += prices[$0] * Int64($1) }
      least = min(least, total)
    }
    return least
  }

  /// Random prices of everything that is limited, about a third of them 0.
  package static func randomPrices(_ problem: RoutingProblem, seed: UInt64) -> [Int64] {
    var random = SplitMix(seed: seed)
    return problem.supply.map { supply in
      let price = random.chance(35) ? 0 : random.money(0...random.pick([100, 1_000, 6_000])).millionths
      return supply == SupplyNumbers.unlimited ? 0 : price
    }
  }
}
