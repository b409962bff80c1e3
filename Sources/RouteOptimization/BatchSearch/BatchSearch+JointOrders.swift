import IntegerProgramming
internal import OrderRouting

// The stage of long orders, and of others with too many ways to list, together with all that they share with.
extension BatchSearch {
  /// Contents of an order from which its piece is worth a joint program.
  private static let wideContents = 64
  /// About how many columns a program of a whole group may have.
  private static let mostWholeWeight = 4_000

  /// A group in the works.
  private struct JointGroup {
    let number: Int
    var search: JointSearch
    /// What its orders cost, and at most what they cost in any plan.
    var cost: Int64
    var bound: Int128
    var isFutile = false

    var orders: [Int] { search.links.orders }

    /// Whether no plan is cheaper, but for what a solver in floating point may hide.
    var isProven: Bool {
      Int128(cost) - bound <= Int128(Double(cost.magnitude) * MeteredSolver.tolerance * 2) + 1
    }
  }

  /// Keeps a share of what is left for this stage, the more the more orders are long.
  ///
  /// - Returns: when the search ends.
  mutating func reserveForJointOrders() -> (until: StoppingCriterion, budget: WorkBudget) {
    let (until, budget) = (search.until, budget)
    if !ties.groups.contains(where: isWide) { return (until, budget) }
    let orders = ties.groups.reduce(0) { $0 + (isWide($1) ? orderCount($1) : 0) }
    let share = max(Self.leastShare, min(0.5, 4 * Double(model.longOrders.count) / Double(max(1, orders))))
    if let timeLeft = until.timeLeft { search.until = until.reserving(timeLeft * share) }
    self.budget.reserve(share: share)
    return (until, budget)
  }

  /// The least share of the time that is kept.
  private static let leastShare = 0.2
  /// Orders of a group up to which this stage is for it: with long ones, and without.
  private static let mostOrders = (withLong: 50_000, other: 400)

  private func orderCount(_ group: TiedOrders.Group) -> Int {
    group.pieces.reduce(group.longOrders.count) { sum, piece in
      pieces.classes(piece).reduce(sum) { $0 + Int(table.heads[$1].size) }
    }
  }

  private func isWide(_ group: TiedOrders.Group) -> Bool {
    let count = orderCount(group)
    if !group.longOrders.isEmpty { return count <= Self.mostOrders.withLong }
    return count <= Self.mostOrders.other
      && group.pieces.contains { piece in
        pieces.classes(piece).contains { table.contents($0).count >= Self.wideContents }
      }
  }

  /// Improves what long orders, and others with too many ways to list, have together with those that share with them,
  /// and raises the bounds.
  ///
  /// - Parameters:
  ///   - options: by order of the batch.
  ///   - bounds: by group: what is known.
  /// - Returns: by group: what is proven now; at least that.
  mutating func improveJointOrders(_ options: inout [OrderOption], _ bounds: [Int128]) -> [Int128] {
    var bounds = bounds
    let isTooLarge = ties.groups.contains { !$0.longOrders.isEmpty && !isWide($0) }
    if limit != nil || !isTooLarge && !ties.groups.contains(where: isWide) { return bounds }
    var plan = JointPlan(problem, options)
    if isTooLarge { refill(&plan) }
    var works = openGroups(plan, bounds)
    for index in works.indices where limit == nil {
      search.progress?("deciding \(works[index].orders.count) orders together")
      decide(&works[index], &plan)
    }
    explore(&works, &plan)
    for work in works {
      bounds[work.number] = work.bound
      if work.isProven { isJointlyProven.insert(work.number) }
    }
    if plan.options != options { origin = .neighbourhoods }
    options = plan.options
    return bounds
  }

  /// Fills the long orders of groups that are too large once more with what all others leave, where that is cheaper.
  private func refill(_ plan: inout JointPlan) {
    for group in ties.groups where !group.longOrders.isEmpty && !isWide(group) {
      var remaining = plan.left(without: group.longOrders)
      let options = planner.plan(group.longOrders, prices: nil, remaining: &remaining)
      _ = plan.take(options, group.longOrders)
    }
  }

