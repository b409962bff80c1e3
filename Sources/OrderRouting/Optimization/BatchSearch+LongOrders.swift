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
    let rows = model.rowOfResource()
    for (order, option) in zip(fixedOrders, fixedOptions) {
      forEachUse(of: order, option, &pricer) { resource, amount in
        if rows[resource] >= 0 { plan.reserve(Int(rows[resource]), amount) }
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
    let candidates = seeds.isEmpty ? [SeedPlan.cheapest(problem, search)] : seeds
    var least = Int64.max
    for seed in candidates {
      let options = fixedOrders.map { seed.options[$0] }
      let cost = problem.cost(options)
      if cost < least {
        least = cost
        fixedOptions = options
      }
    }
  }

  /// One after the other, those with most to lose first.
  private mutating func fixBySearch() {
    var ledger = model.ledger
    var solver = OrderSolver(problem)
    fixedOptions = Array(repeating: OrderOption(), count: fixedOrders.count)
    var ranking: [(loss: Int64, position: Int)] = []
    for (position, order) in fixedOrders.enumerated() {
      solver.pricer.begin(order)
      ranking.append((solver.pricer.unfilledCost(solver.pricer.steps), position))
    }
    ranking.sort { ($1.loss, $0.position) < ($0.loss, $1.position) }
    for (_, position) in ranking {
      let option = cheapestLong(fixedOrders[position], &solver, &ledger)
      use(fixedOrders[position], option, &solver.pricer, &ledger, sign: 1)
      fixedOptions[position] = option
    }
  }

  private func cheapestLong(_ order: Int, _ solver: inout OrderSolver, _ ledger: inout Ledger) -> OrderOption
  {
    let start = solver.cheapest(order, ledger: &ledger)
    if limit != nil { return start }
    solver.pricer.begin(order)
    let program = LongOrderProgram(solver.pricer, ledger: ledger)
    return program.solve(self.solver, start: start, until: search.until).option
  }

  /// Fills each long order once more with what all orders leave.
  mutating func refillLongOrders(_ options: inout [OrderOption]) {
    if model.longOrders.isEmpty || pieces.opens.contains(true) { return }
    var ledger = model.ledger
    var solver = OrderSolver(problem)
    for (order, option) in options.enumerated() { use(order, option, &solver.pricer, &ledger, sign: 1) }
    for order in model.longOrders where limit == nil {
      use(order, options[order], &solver.pricer, &ledger, sign: -1)
      let option = cheapestLong(order, &solver, &ledger)
      if option.cost < options[order].cost { options[order] = option }
      use(order, options[order], &solver.pricer, &ledger, sign: 1)
    }
  }

  /// What the long orders cost at least, each alone with all there is.
  mutating func longOrderBound(priced: Bool) -> Int128 {
    var solver = OrderSolver(problem)
    var sum: Int128 = 0
    for order in model.longOrders {
      solver.pricer.begin(order)
      let simple = LongOrderBound(pricer: solver.pricer).value(ledger: model.ledger)
      var bound = simple
      if !priced, limit == nil {
        var ledger = model.ledger
        let start = solver.cheapest(order, ledger: &ledger)
        solver.pricer.begin(order)
        let program = LongOrderProgram(solver.pricer, ledger: model.ledger)
        bound = max(bound, program.solve(self.solver, start: start, until: search.until).lowerBound)
      }
      sum += Int128(bound)
    }
    return sum
  }

  private func use(
    _ order: Int, _ option: OrderOption, _ pricer: inout OrderPricer, _ ledger: inout Ledger, sign: Int
  ) {
    if option.offers.isEmpty { return }
    pricer.begin(order)
    for (index, offer) in option.offers.enumerated() {
      pricer.load(option.content(index, lines: pricer.steps.count))
      if let candidate = pricer.candidate(offer: offer) { ledger.use(pricer, candidate, sign: sign) }
    }
  }

  private func forEachUse(
    of order: Int, _ option: OrderOption, _ pricer: inout OrderPricer,
    _ body: (_ resource: Int, _ amount: Int) -> Void
  ) {
    pricer.begin(order)
    for (index, offer) in option.offers.enumerated() {
      pricer.load(option.content(index, lines: pricer.steps.count))
      if let candidate = pricer.candidate(offer: offer) { pricer.forEachUse(candidate, body) }
    }
  }
}

extension BatchTable {
  /// By resource of the problem: the row of the table; −1 where it is not contested.
  func rowOfResource() -> [Int32] {
    var rows = [Int32](repeating: -1, count: contention.isContested.count)
    for (row, resource) in table.resources.enumerated() { rows[Int(resource)] = Int32(row) }
    return rows
  }
}
