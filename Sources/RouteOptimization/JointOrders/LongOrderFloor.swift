import IntegerProgramming
internal import OrderRouting

/// What one long order costs at least, whatever others do: by its program, or by going through its contents.
struct LongOrderFloor: Sendable {
  private let problem: RoutingProblem
  private let solver: any IntegerProgramSolver
  private let until: StoppingCriterion
  private var workspace: OrderSolver

  /// Contents up to which they are gone through where the program may say too little: for lines that ship whole, and
  /// for lines that divide, which takes the square of them.
  private static let wholeContents = 65_536
  private static let dividedContents = 1_500
  /// Pairs of a content and a service up to which that is done.
  private static let mostQuotes = 2_000_000
  /// Steps of the search tree of one order's program, and the gap that it is solved to.
  private static let steps = 400
  private static let gap = 0.000_5

  struct Value: Sendable {
    /// At most what the order costs with the prices of what it uses, in millionths.
    var cost: Int64
    /// What a cheapest option uses, as far as one is known.
    var uses: [(number: Int, amount: Int)] = []
  }

  init(_ problem: RoutingProblem, _ solver: any IntegerProgramSolver, _ until: StoppingCriterion) {
    self.problem = problem
    self.solver = solver
    self.until = until
    workspace = OrderSolver(problem)
  }

  /// What tells the same of an order sooner, and proves less; `nil` where it takes too long.
  mutating func relaxation(_ order: Int, _ remaining: RemainingSupplies) -> LongOrderRelaxation? {
    workspace.pricer.begin(order)
    return LongOrderRelaxation(LongOrderProgram(workspace.pricer, remaining: remaining))
  }

  /// - Parameter prices: by number of a supply, ≥ 0.
  mutating func value(_ order: Int, prices: [Int64], _ remaining: RemainingSupplies) -> Value {
    workspace.pricer.begin(order)
    let simple = LongOrderBound(pricer: workspace.pricer).value(remaining: remaining)
    if until.reached != nil { return Value(cost: simple) }
    let program = LongOrderProgram(workspace.pricer, remaining: remaining, prices: prices)
    if program.isRelaxed, let exact = exactValue(order, prices, remaining) { return exact }
    let options = SolveOptions(
      deadline: until.deadline, stepLimit: Self.steps, relativeGap: Self.gap, shouldStop: until.isInterrupted)
    let outcome = solver.solve(program.program, options)
    if case .failed = outcome.status {
      let relaxed = solver.solveRelaxation(program.program, options)
      if relaxed.status != .optimal { return Value(cost: simple) }
      return Value(
        cost: max(simple, program.bound(program.program.bound(atRowPrices: relaxed.rowPrices))))
    }
    var value = Value(cost: max(simple, program.bound(outcome.bound)))
    if outcome.values.isEmpty { return value }
    value.uses = program.uses.map { use in
      (use.number, use.amount * Int(outcome.values[use.column].rounded()))
    }
    return value
  }

  /// At most what the order costs where each use of its program has a price of its own, in millionths.
  mutating func value(_ order: Int, usePrices: [Double], _ remaining: RemainingSupplies) -> Int64 {
    workspace.pricer.begin(order)
    let long = LongOrderProgram(workspace.pricer, remaining: remaining)
    if until.reached != nil { return .min }
    var program = long.program
    for (use, price) in zip(long.uses, usePrices) where price > 0 {
      program.setObjective(column: use.column, program.objective[use.column] + price / 1_000_000)
    }
    let options = SolveOptions(
      deadline: until.deadline, stepLimit: Self.steps, relativeGap: Self.gap, shouldStop: until.isInterrupted)
    let outcome = solver.solve(program, options)
    if case .failed = outcome.status { return .min }
    return PieceSolver.bound(outcome.bound, granularity: 1)
  }

  /// Whether a supply is of stock or of an allocation.
  func isOfItems(_ number: Int) -> Bool { number < problem.numbers.shipments(departure: 0) }

  private mutating func exactValue(_ order: Int, _ prices: [Int64], _ remaining: RemainingSupplies) -> Value?
  {
    workspace.prices = prices
    workspace.contentLimit = Self.wholeContents
    guard workspace.enumerate(remaining) else { return nil }
    let space = workspace.space
    if !space.isBinary, space.count > Self.dividedContents { return nil }
    if space.count * max(1, workspace.pricer.candidates.count) > Self.mostQuotes { return nil }
    var value = Value(cost: workspace.lowerBound(order, remaining: remaining))
    workspace.pricer.begin(order)
    let option = workspace.cheapestAlone()
    for shipment in option.offers.indices {
      workspace.pricer.load(option.content(shipment, lines: workspace.pricer.steps.count))
      guard let candidate = workspace.pricer.candidate(offer: option.offers[shipment]) else { continue }
      workspace.pricer.forEachUse(candidate) { value.uses.append(($0, $1)) }
    }
    return value
  }
}
