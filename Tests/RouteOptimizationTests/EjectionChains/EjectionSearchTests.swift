import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Ejection chains on random tables, against what is left and the best of all plans.
@Suite struct EjectionSearchTests {
  private struct PlannedBatch {
    let table: ChoiceTable
    let plan: PricedPlan
    let prices: [Int64]

    /// `nil` where there is nothing to choose.
    init?(seed: UInt64, _ problem: RoutingProblem) {
      table = RandomChoices(seed: seed).table.reduced(problem, threads: 1)
      let pieces = TablePieces(table, fixedCosts: [0, 0, 0])
      if pieces.count == 0 { return nil }
      var search = PriceSearch(table, pieces, prices: table.supply.map { _ in 0 })
      search.run(.init(sweeps: 30, step: 4_000_000, shrink: 0.9), threads: 1)
      prices = search.bestPrices
      var filled = PricedPlan(table)
      filled.construct(prices: prices, threads: 1)
      plan = filled
    }

    /// The plan after some rounds that cool.
    func moved(seed: UInt64 = 1, turns: Double = 50, threads: Int = 1) -> PricedPlan {
      var moved = plan
      var search = EjectionSearch(
        table, orders: (0..<plan.orderCount).map { Int32($0) }, prices: prices,
        ReducedCosts(table, prices: prices, threads: 1), seed: seed)
      for (allowance, share) in [(4_000_000.0, 1.0), (1_000_000, 0.5), (100_000, 0), (1, 0)] {
        _ = search.run(
          .init(turns: turns, allowance: allowance, share: share), &moved, threads: threads,
          until: StoppingCriterion())
      }
      return moved
    }
  }

  private static func expectConsistent(_ plan: PricedPlan, _ comment: Comment) {
    var left = plan.table.supply
    for order in 0..<plan.orderCount {
      plan.forEachUse(of: order) { row, amount in left[row] -= amount }
      let index = Int(plan.classOfOrder[order])
      #expect(plan.costs[order] == plan.table.cost(of: plan.chosen(order), index), comment)
    }
    #expect(left == plan.left, comment)
    #expect(left.allSatisfy { $0 >= 0 }, comment)
  }

  @Test func `what chains leave is what the orders do not use, and what they cost is what their options do`()
    throws
  {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...300 {
      guard let batch = PlannedBatch(seed: seed, problem) else { continue }
      Self.expectConsistent(batch.moved(), "seed \(seed)")
    }
  }

  @Test func `the chains of a stream, made one after the other, lead to its plan`() throws {
    let problem = try RandomChoices.problem()
    var changed = 0
    for seed in UInt64(1)...300 {
      guard let batch = PlannedBatch(seed: seed, problem) else { continue }
      let orders = (0..<batch.plan.orderCount).map { Int32($0) }
      var random = SplitMix64(seed: seed)
      let setting = EjectionChain.Setting(
        orders: orders, losers: orders, users: OrdersByRow(orders, batch.plan),
        prices: DrawnPrices(about: batch.prices, &random), objective: batch.prices.map { _ in 0 },
        allowance: 3_000_000)
      var chain = EjectionChain(batch.plan, setting, random: random)
      chain.run(500, until: StoppingCriterion())
      Self.expectConsistent(chain.plan, "seed \(seed)")
      var made = batch.plan
      made.make(chain.moves)
      for order in 0..<made.orderCount {
        #expect(made.chosen(order) == chain.plan.chosen(order), "seed \(seed)")
      }
      if chain.moves.chainEnd.count > 1 { changed += 1 }
    }
    #expect(changed > 30)
  }

  @Test func `chains that may lose nothing make no plan dearer`() throws {
    let problem = try RandomChoices.problem()
    var cheaper = 0
    for seed in UInt64(1)...300 {
      guard let batch = PlannedBatch(seed: seed, problem) else { continue }
      var (plan, last) = (batch.plan, batch.plan.cost)
      var search = EjectionSearch(
        batch.table, orders: (0..<plan.orderCount).map { Int32($0) }, prices: batch.prices,
        ReducedCosts(batch.table, prices: batch.prices, threads: 1), seed: seed)
      for _ in 0..<20 {
        _ = search.run(
          .init(turns: 5, allowance: 0, share: 0), &plan, threads: 1, until: StoppingCriterion())
        #expect(plan.cost <= last, "seed \(seed)")
        last = plan.cost
      }
      if last < batch.plan.cost { cheaper += 1 }
    }
    #expect(cheaper > 30)
  }

