internal import OrderRouting

// Orders with too many contents to list.
extension BatchSearch {
  /// Decides the long orders before all others: each by an integer program of its own with what is left, or,
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

  private var planner: LongOrderPlanner { LongOrderPlanner(problem, solver: solver, until: search.until) }

  private mutating func fixBySearch() {
    var remaining = model.remaining
    fixedOptions = planner.plan(fixedOrders, prices: nil, remaining: &remaining)
  }

  /// Fills the long orders once more with what all others leave, and keeps that where it is cheaper.
  mutating func refillLongOrders(_ options: inout [OrderOption]) {
    if model.longOrders.isEmpty || limit != nil || pieces.opens.contains(true) || isBoundReached { return }
    var remaining = model.remaining
    var pricer = OrderPricer(problem)
    var others = options
    for order in model.longOrders { others[order] = OrderOption() }
    for (order, option) in others.enumerated() where !option.offers.isEmpty {
      pricer.read(order)
      pricer.use(option, &remaining)
    }
    for (order, option) in zip(
      model.longOrders, planner.plan(model.longOrders, prices: nil, remaining: &remaining))
    {
      others[order] = option
    }
    if problem.cost(others) < problem.cost(options) { options = others }
  }

  /// What the long orders cost at least, each alone with all there is.
  mutating func longOrderBound(priced: Bool) -> Int128 {
    var solver = OrderSolver(problem)
    var sum: Int128 = 0
    for order in model.longOrders {
      solver.pricer.begin(order)
      let simple = LongOrderBound(pricer: solver.pricer).value(remaining: model.remaining)
      var bound = simple
      if !priced, limit == nil, !isBoundReached {
        var remaining = model.remaining
        let start = solver.cheapest(order, remaining: &remaining)
        solver.pricer.begin(order)
        let program = LongOrderProgram(solver.pricer, remaining: model.remaining)
        bound = max(bound, program.solve(self.solver, start: start, until: search.until).lowerBound)
        usesPrograms = usesPrograms || bound > simple
      }
      sum += Int128(bound)
    }
    return sum
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
