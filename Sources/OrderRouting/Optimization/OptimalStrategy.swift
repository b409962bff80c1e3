public import IntegerProgramming

/// The least total cost of the whole batch, by integer programming over every shipment of every order.
///
/// Orders that share nothing scarce are filled alone; the others fall into pieces that are each solved by
/// the integer program of `BatchModel`, seeded with the best of the rules. Where a piece is too large for
/// one model, or a limit is reached, the plan is the best found, and the bound stays valid.
public struct OptimalStrategy: RoutingStrategy {
  public let name = "optimal"
  private let solver: any IntegerProgramSolver

  public init(solver: any IntegerProgramSolver) { self.solver = solver }

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    let ledger = Ledger(problem)
    let seeds = seedPlans(problem, search)
    search.progress?("finding what is contested")
    let contention = Contention(problem, ledger: ledger)
    let pieces = Pieces(problem, contention, ledger: ledger)
    search.progress?("\(pieces.tied.count) pieces, \(pieces.free.count) free orders")
    let pieceSolver = PieceSolver(
      problem: problem, contention: contention, seeds: seeds, solver: solver, until: search.until,
      threads: search.threads)
    let groups = pieces.tied + pieces.free.map { [$0] }
    let results = solve(groups, pieces.tied.count, pieceSolver, ledger, search)
    return proposal(problem, groups, results)
  }

  private func seedPlans(_ problem: RoutingProblem, _ search: Search) -> [SeedPlan] {
    let rules: [any RoutingStrategy] = [
      CheapestStrategy(), FewestSplitsStrategy(), NearestStrategy(), RankedStrategy(),
    ]
    var quiet = search
    quiet.progress = nil
    // However short the time, one rule goes through all orders: it is the plan that is always there.
    var unhurried = quiet
    unhurried.until.deadline = nil
    let seed: @Sendable (Int, inout Void) -> SeedPlan = { [quiet, unhurried] index, _ in
      search.progress?("seeding with \(rules[index].name)")
      let proposal = rules[index].propose(problem, index == 0 ? unhurried : quiet)
      return SeedPlan(problem, name: rules[index].name, proposal.decisions)
    }
    return Parallel.map(rules.count, threads: search.threads, {}, body: seed)
  }

  private func solve(
    _ groups: [[Int]], _ tiedCount: Int, _ pieceSolver: PieceSolver, _ ledger: Ledger, _ search: Search
  ) -> [PieceSolver.Result] {
    let workspace: @Sendable () -> (OrderSolver, Ledger) = { (OrderSolver(pieceSolver.problem), ledger) }
    let solve: @Sendable (Int, inout (OrderSolver, Ledger)) -> PieceSolver.Result = { index, workspace in
      if index < tiedCount { return pieceSolver.solve(groups[index], &workspace.0, workspace.1) }
      return pieceSolver.solveFree(groups[index][0], &workspace.0, &workspace.1)
    }
    return Parallel.map(groups.count, threads: search.threads, workspace, body: solve)
  }

  private func proposal(
    _ problem: RoutingProblem, _ groups: [[Int]], _ results: [PieceSolver.Result]
  ) -> Proposal {
    var proposal = Proposal()
    var bound: Int128 = 0
    var priceBound: Int128 = 0
    var prices = [Int64](repeating: 0, count: problem.resources.count)
    var isExact = true
    for (orders, result) in zip(groups, results) {
      bound += Int128(result.lowerBound)
      priceBound += Int128(result.priceBound ?? result.lowerBound)
      for (resource, price) in result.prices { prices[resource] = price }
      isExact = isExact && result.isExact
      if let stopped = result.stoppedBy { proposal.stoppedBy = proposal.stoppedBy ?? stopped }
      for (order, option) in zip(orders, result.options) {
        proposal.decisions.append(order: order, option, lines: problem.batch.lines(order).count)
      }
    }
    proposal.lowerBound = Money(millionths: Int64(clamping: bound))
    proposal.prices = prices
    proposal.priceBound = Money(millionths: Int64(clamping: priceBound))
    proposal.rung = isExact ? .proof : .neighbourhoods
    proposal.boundMethod = isExact ? "integer program" : "prices and integer programs"
    return proposal
  }
}

extension PieceSolver {
  /// Decides an order that competes with none.
  func solveFree(_ order: Int, _ workspace: inout OrderSolver, _ ledger: inout Ledger) -> Result {
    let seed = bestOption(order)
    if let limit = until.reached {
      let bound = workspace.lowerBound(order, ledger: ledger)
      return Result(options: [seed], lowerBound: bound, isExact: false, stoppedBy: limit)
    }
    let option = workspace.cheapest(order, ledger: &ledger)
    let bound = workspace.lowerBound(order, ledger: ledger)
    let best = option.cost <= seed.cost ? option : seed
    if bound < best.cost,
      var result = solveLong(order, best, bound: bound, &workspace, ledger)
    {
      result.priceBound = bound
      return result
    }
    return Result(
      options: [best], lowerBound: bound, isExact: bound == best.cost,
      stoppedBy: bound == best.cost ? nil : "size")
  }

  private func bestOption(_ order: Int) -> OrderOption {
    var best = seeds[0].options[order]
    for seed in seeds.dropFirst() where seed.options[order].cost < best.cost { best = seed.options[order] }
    return best
  }
}
