/// Finds prices of contested supplies under which the orders, each for itself, ask for about what there is.
///
/// At any prices λ ≥ 0, no plan costs less than Σ over orders of the cheapest option at the prices, less
/// Σ λ · supply: what the orders save by using a supply is what they pay for it, and no more than all of it is
/// used. The search moves each price by how far the demand misses the supply, relative to the supply, with
/// steps that shrink from sweep to sweep: a subgradient method normalised row by row.
///
/// Everything is in whole millionths, so that the bound needs no argument about rounding.
struct PriceSearch {
  private let table: ChoiceTable
  private let supply: [Int]
  /// By resource of the table.
  private(set) var prices: [Int64]
  private(set) var bestPrices: [Int64]
  private(set) var bestBound = Int128.min

  /// So high that no order's option, priced at it, leaves the range of exact arithmetic.
  private let highestPrice: Int64

  static let sweeps = 240

  /// - Parameter supply: by resource of the table.
  init(_ table: ChoiceTable, supply: [Int]) {
    self.table = table
    self.supply = supply
    prices = Array(repeating: 0, count: supply.count)
    bestPrices = prices
    highestPrice = 1_000_000_000_000_000_000 / Int64(max(1, table.largestUse()))
  }

  /// What a sweep found: the demand by resource, and the sum of the orders' cheapest options.
  private struct Sweep: Sendable {
    var demand: [Int]
    var cost: Int128 = 0
  }

  /// Sweeps until the prices settle or the limit is reached.
  mutating func run(threads: Int, until: StoppingCriterion) {
    var step = startingStep()
    for _ in 0..<Self.sweeps {
      if until.reached != nil { return }
      let result = evaluate(threads: threads)
      let worth = supply.indices.reduce(Int128(0)) { $0 + Int128(prices[$1]) * Int128(supply[$1]) }
      if result.cost - worth > bestBound {
        bestBound = result.cost - worth
        bestPrices = prices
      }
      if !move(result.demand, by: step) { return }
      step *= 0.97
    }
  }

  /// About half of what a shipment costs, in millionths.
  private func startingStep() -> Double {
    if table.cost.isEmpty { return 0 }
    let sum = table.cost.reduce(0.0) { $0 + abs(Double($1)) }
    return max(1000, sum / Double(table.cost.count) / 2)
  }

  private func evaluate(threads: Int) -> Sweep {
    let chunk = max(256, table.count / (threads * 4))
    let chunks = (table.count + chunk - 1) / chunk
    let body: @Sendable (Int, inout PricedOrder) -> Sweep = { number, order in
      var sweep = Sweep(demand: Array(repeating: 0, count: supply.count))
      for index in number * chunk..<min(table.count, (number + 1) * chunk) {
        order.evaluate(index, table, prices: prices)
        sweep.cost += Int128(order.cost)
        for choice in order.chosen {
          table.forEachUse(Int(choice), of: index, order.space) { sweep.demand[$0] += $1 }
        }
      }
      return sweep
    }
    var total = Sweep(demand: Array(repeating: 0, count: supply.count))
    for sweep in Parallel.map(chunks, threads: threads, { PricedOrder() }, body: body) {
      total.cost += sweep.cost
      for row in supply.indices { total.demand[row] += sweep.demand[row] }
    }
    return total
  }

  /// Moves every price towards balance; `false` where none moves.
  private mutating func move(_ demand: [Int], by step: Double) -> Bool {
    var moved = false
    for row in supply.indices {
      let excess = Double(demand[row] - supply[row])
      let change = step * excess / (Double(supply[row]) + abs(excess) / 2 + 1e-9)
      let price = max(0, prices[row] + Int64(max(-1e18, min(1e18, change)).rounded()))
      let capped = min(price, highestPrice)
      if capped != prices[row] { moved = true }
      prices[row] = capped
    }
    return moved
  }
}
