internal import OrderRouting

// What comes of a search.
extension BatchSearch {
  /// The plan, with the bound of all its parts.
  mutating func proposal() -> Proposal {
    var options = [OrderOption](repeating: OrderOption(), count: problem.batch.count)
    let free = placeClasses(&options)
    var bound = free
    let openings = placeOpenings(&options)
    for piece in 0..<pieces.count where !pieces.opens[piece] { bound += bounds[piece] }
    bound += openings
    for (order, option) in zip(fixedOrders, fixedOptions) { options[order] = option }
    refillLongOrders(&options)
    bound += longOrderBound(priced: false)
    takeSeed(&options)
    var proposal = Proposal()
    for (order, option) in options.enumerated() {
      proposal.decisions.append(order: order, option, lines: problem.batch.lines(order).count)
    }
    proposal.lowerBound = Money(millionths: min(problem.cost(options), Self.clamped(bound)))
    proposal.stoppedBy = limit ?? stoppedBy ?? (model.longOrders.isEmpty && !model.isNarrow ? nil : "size")
    proposal.rung = rung
    setPrices(&proposal, free: free)
    proposal.boundMethod = boundMethod(proposal).rawValue
    return proposal
  }

  /// What the bound rests on.
  private func boundMethod(_ proposal: Proposal) -> BoundMethod {
    if proposal.lowerBound == proposal.priceBound { return .prices }
    if usesPrograms, model.longOrders.isEmpty, isProven.allSatisfy({ $0 }) { return .integerProgram }
    let usesAuctions = auctionYardstick != nil && zip(bounds, priceBounds).contains { $0 > $1 }
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
  private mutating func takeSeed(_ options: inout [OrderOption]) {
    for seed in plansByRules() where problem.cost(seed.options) < problem.cost(options) {
      options = seed.options
    }
    // Of equally cheap plans the one that changes nothing.
    if let start, problem.cost(start.options) <= problem.cost(options) { options = start.options }
  }

  private static func clamped(_ bound: Int128) -> Int64 {
    Int64(max(-4_000_000_000_000_000_000, min(4_000_000_000_000_000_000, bound)))
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
  /// - Returns: what they cost at least.
  private mutating func placeOpenings(_ options: inout [OrderOption]) -> Int128 {
    var bound: Int128 = 0
    if !pieces.opens.contains(true) { return bound }
    let pieceSolver = PieceSolver(
      problem: problem, contention: model.contention, seeds: plansByRules(), solver: solver,
      until: search.until)
    var workspace = OrderSolver(problem)
    for (piece, classes) in pieces.classes().enumerated() where pieces.opens[piece] {
      if !fixedOrders.isEmpty || isBoundReached {
        bound += bounds[piece]
        continue
      }
      search.progress?("opening locations for \(classes.count) orders")
      let orders = classes.flatMap { model.orders($0).map { Int($0) } }.sorted()
      let result = pieceSolver.solve(orders, &workspace, model.ledger)
      isProven[piece] = result.isExact
      if result.isExact { rung = .proof }
      stoppedBy = stoppedBy ?? result.stoppedBy
      usesPrograms = usesPrograms || Int128(result.lowerBound) > bounds[piece]
      bound += max(Int128(result.lowerBound), min(bounds[piece], Int128(problem.cost(result.options))))
      for (order, option) in zip(orders, result.options) { options[order] = option }
    }
    return bound
  }

  /// The prices by resource.
  private func densePrices() -> [Int64] {
    var dense = [Int64](repeating: 0, count: problem.numbers.count)
    for row in prices.indices { dense[Int(table.resources[row])] = prices[row] }
    return dense
  }

  /// States the prices, and what they prove by themselves, of the supplies as they are.
  private mutating func setPrices(_ proposal: inout Proposal, free: Int128) {
    let lower = proposal.lowerBound?.millionths ?? .min
    proposal.prices = densePrices()
    proposal.priceBound = Money(millionths: lower)
    var bound = free + longOrderBound(priced: true)
    for piece in priceBounds.indices { bound += max(-1 << 80, priceBounds[piece]) }
    for row in prices.indices where prices[row] > 0 {
      let resource = Int(table.resources[row])
      bound -= Int128(prices[row]) * Int128(problem.supply[resource] - table.supply[row])
    }
    proposal.priceBound = Money(millionths: min(lower, Self.clamped(bound)))
  }
}

extension BatchTable {
  /// The orders of a class of the table, ascending.
  func orders(_ index: Int) -> ArraySlice<Int32> { classes.orders(Int(table.heads[index].number)) }

  func hasLongOrders(_ piece: Int) -> Bool { !longOrders.isEmpty }
}
