import IntegerProgramming
internal import OrderRouting

/// A walk from plan to better plan: the orders of a block, grown over scarce rows from one that pays much, are decided
/// anew by an integer program over their options near the prices.
///
/// Sizes of blocks and how far from the prices they look are drawn, three times in four the pair that gained most of
/// late for its work. Everything is drawn from a seed and paid for in work, so the same walk comes of the same seed.
struct PlanWalk: Sendable {
  /// How large a block is and how far it looks, with what it gained of late and what work it took.
  struct Arm {
    var size: Int
    var width: Int64
    var gain: Double
    var work = 1.0
  }

  let field: WalkField
  private let solver: any IntegerProgramSolver
  private let until: StoppingCriterion
  private(set) var plan: PricedPlan
  var random: SplitMix64
  private var arms: [Arm] = []
  /// By position: the reduced costs of its orders together.
  var losses: [Int64] = []
  /// By cut: what the plan uses of it.
  private var cutUses: [Double]
  /// Units of work so far, in all, without the solver's, and since the last gain.
  private(set) var work = 0.0
  private(set) var ownWork = 0.0
  private var futile = 0.0
  private(set) var cost: Int128

  init(
    _ field: WalkField, from plan: PricedPlan, seed: UInt64, solver: any IntegerProgramSolver,
    until: StoppingCriterion
  ) {
    self.field = field
    self.plan = plan
    self.solver = solver
    self.until = until
    random = SplitMix64(seed: seed)
    cost = plan.cost(of: field.classes)
    cutUses = Array(repeating: 0, count: field.cuts.count)
    for position in field.classes.indices { losses.append(loss(position)) }
    for index in field.classes { addCutUses(of: index, 1) }
    for size in Self.sizes {
      for share in Self.widths {
        let width = Int64(Double(field.near.width) * share)
        arms.append(Arm(size: size, width: width, gain: field.table.typicalStep() / 8))
      }
    }
  }

  private static let sizes = [40, 80, 160]
  /// Shares of the width that the near options have.
  private static let widths = [0.037, 0.11, 0.22, 0.44]
  /// What stays of an arm's record from one of its blocks to the next.
  private static let memory = 0.93

  // MARK: The plan

  private func loss(_ position: Int) -> Int64 {
    let index = field.classes[position]
    return (plan.orderStart[index]..<plan.orderStart[index + 1]).reduce(0) { sum, order in
      sum
        + field.reducedCosts.reducedCost(plan.chosen(order), cost: plan.costs[order], of: index, field.table)
    }
  }

  private mutating func addCutUses(of index: Int, _ sign: Double) {
    for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
      field.cuts.forEachUse(plan.chosen(order), of: index, field.table) { cutUses[$0] += sign * $1 }
    }
  }

  private mutating func replace(_ block: [Int], _ options: [[ArraySlice<Int32>]]) {
    let own = block.map { field.classes[$0] }
    for index in own { addCutUses(of: index, -1) }
    plan.replace(own, options)
    for index in own { addCutUses(of: index, 1) }
    for position in block { losses[position] = loss(position) }
  }

  // MARK: Walking

  /// Goes on until so much work in turn gained nothing, so much is done in all, or the cost is down to what is enough.
  ///
  /// - Parameter improved: told the cost whenever it falls.
  mutating func run(patience: Double, most: Double, enough: Int128, improved: (Int128) -> Void) {
    let end = work + most
    futile = 0
    while futile < patience, work < end, cost > enough, until.reached == nil {
      let before = cost
      step()
      if cost < before { improved(cost) }
    }
  }

  private mutating func step() {
    let chosen = draw()
    let block = grow(from: seeds(arms[chosen].width), arms[chosen])
    let (saved, spent) = decide(block, arms[chosen].width)
    arms[chosen].gain = arms[chosen].gain * Self.memory + Double(saved)
    arms[chosen].work = arms[chosen].work * Self.memory + spent
    work += spent
    futile = saved > 0 ? 0 : futile + spent
  }

  private mutating func draw() -> Int {
    if random.below(4) == 0 { return random.below(arms.count) }
    var best = 0
    for number in arms.indices
    where arms[number].gain * arms[best].work > arms[best].gain * arms[number].work { best = number }
    return best
  }

  // MARK: Deciding

  /// Units of work after which a block is left with what it found.
  static let blockWork = 400

  /// Decides a block anew.
  ///
  /// - Parameters:
  ///   - others: plans whose options may be taken, too, whatever they cost.
  ///   - mostWork: units after which the block is left with what was found.
  /// - Returns: what was saved, and the work that it took.
  mutating func decide(
    _ block: [Int], _ width: Int64, others: [PricedPlan] = [], mostWork: Int = Self.blockWork
  ) -> (saved: Int64, work: Double) {
    let deciding = block.map { field.classes[$0] }
    let used = plan.uses(of: deciding)
    let free = { [plan] (row: Int) in plan.left[row] + (used[row] ?? 0) }
    let list = OptionList(field.near, block, width: width, plan: plan, others: others, left: free)
    var cutsUsed: [Int: Double] = [:]
    for index in deciding {
      for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
        field.cuts.forEachUse(plan.chosen(order), of: index, field.table) { cutsUsed[$0, default: 0] += $1 }
      }
    }
    let cutUses = cutUses
    let program = BlockProgram(
      field.table, deciding, list, linear: [], left: free,
      cuts: field.cuts, cutLeft: { 1 - cutUses[$0] + (cutsUsed[$0] ?? 0) }, solver: solver,
      options: SolveOptions(
        deadline: until.deadline, relativeGap: 1e-6, shouldStop: until.isInterrupted),
      mostWork: mostWork * MeteredSolver.unit)
    let result = program.solve()
    let own = 0.2 + Double(list.count) / 2_000
    ownWork += own
    let spent = own + Double(result.work) / Double(MeteredSolver.unit)
    let before = plan.cost(of: deciding)
    if result.cost >= before { return (0, spent) }
    replace(block, list.perOrder(result.counts))
    cost -= before - result.cost
    return (Int64(before - result.cost), spent)
  }
}
