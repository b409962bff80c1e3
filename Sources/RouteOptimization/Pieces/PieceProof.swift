import IntegerProgramming
internal import OrderRouting

/// The exact finish on one piece: integer programs over the options with little reduced cost.
///
/// An option with more reduced cost than the best plan costs above the bound is in no better plan. So the program over
/// all options up to that proves the optimum; programs over fewer, before it, improve the plan and narrow the gap.
struct PieceProof: Sendable {
  let table: ChoiceTable
  let classes: [Int]
  /// Rows of the piece.
  let rows: [Int]
  private(set) var reducedCosts: ReducedCosts
  /// The bound that the reduced costs are from.
  private(set) var reducedCostBound: Int128
  var plan: PricedPlan
  var bound: Int128
  let solver: any IntegerProgramSolver
  let until: StoppingCriterion
  /// Whether orders outside the table hold some of the piece's rows: then nothing is proven by exhaustion.
  let hasReserve: Bool
  /// The width to begin with.
  let width: Int64
  /// What every plan of the piece keeps.
  var cuts = HullCuts()
  /// Told what the piece costs whenever that falls.
  var improved: (@Sendable (Int128) -> Void)?

  private(set) var isProven = false
  private(set) var stoppedBy: StoppingReason?
  private var work = 0
  private var isChanged = false
  private var isPolished = false

  init(
    table: ChoiceTable, classes: [Int], rows: [Int], reducedCosts: ReducedCosts, reducedCostBound: Int128,
    plan: PricedPlan,
    bound: Int128, solver: any IntegerProgramSolver, until: StoppingCriterion, hasReserve: Bool, width: Int64
  ) {
    self.table = table
    self.classes = classes
    self.rows = rows
    self.reducedCosts = reducedCosts
    self.reducedCostBound = reducedCostBound
    self.plan = plan
    self.bound = bound
    self.solver = solver
    self.until = until
    self.hasReserve = hasReserve
    self.width = max(1, width)
  }

  struct Result: Sendable {
    /// By class and order: its choices; `nil` where the plan stays.
    var options: [[[Int32]]]?
    var bound: Int128
    var isProven: Bool
    var stoppedBy: StoppingReason?
    var work: Int
    /// By row of the table: better prices of the piece's rows, and what they prove; `nil` where none were found.
    var prices: [Int64]?
    var priceBound: Int128
  }

  var result: Result {
    let options = classes.map { index in
      (plan.orderStart[index]..<plan.orderStart[index + 1]).map { Array(plan.chosen($0)) }
    }
    return Result(
      options: isChanged ? options : nil, bound: bound, isProven: isProven, stoppedBy: stoppedBy, work: work,
      prices: isPolished ? reducedCosts.prices : nil, priceBound: reducedCostBound)
  }

  private var cost: Int128 { plan.cost(of: classes) }

  /// What the orders' costs add up to without their signs.
  private var magnitude: Double {
    classes.reduce(0.0) { sum, index in
      plan.costs[plan.orderStart[index]..<plan.orderStart[index + 1]].reduce(sum) {
        $0 + Double($1.magnitude)
      }
    }
  }

  /// Classes up to which the linear program of a piece is solved.
  static let relaxationLimit = 8_000

  /// Replaces the prices by those of the linear program over the options near them, while that raises the bound.
  mutating func polish() {
    for _ in 0..<Self.mostPolishes where until.reached == nil && cost > bound {
      if !polishOnce() { return }
    }
  }

  private static let mostPolishes = 8

  /// - Returns: whether the bound is higher.
  private mutating func polishOnce() -> Bool {
    if classes.count > Self.relaxationLimit || !reducedCosts.bids.isEmpty { return false }
    guard let list = nearList() else { return false }
    work += list.count / 10
    let options = SolveOptions(deadline: until.deadline, shouldStop: until.isInterrupted)
    let supply = table.supply
    let program = BlockProgram(
      table, classes, list, linear: [], left: { supply[$0] }, solver: solver, options: options)
    guard let relaxed = program.relaxedPrices() else { return false }
    // Where the new prices go too far, half the way may do.
    for share in [1, 2, 4] as [Int64] {
      var trial = reducedCosts.prices
      for row in rows { trial[row] += ((relaxed[row] ?? trial[row]) - trial[row]) / share }
      if take(trial) { return true }
    }
    return false
  }

