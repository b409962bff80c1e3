import IntegerProgramming

/// The exact finish on one piece: integer programs over the choices that are near the cheapest at the prices.
///
/// An option that costs more at the prices than its order's cheapest, by more than the gap between the best
/// plan and the bound, is in no better plan. So the program over all choices within the gap proves the
/// optimum; programs over fewer, before it, improve the plan and narrow the gap.
struct CoreSearch {
  private let problem: RoutingProblem
  private let contention: Contention
  private let solver: any IntegerProgramSolver
  private let until: StoppingCriterion
  private let columns: [OrderColumns]
  private let table: ChoiceTable
  private let prices: [Int64]

  /// By order of the piece.
  private(set) var best: [OrderOption]
  private(set) var bound: Int64
  private(set) var isProven = false
  private(set) var stoppedBy: String?

  /// Columns past which a program is left to a search over blocks.
  static let columnLimit = 30_000

  init(
    _ piece: PieceSolver, columns: [OrderColumns], table: ChoiceTable, prices: [Int64], bound: Int64,
    best: [OrderOption]
  ) {
    problem = piece.problem
    contention = piece.contention
    solver = piece.solver
    until = piece.until
    self.columns = columns
    self.table = table
    self.prices = prices
    self.bound = bound
    self.best = best
  }

  private var gap: Int64 { problem.cost(best) - bound }

  /// Widens the choice until it covers the gap, or the limit is reached.
  mutating func run(_ pricer: inout OrderPricer) {
    var width = max(1, startingWidth())
    while gap > 0 {
      if let limit = until.reached { return stop(limit) }
      let covers = width >= gap
      let core = columns(within: covers ? gap : width, pricer)
      let count = core.reduce(0) { $0 + $1.columns.count + $1.fillingCosts.count }
      if count > Self.columnLimit { return stop("size") }
      let isSolved = solve(core, &pricer)
      if covers || width >= gap {
        if isSolved { prove() }
        return
      }
      width = width * 3
    }
    prove()
  }

  private mutating func prove() {
    isProven = true
    bound = problem.cost(best)
  }

  private mutating func stop(_ limit: String) { stoppedBy = limit }

  /// A hundredth of what a shipment costs.
  private func startingWidth() -> Int64 {
    if table.cost.isEmpty { return 0 }
    let sum = table.cost.reduce(Int128(0)) { $0 + Int128($1.magnitude) }
    return Int64(sum / Int128(table.cost.count) / 100)
  }

  /// The choices by which an order comes within `width` of its cheapest option at the prices, and those of
  /// the best plan.
  private func columns(within width: Int64, _ pricer: OrderPricer) -> [OrderColumns] {
    var order = PricedOrder()
    return columns.indices.map { index in
      order.evaluate(index, table, prices: prices)
      let limit = order.cost + width
      let around = order.costsAround(index, table)
      let first = table.choices(index).lowerBound
      let used = usedContents(index)
      let kept = columns[index].columns.indices.filter { number in
        let column = columns[index].columns[number]
        if used.shipments.contains(column.content) { return true }
        return around[column.content] != DivisionTable.impossible
          && order.price(first + number, table, prices) + around[column.content] <= limit
      }
      let fillings = columns[index].fillingCosts.indices.map { content in
        let isKept = content == used.whole || order.fillingOptionCost(content, index, table) <= limit
        return isKept ? columns[index].fillingCosts[content] : DivisionTable.impossible
      }
      return columns[index].keeping(kept, fillings)
    }
  }

  /// The contents of the best plan's shipments of an order, and what they hold together.
  private func usedContents(_ index: Int) -> (shipments: Set<Int>, whole: Int) {
    let space = columns[index].space
    var shipments: Set<Int> = []
    var whole = 0
    for shipment in best[index].offers.indices {
      let steps = best[index].content(shipment, lines: space.digits.count)
      let content = zip(steps, space.places).reduce(0) { $0 + $1.0 * $1.1 }
      shipments.insert(content)
      whole += content
    }
    return (shipments, whole)
  }

  /// Solves a core from the best plan; `true` where its optimum is proven.
  private mutating func solve(_ core: [OrderColumns], _ pricer: inout OrderPricer) -> Bool {
    let model = BatchModel(problem, core, contention)
    var options = SolveOptions()
    options.deadline = until.deadline
    options.shouldStop = until.isInterrupted
    options.start = model.solution(best, &pricer)
    let outcome = solver.solve(model.program, options)
    if !outcome.values.isEmpty,
      let found = problem.priced(model.options(outcome.values), table.orders, &pricer),
      problem.cost(found) < problem.cost(best)
    {
      best = found
    }
    if outcome.status != .optimal { stoppedBy = until.reached ?? outcome.stoppedBy ?? "solver" }
    return outcome.status == .optimal
  }
}

extension OrderColumns {
  /// The order with some of its columns, and other costs of what it ships in all.
  func keeping(_ kept: [Int], _ fillingCosts: [Int64]) -> OrderColumns {
    OrderColumns(self, columns: kept.map { columns[$0] }, fillingCosts: fillingCosts)
  }
}
