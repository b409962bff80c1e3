import Testing

@testable import OrderRouting

/// Ejection chains on random tables, against what is left and the best of all plans.
@Suite struct EjectionSearchTests {
  private struct Hall {
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
        Yardstick(table, prices: prices, threads: 1), seed: seed)
      for (allowance, share) in [(4_000_000.0, 1.0), (1_000_000, 0.5), (100_000, 0), (1, 0)] {
        let tried = search.run(
          .init(turns: turns, allowance: allowance, share: share), &moved, threads: threads,
          until: StoppingCriterion())
        #expect(tried > 0)
      }
      return moved
    }
  }

  @Test func `what chains leave is what the orders do not use, and what they cost is what their options do`()
    throws
  {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...300 {
      guard let hall = Hall(seed: seed, problem) else { continue }
      let moved = hall.moved()
      var left = hall.table.supply
      for order in 0..<moved.orderCount {
        moved.forEachUse(of: order) { row, amount in left[row] -= amount }
        let index = Int(moved.classOfOrder[order])
        #expect(moved.costs[order] == hall.table.cost(of: moved.chosen(order), index), "seed \(seed)")
      }
      #expect(left == moved.left, "seed \(seed)")
      #expect(left.allSatisfy { $0 >= 0 }, "seed \(seed)")
    }
  }

  @Test func `chains find the best of all plans of many small batches, and none that is better`() throws {
    let problem = try RandomChoices.problem()
    var (open, found) = (0, 0)
    for seed in UInt64(1)...300 {
      guard let hall = Hall(seed: seed, problem), let optimum = TableOptimum.find(hall.table) else {
        continue
      }
      let moved = hall.moved().cost
      #expect(moved >= Int128(optimum.cost), "seed \(seed)")
      if hall.plan.cost == Int128(optimum.cost) { continue }
      open += 1
      if moved == Int128(optimum.cost) { found += 1 }
    }
    #expect(open > 40)
    #expect(found * 10 > open * 4, "\(found) of \(open)")
  }

  @Test func `the same chains are found by any number of threads`() throws {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...40 {
      guard let hall = Hall(seed: seed, problem) else { continue }
      let plans = [1, 2, 8].map { hall.moved(threads: $0) }
      for order in 0..<hall.plan.orderCount {
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
      guard let hall = Hall(seed: seed, problem) else { continue }
      var plan = hall.plan
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
      #expect(plan.left == hall.plan.left, "seed \(seed)")
      plan.make(out)
      #expect(plan.chosen(order).isEmpty, "seed \(seed)")
      let emptied = plan.left
      for row in emptied.indices { plan.reserve(row, emptied[row]) }
      plan.make(back)
      #expect(plan.chosen(order).isEmpty, "seed \(seed)")
      #expect(plan.left.allSatisfy { $0 == 0 }, "seed \(seed)")
      for row in emptied.indices { plan.reserve(row, -emptied[row]) }
      plan.make(back)
      #expect(plan.left == hall.plan.left, "seed \(seed)")
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
