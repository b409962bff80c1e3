import IntegerProgramming
internal import OrderRouting

/// Decides one piece of the batch that opens locations; one with an order too long to enumerate by the best of
/// the seeds, with the bound of each order alone.
struct PieceSolver {
  /// Columns of one piece past which it keeps the best of the seeds, as it does past so many contents of one order
  /// as make it long.
  static let columnLimit = 20_000_000

  let problem: RoutingProblem
  let contention: Contention
  let seeds: [SeedPlan]
  let solver: any IntegerProgramSolver
  let until: StoppingCriterion

  struct Result: Sendable {
    /// By order of the piece.
    var options: [OrderOption]
    /// Not held to the cost of the options: one above it, the tolerance allowed, is wrong.
    var lowerBound: Int64
    var isExact: Bool
    var stoppedBy: StoppingReason?
  }

  func solve(_ orders: [Int], _ workspace: inout OrderSolver, _ remaining: RemainingSupplies) -> Result {
    let best = bestSeed(orders)
    let alone = boundAlone(orders, &workspace, remaining)
    guard until.reached == nil, let columns = columns(orders, &workspace, remaining) else {
      if orders.count == 1, let result = solveLong(orders[0], best[0], bound: alone, &workspace, remaining) {
        return result
      }
      return Result(options: best, lowerBound: alone, isExact: false, stoppedBy: until.reached ?? .size)
    }
    let result = solveOpenings(orders, columns, best, &workspace)
    var raised = result
    raised.lowerBound = max(alone, result.lowerBound)
    return raised
  }

  /// What the orders cost at least, each alone with all there is; the least number where a limit is reached.
  private func boundAlone(_ orders: [Int], _ workspace: inout OrderSolver, _ remaining: RemainingSupplies)
    -> Int64
  {
    var sum: Int128 = 0
    for order in orders {
      if until.reached != nil { return .min }
      sum += Int128(workspace.lowerBound(order, remaining: remaining))
    }
    return RoutingProblem.clamped(sum)
  }

  /// One order with too many contents; `nil` where there is no time.
  func solveLong(
    _ order: Int, _ start: OrderOption, bound: Int64, _ workspace: inout OrderSolver,
    _ remaining: RemainingSupplies
  ) -> Result? {
    if until.reached != nil { return nil }
    workspace.pricer.begin(order)
    let program = LongOrderProgram(workspace.pricer, remaining: remaining)
    let result = program.solve(solver, start: start, until: until)
    let lower = max(bound, result.lowerBound)
    let isExact = result.stoppedBy == nil && result.isExact
    return Result(
      options: [result.option], lowerBound: lower, isExact: isExact,
      stoppedBy: isExact ? nil : result.stoppedBy ?? .size)
  }

  /// One integer program over everything.
  func solveDirectly(
    _ orders: [Int], _ columns: [OrderColumns], _ start: [OrderOption], _ workspace: inout OrderSolver
  ) -> Result {
    guard until.reached == nil, let model = BatchModel(problem, columns, contention, until: until) else {
      return Result(options: start, lowerBound: .min, isExact: false, stoppedBy: until.reached ?? .size)
    }
    var best = start
    var options = SolveOptions()
    options.deadline = until.deadline
    options.stepLimit = until.stepLimit
    options.shouldStop = until.isInterrupted
    options.start = model.solution(best, &workspace.pricer)
    let outcome = solver.solve(model.program, options)
    var stopped = outcome.status == .optimal ? nil : until.reason(outcome)
    if !outcome.values.isEmpty {
      let found = problem.priced(model.options(outcome.values), orders, &workspace.pricer)
      // The solver's tolerance may let a supply be overdrawn: then its solution is none.
      if found == nil { stopped = stopped ?? .solver }
      if let found, problem.cost(found) < problem.cost(best) { best = found }
    }
    let bound = Self.bound(outcome, granularity: model.granularity)
    return Result(options: best, lowerBound: bound, isExact: stopped == nil, stoppedBy: stopped)
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
    _ orders: [Int], _ workspace: inout OrderSolver, _ remaining: RemainingSupplies
  ) -> [OrderColumns]? {
    var result: [OrderColumns] = []
    var count = 0
    for order in orders {
      guard until.reached == nil,
        let columns = OrderColumns(
          &workspace, order, contention, remaining: remaining, limit: PriceBound.contentLimit)
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
    bound(outcome.bound, granularity: granularity)
  }

  /// The same of a bound in units of money.
  static func bound(_ found: Double, granularity: Int64) -> Int64 {
    guard found.isFinite, abs(found) < 4e12 else { return .min }
    let safe = (found - MeteredSolver.tolerance * max(1, abs(found))) * 1_000_000
    let floor = Int64(safe.rounded(.down))
    if granularity < 2 { return floor }
    let quotient = floor / granularity
    return (floor > quotient * granularity ? quotient + 1 : quotient) * granularity
  }
}

extension RoutingProblem {
  /// The options with their costs; `nil` where they overdraw a supply: the solver's tolerance at work.
  func priced(
    _ options: [OrderOption], _ orders: [Int], _ pricer: inout OrderPricer
  ) -> [OrderOption]? {
    var options = options
    var remaining = RemainingSupplies(self)
    for (index, order) in orders.enumerated() {
      pricer.read(order)
      guard let cost = pricer.cost(options[index]) else { return nil }
      options[index].cost = cost
      for shipment in options[index].offers.indices {
        pricer.load(options[index].content(shipment, lines: pricer.steps.count))
        guard let candidate = pricer.candidate(offer: options[index].offers[shipment]),
          remaining.fits(pricer, candidate)
        else { return nil }
        remaining.use(pricer, candidate)
      }
    }
    return options
  }
}
