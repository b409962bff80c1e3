internal import OrderRouting

// Orders with too many contents to list.
extension BatchSearch {
  /// Decides the long orders before all others, to begin with: each by an integer program of its own at the prices, or,
  /// where locations have to be opened, all orders that could open one and the long ones by the best of the rules.
  mutating func decideLongOrders() {
    if model.longOrders.isEmpty { return }
    search.progress?("deciding \(model.longOrders.count) long orders")
    if pieces.opens.contains(true) {
      fixedOrders = (model.longOrders + openingOrders()).sorted()
      fixBySeed()
    } else {
      fixedOrders = model.longOrders
      fixBySearch()
    }
    var pricer = OrderPricer(problem)
    let rows = model.rowOfNumber()
    for (order, option) in zip(fixedOrders, fixedOptions) {
      forEachUse(of: order, option, &pricer) { number, amount in
        if rows[number] >= 0 { plan.reserve(Int(rows[number]), amount) }
      }
    }
  }

  /// The orders of the pieces that open locations.
  private func openingOrders() -> [Int] {
    (0..<table.count).flatMap { index -> [Int] in
      let piece = pieces.pieceOfClass[index]
      return piece >= 0 && pieces.opens[Int(piece)] ? model.orders(index).map { Int($0) } : []
    }
  }

  private mutating func fixBySeed() {
    var least = Int64.max
    for seed in plansByRules() {
      let options = fixedOrders.map { seed.options[$0] }
      let cost = problem.cost(options)
      if cost < least {
        least = cost
        fixedOptions = options
      }
    }
  }

  var planner: LongOrderPlanner { LongOrderPlanner(problem, solver: solver, until: search.until) }

  private mutating func fixBySearch() {
    var remaining = model.remaining
    fixedOptions = planner.plan(fixedOrders, prices: densePrices(), remaining: &remaining, refills: false)
  }

  /// What the long orders of a group cost at least, each alone with all there is, by the cheapest of each line.
  func longOrderBound(_ orders: [Int]) -> Int128 {
    var pricer = OrderPricer(problem)
    return orders.reduce(Int128(0)) { sum, order in
      pricer.begin(order)
      return sum + Int128(LongOrderBound(pricer: pricer).value(remaining: model.remaining))
    }
  }

  private func forEachUse(
    of order: Int, _ option: OrderOption, _ pricer: inout OrderPricer,
    _ body: (_ number: Int, _ amount: Int) -> Void
  ) {
    pricer.read(order)
    for (index, offer) in option.offers.enumerated() {
      pricer.load(option.content(index, lines: pricer.steps.count))
      if let candidate = pricer.candidate(offer: offer) { pricer.forEachUse(candidate, body) }
    }
  }
}