  @Test func `chains find the best of all plans of many small batches, and none that is better`() throws {
    let problem = try RandomChoices.problem()
    var (open, found) = (0, 0)
    for seed in UInt64(1)...300 {
      guard let batch = PlannedBatch(seed: seed, problem), let optimum = TableOptimum.find(batch.table) else {
        continue
      }
      let moved = batch.moved().cost
      #expect(moved >= Int128(optimum.cost), "seed \(seed)")
      if batch.plan.cost == Int128(optimum.cost) { continue }
      open += 1
      if moved == Int128(optimum.cost) { found += 1 }
    }
    #expect(open > 40)
    #expect(found * 10 > open * 4, "\(found) of \(open)")
  }

  @Test func `the same chains are found by any number of threads`() throws {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...40 {
      guard let batch = PlannedBatch(seed: seed, problem) else { continue }
      let plans = [1, 2, 8].map { batch.moved(threads: $0) }
      for order in 0..<batch.plan.orderCount {
        #expect(plans.allSatisfy { $0.chosen(order) == plans[0].chosen(order) }, "seed \(seed)")
      }
    }
  }

  @Test
  func `a chain whose orders have moved since stays undone, and so does one for which too little is left`()
    throws
  {
    let problem = try RandomChoices.problem()
    var count = 0
    for seed in UInt64(1)...200 {
      guard let batch = PlannedBatch(seed: seed, problem) else { continue }
      var plan = batch.plan
      guard
        let order = (0..<plan.orderCount).first(where: { order in
          var uses = false
          plan.forEachUse(of: order) { _, _ in uses = true }
          return uses
        })
      else { continue }
      let options = Array(plan.chosen(order))
      let (out, back) = (Self.chain(order, from: options, to: []), Self.chain(order, from: [], to: options))

      plan.make(back)
      #expect(plan.left == batch.plan.left, "seed \(seed)")
      plan.make(out)
      #expect(plan.chosen(order).isEmpty, "seed \(seed)")
      let emptied = plan.left
      for row in emptied.indices { plan.reserve(row, emptied[row]) }
      plan.make(back)
      #expect(plan.chosen(order).isEmpty, "seed \(seed)")
      #expect(plan.left.allSatisfy { $0 == 0 }, "seed \(seed)")
      for row in emptied.indices { plan.reserve(row, -emptied[row]) }
      plan.make(back)
      #expect(plan.left == batch.plan.left, "seed \(seed)")
      count += 1
    }
    #expect(count > 50)
  }

  @Test func `a chain of which only the first move fits stays undone in whole`() throws {
    let problem = try RandomChoices.problem()
    var count = 0
    for seed in UInt64(1)...300 {
      guard let batch = PlannedBatch(seed: seed, problem) else { continue }
      var plan = batch.plan
      let users = (0..<plan.orderCount).filter { order in
        var uses = false
        plan.forEachUse(of: order) { _, _ in uses = true }
        return uses
      }
      guard users.count > 1 else { continue }
      var moves = OrderMoves()
      for order in users.prefix(2) { moves.append(order: Int32(order), old: [], new: plan.chosen(order)) }
      moves.endChain()
      plan.remove(users[1])
      for row in plan.left.indices { plan.reserve(row, plan.left[row]) }
      plan.remove(users[0])
      let left = plan.left
      plan.make(moves)
      #expect(users.prefix(2).allSatisfy { plan.chosen($0).isEmpty }, "seed \(seed)")
      #expect(plan.left == left, "seed \(seed)")
      count += 1
    }
    #expect(count > 50)
  }

  private static func chain(_ order: Int, from old: [Int32], to new: [Int32]) -> OrderMoves {
    var moves = OrderMoves()
    moves.append(order: Int32(order), old: old[...], new: new[...])
    moves.endChain()
    return moves
  }
}