  /// Options in the linear program of a piece.
  static let relaxationOptions = 20_000

  /// The options near the prices: a few times as far as the plan is above the bound, or as a linear program
  /// allows.
  private func nearList() -> OptionList? {
    var reach = max(width * 10, min(width * 100, Int64(clamping: (cost - reducedCostBound) * 4)))
    while reach > 0 {
      let list = OptionList(
        table, classes, reducedCosts, width: reach, plan: plan, limit: Self.relaxationOptions + classes.count)
      if let list { return list }
      reach /= 3
    }
    return nil
  }

  /// Takes other prices where they prove more.
  private mutating func take(_ prices: [Int64]) -> Bool {
    var priced = OrderClassPricing()
    var floors = reducedCosts.floors
    var sum: Int128 = 0
    for index in classes {
      priced.evaluate(index, table, prices: prices)
      floors[index] = priced.cost
      sum += Int128(priced.cost) * Int128(table.heads[index].size)
    }
    for row in rows { sum -= Int128(prices[row]) * Int128(table.supply[row]) }
    if sum <= reducedCostBound { return false }
    reducedCostBound = sum
    bound = max(bound, sum)
    reducedCosts = ReducedCosts(prices: prices, bids: [], floors: floors)
    isPolished = true
    return true
  }

  /// Options in the program of a proof.
  static let optionLimit = 60_000
  /// Options of a program up to which it is solved without looking for better prices first.
  static let easyOptions = 16_000

  /// Widens the choice until it covers the gap, or a limit is reached.
  ///
  /// - Parameters:
  ///   - stepLimit: steps of the search tree that each program may take; `nil`: as many as it needs.
  ///   - mostOptions: options of a program past which the attempt is given up.
  ///   - mostWork: iterations times rows and columns after which a program is left with what it found; `nil`: none.
  mutating func run(
    stepLimit: Int? = nil, mostOptions: Int = PieceProof.optionLimit, mostWork: Int? = nil
  ) {
    var width = width
    var polishes = 0
    while cost > bound {
      if let limit = until.reached {
        stoppedBy = limit
        return
      }
      let reach = min(width, Int64(clamping: cost - reducedCostBound))
      let list = OptionList(
        table, classes, reducedCosts, width: reach, plan: plan, limit: mostOptions)
      // Better prices leave fewer options within the gap.
      if (list?.count ?? .max) > Self.easyOptions, polishes < Self.mostPolishes {
        polishes += 1
        if polishOnce() { continue }
        polishes = Self.mostPolishes
      }
      guard let list else {
        stoppedBy = .size
        return
      }
      work += list.count / 100
      if !solve(list, stepLimit: stepLimit, mostWork: mostWork) { return }
      stoppedBy = nil
      if reach >= Int64(clamping: cost - reducedCostBound) { break }
      width *= 4
    }
    if hasReserve, cost > bound {
      stoppedBy = .size
      return
    }
    isProven = true
    // The solver computes in floating point: the proof is granted but for its tolerance.
    bound = max(bound, cost - Int128((magnitude * MeteredSolver.tolerance).rounded(.up)))
  }

  /// Solves a core from the best plan; `true` where its optimum is proven.
  private mutating func solve(_ list: OptionList, stepLimit: Int?, mostWork: Int?) -> Bool {
    let used = plan.uses(of: classes)
    let left = plan.left
    let options = SolveOptions(
      deadline: until.deadline, stepLimit: stepLimit ?? (until.workLimit == nil ? nil : 2_000),
      shouldStop: until.isInterrupted)
    let program = BlockProgram(
      table, classes, list, linear: [], left: { left[$0] + (used[$0] ?? 0) }, cuts: cuts, solver: solver,
      options: options, mostWork: mostWork)
    let found = program.solve()
    if found.cost < cost {
      plan.replace(classes, list.perOrder(found.counts))
      isChanged = true
      improved?(cost)
    }
    if !found.isProven { stoppedBy = until.reached ?? reason(found) }
    return found.isProven
  }

  /// Why a program ended without a proof.
  private func reason(_ result: BlockProgram.Result) -> StoppingReason {
    if result.stoppedBy == nil { return .size }
    return result.stoppedBy == "stepLimit" && until.workLimit != nil ? .workLimit : .solver
  }
}