  /// The groups that this stage is for, the small ones first.
  private func openGroups(_ plan: JointPlan, _ bounds: [Int128]) -> [JointGroup] {
    let jointSolver = JointSolver(
      problem: problem, contention: model.contention, solver: solver, until: search.until)
    var works: [JointGroup] = []
    for (number, group) in ties.groups.enumerated() where isWide(group) {
      let classes = group.pieces.flatMap { pieces.classes($0) }
      let orders = (group.longOrders + classes.flatMap { model.orders($0).map { Int($0) } }).sorted()
      let links = JointLinks(orders, problem, model.contention, model.remaining)
      works.append(
        JointGroup(
          number: number, search: JointSearch(jointSolver, links, seed: search.seed),
          cost: plan.cost(of: orders), bound: bounds[number]))
    }
    return works.filter { !$0.isProven || !isProven(ties.groups[$0.number]) }
      .sorted { ($0.search.links.weight, $0.number) < ($1.search.links.weight, $1.number) }
  }

  private func isProven(_ group: TiedOrders.Group) -> Bool {
    group.longOrders.isEmpty && group.pieces.allSatisfy { isProven[$0] }
  }

  /// Tries a group as a whole, then its bound by prices.
  private mutating func decide(_ work: inout JointGroup, _ plan: inout JointPlan) {
    if work.isProven { return }
    if work.search.links.weight <= Self.mostWholeWeight { solveWhole(&work, &plan) }
    if work.isProven || limit != nil { return }
    let group = ties.groups[work.number]
    if group.longOrders.isEmpty { return }
    var prices: [Int: Int64] = [:]
    for row in group.pieces.flatMap({ pieces.rows($0) }) {
      prices[Int(table.supplyNumbers[row])] = self.prices[row]
    }
    let better = ascend(&work, from: prices)
    if !work.isProven, limit == nil, search.until.stopBound == nil { construct(&work, &plan, better) }
  }

  /// Fills all orders of a group anew at prices, and keeps that where it is cheaper.
  private mutating func construct(_ work: inout JointGroup, _ plan: inout JointPlan, _ prices: [Int64]) {
    search.progress?("filling \(work.orders.count) orders at the prices")
    var dense = [Int64](repeating: 0, count: problem.numbers.count)
    for (row, number) in table.supplyNumbers.enumerated() { dense[Int(number)] = prices[row] }
    var remaining = model.remaining
    let options = planner.plan(work.orders, prices: dense, remaining: &remaining)
    work.cost -= plan.take(options, work.orders)
  }

  /// Times that prices are moved, what the first step is as a share of a shipment's cost, and what it shrinks by: first
  /// by what tells soon which way, then by programs.
  private static let ascent = (moves: 150, step: 0.3, shrink: 0.97)
  private static let programAscent = (moves: 30, step: 0.02, shrink: 0.9)

  /// Raises the bound by prices, moved by what all orders of the group would use at them.
  ///
  /// - Returns: by row: the best prices that were found.
  private mutating func ascend(_ work: inout JointGroup, from prices: [Int: Int64]) -> [Int64] {
    let group = ties.groups[work.number]
    var until = search.until
    if let timeLeft = until.timeLeft { until.deadline = .now + timeLeft / 3 }
    let threads = search.threads
    var bound = JointBound(model, group, LongOrderFloor(problem, solver, until), threads: threads)
    // Half of what an order costs, where no shipment is listed.
    let half = Double(work.cost.magnitude) / Double(2 * work.orders.count)
    let scale = table.choices.isEmpty ? half : table.typicalStep()
    var best = (prices: bound.byRow(prices), bound: Int128.min)
    if bound.hasRelaxations {
      ascend(&work, &best, bound, scale, Self.ascent, until) { bound.relaxedValue(at: $0, threads: threads) }
    }
    let found = best.prices
    if work.isProven { return found }
    if bound.hasRelaxations { bid(&work, &bound, best.prices, until) }
    best.bound = .min
    ascend(&work, &best, bound, scale, Self.programAscent, until) { bound.value(at: $0, threads: threads) }
    return found
  }

  /// Times that bids are moved, the first share of the distance to the plan that they move by, and what it shrinks by
  /// when a bound is not the best for so many times.
  private static let bidding = (moves: 400, share: 0.2, shrink: 0.7, patience: 8)

