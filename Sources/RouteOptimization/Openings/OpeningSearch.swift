internal import OrderRouting

/// The best plan of an ``OpeningModel``: Lagrangian bounds, plans from what the relaxation chooses, fixing by
/// the bounds, and branching, first on openings and then on columns, depth first.
///
/// Deterministic: its limits are counts, a deadline and an interruption apart. Memory is linear in the
/// columns, and in the orders by level of the search.
struct OpeningSearch {
  /// Nodes past which the search gives up: a small model that needs so many is better left to an integer
  /// program, as is one whose orders are alike or compete for many supplies of a location.
  private static let nodeLimits = 20...2_000
  private static let rootSteps = 600
  private static let nodeSteps = 60
  /// Steps between plans made from the relaxation, and between attempts to fix.
  private static let planInterval = 3
  private static let fixInterval = 40

  private let model: OpeningModel
  private let until: StoppingCriterion
  private var relaxation: OpeningRelaxation
  private let improvement: OpeningImprovement
  private(set) var best: OpeningPlan
  /// At most the cost of every plan.
  private(set) var bound: Int64 = .min
  private(set) var stoppedBy: StoppingReason?
  private var nodes = 0
  private let nodeLimit: Int
  private var levels: [Level] = []

  /// A node whose plans are divided in two.
  private struct Level {
    var branching: OpeningBranching
    var multipliers: [Int64]
    var bound: Int64
    /// Of the relaxation.
    var mark: Int
    /// Halves entered so far.
    var entered = 0
  }

  init(_ model: OpeningModel, start: OpeningPlan, until: StoppingCriterion) {
    self.model = model
    self.until = until
    relaxation = OpeningRelaxation(model, until: until)
    improvement = OpeningImprovement(model, until: until)
    best = start
    nodeLimit = max(Self.nodeLimits.lowerBound, min(Self.nodeLimits.upperBound, model.columnCount / 4))
  }

  var isProven: Bool { bound >= best.cost }

  mutating func run() {
    if !goesOn() { return }
    improvement.improve(&best, rounds: 20)
    var other = OpeningPlan(model)
    improvement.improve(&other, rounds: 20)
    keep(other)
    // What is known of the node at which the search stops.
    var last = visit(OpeningAscent.start(model), isRoot: true, known: .min)
    while stoppedBy == nil, let level = levels.last {
      relaxation.undo(to: level.mark)
      if level.entered == 2 {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].entered += 1
      level.branching.apply(isFirst: level.entered == 0, to: &relaxation)
      if relaxation.isPossible { last = visit(level.multipliers, isRoot: false, known: level.bound) }
    }
    bound = min(best.cost, stoppedBy == nil ? .max : last)
    for level in levels where level.entered < 2 { bound = min(bound, level.bound) }
  }

  /// A bound that no plan below it needs: the best plan's cost, less what costs are multiples of, and a bit.
  private var limit: Int64 { best.cost - model.granularity + 1 }

  /// Bounds the plans that the relaxation leaves, and adds a level where they may hold a better one.
  ///
  /// - Returns: a lower bound on them; the greatest number where none is better than ``best``.
  private mutating func visit(_ multipliers: [Int64], isRoot: Bool, known: Int64) -> Int64 {
    nodes += 1
    var ascent = OpeningAscent(model, from: multipliers, scale: isRoot ? 1 : 0.3)
    raise(&ascent, isRoot: isRoot)
    let own = max(known, ascent.bound)
    if isClosed(own) { return .max }
    if !goesOn() { return own }
    _ = relaxation.evaluate(ascent.multipliers)
    makePlan(rounds: 4)
    relaxation.fix(ascent.multipliers, bound: ascent.bound, limit: limit)
    if isClosed(own) { return .max }
    if !goesOn() { return own }
    guard let branching = OpeningBranching(relaxation, ascent) else {
      finish()
      return .max
    }
    levels.append(
      Level(branching: branching, multipliers: ascent.multipliers, bound: own, mark: relaxation.mark))
    return own
  }

  private func isClosed(_ bound: Int64) -> Bool { bound >= limit || !relaxation.isPossible }

  /// Raises the bound of a node until the node is closed or no more is to be had.
  private mutating func raise(_ ascent: inout OpeningAscent, isRoot: Bool) {
    for step in 1...(isRoot ? Self.rootSteps : Self.nodeSteps) {
      if !goesOn() { return }
      ascent.step(&relaxation, target: best.cost)
      if isClosed(ascent.bound) || ascent.isStalled { return }
      if isRoot, step % Self.planInterval == 0 { makePlan(rounds: 2) }
      if step % Self.fixInterval == 0 {
        relaxation.fix(ascent.multipliers, bound: ascent.bound, limit: limit)
        if !relaxation.isPossible { return }
      }
    }
  }

  private mutating func goesOn() -> Bool {
    if stoppedBy == nil {
      stoppedBy = nodes > nodeLimit ? .size : until.reached
    }
    return stoppedBy == nil
  }

  private mutating func makePlan(rounds: Int) {
    var plan = improvement.plan(near: relaxation)
    improvement.improve(&plan, rounds: rounds)
    keep(plan)
  }

  private mutating func keep(_ plan: OpeningPlan) {
    if plan.cost < best.cost { best = plan }
  }

  /// Every order has one choice left: keeps the plan that they make, if it is one and better.
  private mutating func finish() {
    var plan = OpeningPlan(model)
    for order in 0..<model.orderCount where !relaxation.mayStayOutside[order] {
      guard let column = model.columns(order: order).first(where: { relaxation.isAllowed[$0] }),
        plan.fits(column)
      else { return }
      plan.set(order, to: column)
    }
    keep(plan)
  }
}
