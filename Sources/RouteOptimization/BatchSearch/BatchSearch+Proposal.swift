internal import OrderRouting

// What comes of a search.
extension BatchSearch {
  /// The plan, with the bound of all its parts.
  ///
  /// - Parameter whole: when the search ends, where the stages before were to end sooner.
  mutating func proposal(until whole: (until: StoppingCriterion, budget: WorkBudget)? = nil) -> Proposal {
    var options = [OrderOption](repeating: OrderOption(), count: problem.batch.count)
    let free = placeClasses(&options)
    var pieceBounds = bounds
    for (order, option) in zip(fixedOrders, fixedOptions) { options[order] = option }
    placeOpenings(&options, &pieceBounds)
    if let whole {
      search.until = whole.until
      budget.restore(whole.budget)
    }
    var origin = takeSeed(&options)
    let groupBounds = ties.groups.map { group in
      group.pieces.reduce(longOrderBound(group.longOrders)) { $0 + max(-1 << 80, pieceBounds[$1]) }
    }
    let before = problem.cost(options)
    let bound = improveJointOrders(&options, groupBounds).reduce(free, +)
    if problem.cost(options) < before || origin == .neighbourhoods { origin = ownOrigin }
    var proposal = Proposal()
    for (order, option) in options.enumerated() {
      proposal.decisions.append(order: order, option, lines: problem.batch.lines(order).count)
    }
    proposal.stoppedBy = isAllProven ? nil : limit ?? stoppedBy ?? .size
    proposal.origin = origin
    let raw = RawBound(
      bound: RoutingProblem.clamped(bound), priceBound: RoutingProblem.clamped(priceBound(free: free)),
      cost: problem.cost(options),
      allowance: usesPrograms ? RawBound.allowance(options.lazy.map(\.cost)) : 0)
    rawBound = raw
    state(raw, &proposal)
    return proposal
  }

  /// States the bounds, and the prices that one of them follows from: none that a plan disproves.
  private func state(_ raw: RawBound, _ proposal: inout Proposal) {
    assert(raw.isSound, "a bound is above the cost of a plan: \(raw)")
    guard let published = raw.published else { return }
    proposal.lowerBound = published.bound
    proposal.priceBound = published.priceBound
    proposal.prices = densePrices()
    proposal.boundMethod = boundMethod(proposal)
  }

  /// Where the search's own plan came from: a proof only where every piece is proven, by a program one at least.
  private var ownOrigin: PlanOrigin {
    if !hasProvenPiece && isJointlyProven.isEmpty { return origin }
    return isAllProven ? .proof : .neighbourhoods
  }

  /// Whether every group is proven.
  private var isAllProven: Bool {
    !model.isFiltered
      && ties.groups.enumerated().allSatisfy { number, group in
        isJointlyProven.contains(number)
          || group.longOrders.isEmpty && group.pieces.allSatisfy { isProven[$0] }
      }
  }

  /// What the bound rests on.
  private func boundMethod(_ proposal: Proposal) -> BoundMethod {
    if proposal.lowerBound == proposal.priceBound { return .prices }
    if usesPrograms, isAllProven { return .integerProgram }
    let usesAuctions = auctionReducedCosts != nil && zip(bounds, priceBounds).contains { $0 > $1 }
    if usesPrograms { return usesAuctions ? .pricesAuctionsAndPrograms : .pricesAndPrograms }
    return usesAuctions ? .pricesAndAuctions : .pricesAndRoundedSupplies
  }

  /// The options of all classes.
  ///
  /// - Returns: what those that share nothing cost.
  private func placeClasses(_ options: inout [OrderOption]) -> Int128 {
    var free: Int128 = 0
    for index in 0..<table.count {
      for (order, number) in zip(plan.orderStart[index]..<plan.orderStart[index + 1], model.orders(index)) {
        options[Int(number)] = option(of: order)
        if pieces.pieceOfClass[index] < 0 { free += Int128(plan.costs[order]) }
      }
    }
    return free
  }

  /// Takes a rule's plan where it is cheaper, or the one that the orders have.
  ///
  /// - Returns: where the plan then came from; `nil` for a cheaper one that the orders have.
  private mutating func takeSeed(_ options: inout [OrderOption]) -> PlanOrigin? {
    var origin: PlanOrigin? = ownOrigin
    for seed in plansByRules() where problem.cost(seed.options) < problem.cost(options) {
      options = seed.options
      origin = .rules
    }
    guard let start else { return origin }
    let change = problem.cost(options) - problem.cost(start.options)
    // Of equally cheap plans the one that changes nothing.
    if change >= 0 { options = start.options }
    return change > 0 ? nil : origin
  }

  private func option(of order: Int) -> OrderOption {
    let index = Int(plan.classOfOrder[order])
    var option = OrderOption(cost: plan.costs[order])
    let lines = problem.batch.lines(Int(model.orders(index).first ?? 0)).count
    for choice in plan.chosen(order) {
      var content = [Int](repeating: 0, count: lines)
      for (position, line) in table.lines(index).enumerated() {
        content[Int(table.lines[line].number)] = table.steps(
          in: Int(table.choices[Int(choice)].content), line: position, of: index)
      }
      option.append(offer: table.choices[Int(choice)].offer, content: content)
    }
    return option
  }

  /// Decides the pieces that open locations.
  ///
  /// - Parameter bounds: by piece: what is proven, and then what these cost at least.
  private mutating func placeOpenings(_ options: inout [OrderOption], _ bounds: inout [Int128]) {
    if !pieces.opens.contains(true) { return }
    let pieceSolver = PieceSolver(
      problem: problem, contention: model.contention, seeds: plansByRules(), solver: solver,
      until: search.until)
    var workspace = OrderSolver(problem)
    for (piece, classes) in pieces.classes().enumerated() where pieces.opens[piece] {
      if ties.isTiedToLong[piece] || isBoundReached { continue }
      search.progress?("opening locations for \(classes.count) orders")
      let orders = classes.flatMap { model.orders($0).map { Int($0) } }.sorted()
      let result = pieceSolver.solve(orders, &workspace, model.remaining)
      isProven[piece] = result.isExact
      hasProvenPiece = hasProvenPiece || result.isExact
      stoppedBy = stoppedBy ?? result.stoppedBy
      usesPrograms = usesPrograms || Int128(result.lowerBound) > bounds[piece]
      bounds[piece] = max(Int128(result.lowerBound), bounds[piece])
      for (order, option) in zip(orders, result.options) { options[order] = option }
    }
  }

  /// The prices by number of a supply.
  func densePrices() -> [Int64] {
    var dense = [Int64](repeating: 0, count: problem.numbers.count)
    for row in prices.indices { dense[Int(table.supplyNumbers[row])] = prices[row] }
    return dense
  }

  /// What the prices prove by themselves, of the supplies as they are.
  private mutating func priceBound(free: Int128) -> Int128 {
    var bound = free + longOrderBound(model.longOrders)
    for piece in priceBounds.indices { bound += max(-1 << 80, priceBounds[piece]) }
    for row in prices.indices where prices[row] > 0 {
      let number = Int(table.supplyNumbers[row])
      bound -= Int128(prices[row]) * Int128(problem.supply[number] - table.supply[row])
    }
    return bound
  }
}
