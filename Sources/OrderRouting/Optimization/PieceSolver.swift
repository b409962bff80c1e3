import IntegerProgramming

/// Decides one piece of the batch: a small one by one integer program over all its shipments; one that opens
/// locations by ``OpeningSearch`` where that applies, or else by such a program; a larger one by prices and
/// programs over the options near them (``CoreSearch``); one with an order too long to enumerate by the best of
/// the seeds, with the bound of each order alone.
struct PieceSolver {
  /// Contents of one order, and columns of one piece, past which the piece keeps the best of the seeds.
  static let contentLimit = PriceBound.contentLimit
  static let columnLimit = 20_000_000
  /// Columns up to which one integer program is solved without prices first.
  static let directLimit = 1_500
  /// Relative error that a solver in floating point is granted: its bounds are lowered by so much.
  static let tolerance = 1e-7

  let problem: RoutingProblem
  let contention: Contention
  let seeds: [SeedPlan]
  let solver: any IntegerProgramSolver
  let until: StoppingCriterion
  let threads: Int

  struct Result: Sendable {
    /// By order of the piece.
    var options: [OrderOption]
    var lowerBound: Int64
    var isExact: Bool
    var stoppedBy: String?
    /// What follows from the prices alone; `nil` where all of the bound does.
    var priceBound: Int64?
    var prices: [(resource: Int, price: Int64)] = []
  }

  func solve(_ orders: [Int], _ workspace: inout OrderSolver, _ ledger: Ledger) -> Result {
    let best = bestSeed(orders)
    let alone = RoutingProblem.clamped(
      orders.reduce(Int128(0)) { $0 + Int128(workspace.lowerBound($1, ledger: ledger)) })
    guard until.reached == nil, let columns = columns(orders, &workspace, ledger) else {
      if orders.count == 1, var result = solveAffine(orders[0], best[0], bound: alone, &workspace, ledger) {
        result.priceBound = alone
        return result
      }
      return Result(
        options: best, lowerBound: alone, isExact: false, stoppedBy: until.reached ?? "size",
        priceBound: alone)
    }
    let count = columns.reduce(0) { $0 + $1.columns.count }
    let opens = columns.contains { problem.opens($0) }
    let result =
      opens
      ? solveOpenings(orders, columns, best, &workspace)
      : count <= Self.directLimit
        ? solveDirectly(orders, columns, best, &workspace)
        : solveByPrices(columns, best, bound: alone, &workspace)
    var raised = result
    raised.lowerBound = min(max(alone, result.lowerBound), problem.cost(result.options))
    if result.priceBound ?? .min <= alone {
      raised.priceBound = alone
      raised.prices = []
    }
    return raised
  }

  /// One order with too many contents, where its costs are simple; `nil` where they are not.
  func solveAffine(
    _ order: Int, _ start: OrderOption, bound: Int64, _ workspace: inout OrderSolver, _ ledger: Ledger
  ) -> Result? {
    if until.reached != nil { return nil }
    workspace.pricer.begin(order)
    guard var model = AffineOrder(workspace.pricer, ledger: ledger) else { return nil }
    var options = SolveOptions()
    options.deadline = until.deadline
    options.shouldStop = until.isInterrupted
    let outcome = solver.solve(model.program, options)
    var best = start
    if !outcome.values.isEmpty, let found = model.option(outcome.values), found.cost < best.cost {
      best = found
    }
    let lower = min(best.cost, max(bound, Self.bound(outcome, granularity: 1)))
    let stopped = outcome.status == .optimal ? nil : until.reached ?? "solver"
    return Result(options: [best], lowerBound: lower, isExact: stopped == nil, stoppedBy: stopped)
  }

  /// One integer program over everything.
  func solveDirectly(
    _ orders: [Int], _ columns: [OrderColumns], _ start: [OrderOption], _ workspace: inout OrderSolver
  ) -> Result {
    let model = BatchModel(problem, columns, contention)
    var best = start
    var options = SolveOptions()
    options.deadline = until.deadline
    options.shouldStop = until.isInterrupted
    options.start = model.solution(best, &workspace.pricer)
    let outcome = solver.solve(model.program, options)
    var stopped = outcome.status == .optimal ? nil : until.reached ?? "solver"
    if !outcome.values.isEmpty {
      let found = problem.priced(model.options(outcome.values), orders, &workspace.pricer)
      // The solver's tolerance may let a supply be overdrawn: then its solution is none.
      if found == nil { stopped = stopped ?? "solver" }
      if let found, problem.cost(found) < problem.cost(best) { best = found }
    }
    let bound = Self.bound(outcome, granularity: model.granularity)
    return Result(options: best, lowerBound: bound, isExact: stopped == nil, stoppedBy: stopped)
  }

