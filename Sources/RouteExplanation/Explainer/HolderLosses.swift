internal import OrderRouting

/// What the orders that hold a supply would lose without it, by supply, the least first.
struct HolderLosses: Sendable {
  private var byNumber: [Int: [SupplyLack.Holder]] = [:]

  /// Works out those of supplies that are not known yet. O(their holders × ways of each).
  mutating func find(_ numbers: [Int], _ explainer: Explainer, threads: Int) {
    let holders = explainer.state.holders
    let new = numbers.filter { byNumber[$0] == nil }
    let pairs = new.flatMap { number in holders.positions(number).map { (number: number, position: $0) } }
    let chunks = Parallel.ranges(pairs.count, atLeast: 8, most: 200)
    let losses = Parallel.map(
      chunks.count, threads: threads, { LossWorker(explainer.state) },
      body: { chunk, worker in
        chunks[chunk].map { index in
          worker.loss(order: holders.order(pairs[index].position), without: pairs[index].number)
        }
      })
    let orders = explainer.state.problem.orders
    for number in new { byNumber[number] = [] }
    for (pair, loss) in zip(pairs, losses.joined()) {
      let holder = SupplyLack.Holder(
        order: orders[holders.order(pair.position)].id, used: holders.amount(pair.position), wouldLose: loss)
      byNumber[pair.number]?.append(holder)
    }
    for number in new {
      // Equal ones stay as the orders stand.
      byNumber[number] = byNumber[number].map { all in
        let order = all.indices.sorted { (all[$0].wouldLose, $0) < (all[$1].wouldLose, $1) }
        return order.prefix(SupplyLack.mostHolders + 1).map { all[$0] }
      }
    }
  }

  /// The holders of a supply, but for one order.
  func holders(_ number: Int, besides order: String) -> [SupplyLack.Holder] {
    Array((byNumber[number] ?? []).filter { $0.order != order }.prefix(SupplyLack.mostHolders))
  }
}

/// Prices an order again as if it could not have some of what it has.
struct LossWorker {
  private let state: PlanState
  private var solver: OrderSolver
  private var remaining: RemainingSupplies

  init(_ state: PlanState) {
    self.state = state
    solver = OrderSolver(state.problem)
    remaining = state.remaining
  }

  /// What an order would cost more without any of a supply, with what the plan left and the rest of what it has.
  mutating func loss(order: Int, without number: Int) -> Money {
    let option = state.options[order]
    solver.pricer.read(order)
    change(option, sign: -1)
    let openings = Set(option.offers.map { state.problem.network.offers.location[Int($0)] })
      .reduce(Int64(0)) { $0 + remaining.openingCost($1) }
    let now = solver.terms(of: option).terms.total.millionths + openings
    let given = remaining.amounts[number]
    remaining.set(number, to: state.remaining.amounts[number])
    let best = solver.cheapest(order, remaining: &remaining)
    remaining.set(number, to: given)
    solver.pricer.read(order)
    change(option, sign: 1)
    return Money(millionths: best.cost - now)
  }

  private mutating func change(_ option: OrderOption, sign: Int) {
    for index in option.offers.indices {
      solver.pricer.load(option.content(index, lines: solver.pricer.steps.count))
      guard let candidate = solver.pricer.candidate(offer: option.offers[index]) else {
        preconditionFailure("a plan ships as it may not ship")
      }
      remaining.use(solver.pricer, candidate, sign: sign)
    }
  }
}