  /// Raises the bound by bids in place of prices, beginning with these.
  private mutating func bid(
    _ work: inout JointGroup, _ bound: inout JointBound, _ prices: [Int64], _ until: StoppingCriterion
  ) {
    var terms = bound.bidTerms(at: prices)
    var best = (terms: terms, bound: Int128.min)
    var (share, futile) = (Self.bidding.share, 0)
    for _ in 0..<Self.bidding.moves {
      let value = bound.relaxedValue(at: terms, prices: prices, threads: search.threads)
      budget.spend(work.search.links.weight / 500)
      futile += 1
      if value.bound > best.bound {
        best = (terms, value.bound)
        futile = 0
      }
      raise(&work, to: value.bound)
      if until.reached != nil || limit != nil || work.isProven { return }
      if futile == Self.bidding.patience {
        (share, futile, terms) = (share * Self.bidding.shrink, 0, best.terms)
        if share < 0.005 { break }
        continue
      }
      terms.bids.move(by: share, distance: Double(Int128(work.cost) - value.bound), value.excess)
    }
    raise(&work, to: bound.value(at: best.terms, prices: prices, threads: search.threads))
  }

  private mutating func ascend(
    _ work: inout JointGroup, _ best: inout (prices: [Int64], bound: Int128), _ bound: JointBound,
    _ scale: Double, _ ascent: (moves: Int, step: Double, shrink: Double), _ until: StoppingCriterion,
    _ value: (_ prices: [Int64]) -> JointBound.Value
  ) {
    var prices = best.prices
    var step = scale * ascent.step
    for move in 0...ascent.moves {
      let value = value(prices)
      budget.spend(work.search.links.weight / 1_000)
      if value.bound > best.bound { best = (prices, value.bound) }
      raise(&work, to: value.bound)
      if move == ascent.moves || until.reached != nil || limit != nil || work.isProven { return }
      prices = bound.moved(prices, by: step, value.demand)
      step *= ascent.shrink
    }
  }

  private mutating func raise(_ work: inout JointGroup, to bound: Int128) {
    if bound <= work.bound { return }
    work.bound = bound
    usesPrograms = true
  }

  private mutating func solveWhole(_ work: inout JointGroup, _ plan: inout JointPlan) {
    for contents in [16, 4_096] where limit == nil && !work.isProven {
      let result = work.search.solver.solve(
        work.orders, from: work.orders.map { plan.options[$0] }, remaining: model.remaining,
        effort(work, contents: contents))
      budget.spend(work.search.links.weight / 25)
      guard let result else { continue }
      work.cost -= plan.take(result.options, work.orders)
      raise(&work, to: Int128(result.lowerBound))
      // What is hard line by line is no easier by every shipment.
      if !result.isComplete { return }
    }
  }

  /// Orders of a group up to which their contents are gone through however many they are.
  private static let fewOrders = 3
  /// Steps of the search tree of a whole group, with a limit of time and without.
  private static let wholeSteps = (timed: 100_000, other: 4_000)

  private func effort(_ work: JointGroup, contents: Int) -> JointSolver.Effort {
    let until = search.until
    return JointSolver.Effort(
      size: .init(contents: contents, columns: 100_000),
      steps: until.stepLimit ?? (until.timeLeft == nil ? Self.wholeSteps.other : Self.wholeSteps.timed),
      deadline: until.timeLeft.map { ContinuousClock.now + $0 / 4 },
      exactContents: work.orders.count <= Self.fewOrders ? 65_536 : 4_096)
  }

  /// Goes through the neighbourhoods of all groups in turn, ever larger ones, until nothing is found in the largest.
  private mutating func explore(_ works: inout [JointGroup], _ plan: inout JointPlan) {
    if search.until.stopBound != nil { return }
    while limit == nil, works.contains(where: { !$0.isFutile && !$0.isProven }) {
      for index in works.indices where !works[index].isFutile && !works[index].isProven {
        search.progress?(
          "neighbourhoods of \(works[index].orders.count) orders: \(works[index].cost), \(works[index].bound)"
        )
        let saved = pass(&works[index].search, &plan)
        works[index].cost -= saved
        raise(&works[index], to: Int128(works[index].search.wholeBound))
        if saved == 0, limit == nil, !works[index].search.widen() { works[index].isFutile = true }
      }
    }
  }

  private mutating func pass(_ hood: inout JointSearch, _ plan: inout JointPlan) -> Int64 {
    let weight = hood.weight
    return hood.pass(&plan, threads: search.threads) {
      budget.spend(weight / 5)
      return limit == nil
    }
  }
}