  /// Prices first, for a better bound than `bound` and a plan, then integer programs over what is near the prices.
  func solveByPrices(
    _ columns: [OrderColumns], _ start: [OrderOption], bound: Int64, _ workspace: inout OrderSolver
  ) -> Result {
    let table = ChoiceTable(columns, contention, &workspace.pricer)
    let supply = table.resources.map { problem.resources.supply[$0] }
    var search = PriceSearch(table, supply: supply)
    search.run(threads: threads, until: until)
    var plan = PricedPlan(table, supply: supply)
    plan.construct(prices: search.bestPrices)
    plan.anneal(prices: search.bestPrices, until: until)
    var core = CoreSearch(
      table, prices: search.bestPrices, supply: supply,
      bound: max(bound, RoutingProblem.clamped(search.bestBound)),
      best: plan.chosen, solver: solver, until: until)
    core.run(threads: threads)
    let found = table.options(core.best, columns)
    let isBetter = problem.cost(found) <= problem.cost(start)
    return Result(
      options: isBetter ? found : start, lowerBound: core.bound, isExact: core.isProven,
      stoppedBy: core.stoppedBy, priceBound: RoutingProblem.clamped(search.bestBound),
      prices: zip(table.resources, search.bestPrices).map { ($0, $1) })
  }

  private func bestSeed(_ orders: [Int]) -> [OrderOption] {
    var best: [OrderOption] = []
    var least = Int64.max
    for seed in seeds {
      let options = orders.map { seed.options[$0] }
      let cost = problem.cost(options)
      if cost < least {
        least = cost
        best = options
      }
    }
    return best
  }

  private func columns(
    _ orders: [Int], _ workspace: inout OrderSolver, _ ledger: Ledger
  ) -> [OrderColumns]? {
    var result: [OrderColumns] = []
    var count = 0
    for order in orders {
      guard until.reached == nil,
        let columns = OrderColumns(&workspace, order, contention, ledger: ledger, limit: Self.contentLimit)
      else { return nil }
      count += columns.columns.count + columns.fillingCosts.count
      if count > Self.columnLimit { return nil }
      result.append(columns)
    }
    return result
  }

  /// The solver's bound in millionths: lowered by its tolerance, then raised to the next value that a plan
  /// can cost at all.
  static func bound(_ outcome: IntegerProgramOutcome, granularity: Int64) -> Int64 {
    guard outcome.bound.isFinite, abs(outcome.bound) < 4e12 else { return .min }
    let safe = (outcome.bound - tolerance * max(1, abs(outcome.bound))) * 1_000_000
    let floor = Int64(safe.rounded(.down))
    if granularity < 2 { return floor }
    let quotient = floor / granularity
    return (floor > quotient * granularity ? quotient + 1 : quotient) * granularity
  }
}

extension RoutingProblem {
  /// Whether an order could ship from a location that has to be opened.
  func opens(_ order: OrderColumns) -> Bool {
    order.columns.contains { fixedCosts[Int($0.location)] > 0 }
  }

  /// The options with their costs; `nil` where they overdraw a supply: the solver's tolerance at work.
  func priced(
    _ options: [OrderOption], _ orders: [Int], _ pricer: inout OrderPricer
  ) -> [OrderOption]? {
    var options = options
    var ledger = Ledger(self)
    for (index, order) in orders.enumerated() {
      pricer.begin(order)
      guard let cost = pricer.cost(options[index]) else { return nil }
      options[index].cost = cost
      for shipment in options[index].offers.indices {
        pricer.load(options[index].content(shipment, lines: pricer.steps.count))
        guard let candidate = pricer.candidate(offer: options[index].offers[shipment]),
          ledger.fits(pricer, candidate)
        else { return nil }
        ledger.use(pricer, candidate)
      }
    }
    return options
  }
}
