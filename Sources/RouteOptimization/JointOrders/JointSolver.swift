import IntegerProgramming
internal import OrderRouting

/// Decides some orders anew, together, with what all others leave.
struct JointSolver: Sendable {
  let problem: RoutingProblem
  let contention: Contention
  let solver: any IntegerProgramSolver
  let until: StoppingCriterion

  /// How thoroughly it is done.
  struct Effort: Sendable {
    var size: JointProgram.Size
    /// Steps of the search tree; `nil`: as many as it needs.
    var steps: Int?
    var deadline: ContinuousClock.Instant?
    /// Contents up to which an order is decided by going through them, where the program may say too little.
    var exactContents: Int
  }

  struct Result: Sendable {
    /// By order, as they were given.
    var options: [OrderOption]
    /// Of the options, with the openings that they need.
    var cost: Int64
    /// At most what the orders cost in any plan with what is left; the least number where nothing is proven.
    var lowerBound: Int64
    var isComplete: Bool
  }

  /// - Parameters:
  ///   - start: by order: an option that is possible together with the others; the result never costs more.
  ///   - remaining: what is left without the orders.
  /// - Returns: `nil` where the program would be too large.
  func solve(
    _ orders: [Int], from start: [OrderOption], remaining: RemainingSupplies, _ effort: Effort
  ) -> Result? {
    guard
      let joint = JointProgram(
        orders, problem, contention, remaining: remaining, size: effort.size, until: until)
    else { return nil }
    var place: [Int: Int] = [:]
    for (index, order) in orders.enumerated() { place[order] = index }
    let places = joint.orders.map { place[$0] ?? 0 }
    let own = places.map { start[$0] }
    let outcome = solver.solve(joint.program, options(effort, joint.solution(own, solver, until: until)))
    var best = own
    var least = problem.cost(own, remaining)
    if !outcome.values.isEmpty {
      let found = placed(
        joint.options(outcome.values), joint.orders, remaining,
        exactContents: joint.isRelaxed ? effort.exactContents : 0)
      let cost = problem.cost(found, remaining)
      if cost < least { (best, least) = (found, cost) }
    }
    var result = Result(
      options: start, cost: least, lowerBound: joint.bound(outcome.bound),
      isComplete: outcome.status == .optimal)
    if case .failed = outcome.status { result.lowerBound = .min }
    for (index, option) in zip(places, best) { result.options[index] = option }
    return result
  }

  private func options(_ effort: Effort, _ start: [Double]?) -> SolveOptions {
    SolveOptions(
      deadline: [until.deadline, effort.deadline].compactMap(\.self).min(), stepLimit: effort.steps,
      shouldStop: until.isInterrupted, start: start)
  }

  // MARK: From a solution to options

  /// The options of a solution with their costs; an order whose option is not possible, for the program says too little
  /// or is solved in floating point, is decided alone.
  private func placed(
    _ found: [OrderOption], _ orders: [Int], _ remaining: RemainingSupplies,
    exactContents: Int
  ) -> [OrderOption] {
    var workspace = OrderSolver(problem)
    var left = remaining
    var options = found
    for (index, order) in orders.enumerated() {
      workspace.pricer.begin(order)
      if let cost = workspace.pricer.cost(options[index]), take(&workspace.pricer, options[index], &left) {
        options[index].cost = cost
        continue
      }
      decide(order, &options[index], &workspace, &left)
    }
    if exactContents == 0 { return options }
    // To find which location to open takes a search of another kind.
    let opens = problem.fixedCosts.contains { $0 > 0 }
    workspace.contentLimit = opens ? OrderSolver.contentLimit : exactContents
    for (index, order) in orders.enumerated() where until.reached == nil {
      improve(order, &options[index], &workspace, &left)
    }
    return options
  }

  /// Takes what an option uses of what is left; `false`, and nothing done, where that is not enough.
  private func take(_ pricer: inout OrderPricer, _ option: OrderOption, _ left: inout RemainingSupplies)
    -> Bool
  {
    let before = left
    for shipment in option.offers.indices {
      pricer.load(option.content(shipment, lines: pricer.steps.count))
      guard let candidate = pricer.candidate(offer: option.offers[shipment]), left.fits(pricer, candidate)
      else {
        left = before
        return false
      }
      left.use(pricer, candidate)
    }
    return true
  }

  private func decide(
    _ order: Int, _ option: inout OrderOption, _ workspace: inout OrderSolver, _ left: inout RemainingSupplies
  ) {
    option = workspace.cheapest(order, remaining: &left)
    workspace.pricer.begin(order)
    guard let cost = workspace.pricer.cost(option) else {
      preconditionFailure("an order was filled as it may not ship")
    }
    option.cost = cost
    workspace.pricer.use(option, &left)
  }

  /// Decides an order anew with what the others leave, and keeps that where it is cheaper.
  private func improve(
    _ order: Int, _ option: inout OrderOption, _ workspace: inout OrderSolver, _ left: inout RemainingSupplies
  ) {
    workspace.pricer.begin(order)
    workspace.pricer.use(option, &left, sign: -1)
    var other = option
    var without = left
    decide(order, &other, &workspace, &without)
    if problem.cost([other], left) < problem.cost([option], left) { option = other }
    workspace.pricer.begin(order)
    workspace.pricer.use(option, &left)
  }
}
