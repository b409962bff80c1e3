// What comes of a search.
extension BatchSearch {
  /// The plan, with the bound of all its parts.
  mutating func proposal() -> Proposal {
    var options = [OrderOption](repeating: OrderOption(), count: problem.batch.count)
    var bound = placeClasses(&options)
    bound += placeOpenings(&options)
    bound += placeLongOrders(&options)
    var proposal = Proposal()
    for (order, option) in options.enumerated() {
      proposal.decisions.append(order: order, option, lines: problem.batch.lines(order).count)
    }
    proposal.lowerBound = Money(millionths: Int64(clamping: bound))
    proposal.boundMethod = isProven.allSatisfy { $0 } ? "integer program" : "prices and integer programs"
    proposal.stoppedBy = stoppedBy ?? limit
    proposal.rung = rung
    setPrices(&proposal)
    return proposal
  }

  /// The options of the classes that open nothing, each piece by the plan or the best of the rules.
  private func placeClasses(_ options: inout [OrderOption]) -> Int128 {
    var bound: Int128 = 0
    for index in 0..<table.count where pieces.pieceOfClass[index] < 0 || !pieces.opens[Int(pieces.pieceOfClass[index])] {
      for (order, number) in zip(plan.orderStart[index]..<plan.orderStart[index + 1], model.orders(index)) {
        options[Int(number)] = option(of: order)
        if pieces.pieceOfClass[index] < 0 { bound += Int128(plan.costs[order]) }
      }
    }
    let costs = costs()
    for (piece, classes) in pieces.classes().enumerated() where !pieces.opens[piece] {
      bound += min(bounds[piece], costs[piece])
      takeSeed(classes.flatMap { model.orders($0).map { Int($0) } }, cheaperThan: costs[piece], &options)
    }
    return bound
  }

  private func takeSeed(_ orders: [Int], cheaperThan cost: Int128, _ options: inout [OrderOption]) {
    var least = cost
    if !model.longOrders.isEmpty { return }
    for seed in seeds {
      let own = orders.reduce(Int128(0)) { $0 + Int128(seed.options[$1].cost) }
      if own >= least { continue }
      least = own
      for order in orders { options[order] = seed.options[order] }
    }
  }

  private func option(of order: Int) -> OrderOption {
    let index = Int(plan.classOfOrder[order])
    var option = OrderOption(cost: plan.costs[order])
    let lines = problem.batch.lines(Int(model.orders(index).first ?? 0)).count
    for choice in plan.chosen(order) {
      var content = [Int](repeating: 0, count: lines)
      for (position, line) in table.lines(index).enumerated() {
        content[Int(table.lineNumber[line])] = table.steps(in: Int(table.content[Int(choice)]), line: position, of: index)
      }
      option.append(offer: table.offer[Int(choice)], content: content)
    }
    return option
  }

  private mutating func placeOpenings(_ options: inout [OrderOption]) -> Int128 {
    var bound: Int128 = 0
    let pieceSolver = PieceSolver(
      problem: problem, contention: model.contention, seeds: seeds, solver: solver, until: search.until)
    var workspace = OrderSolver(problem)
    for (piece, classes) in pieces.classes().enumerated() where pieces.opens[piece] {
      let orders = classes.flatMap { model.orders($0).map { Int($0) } }.sorted()
      let result = pieceSolver.solve(orders, &workspace, model.ledger)
      isProven[piece] = result.isExact
      stoppedBy = stoppedBy ?? result.stoppedBy
      bound += max(Int128(result.lowerBound), min(bounds[piece], problem.cost(result.options).wide))
      for (order, option) in zip(orders, result.options) { options[order] = option }
    }
    return bound
  }

  private func placeLongOrders(_ options: inout [OrderOption]) -> Int128 { 0 }

  private func setPrices(_ proposal: inout Proposal) {
  }
}

extension Int64 {
  var wide: Int128 { Int128(self) }
}

extension BatchTable {
  /// The orders of a class of the table, ascending.
  func orders(_ index: Int) -> ArraySlice<Int32> { classes.orders(Int(table.number[index])) }

  func hasLongOrders(_ piece: Int) -> Bool { !longOrders.isEmpty }
}
