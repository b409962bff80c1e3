import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Lists of options with little reduced cost against all options there are.
@Suite struct OptionListTests {
  @Test func `as wide as the gap, a list has the options of a best plan`() throws {
    let problem = try RandomChoices.problem()
    var compared = 0
    for seed in UInt64(1)...400 {
      guard let batch = ReducedCostsTests.SolvedBatch(seed: seed, problem) else { continue }
      compared += 1
      var search = PriceSearch(batch.table, batch.pieces, prices: batch.table.supply.map { _ in 0 })
      search.run(.init(sweeps: 20, step: 3_000_000, shrink: 0.85), threads: 1)
      var auctions = AuctionSearch(batch.table, batch.pieces, batch.groups, prices: search.bestPrices)
      for _ in 0..<10 { auctions.sweep(step: 400_000, keptDrift: 0, threads: 1) }
      auctions.settle(threads: 1)
      let byPrice = ReducedCosts(batch.table, prices: search.bestPrices, threads: 1)
      let byAuction = auctions.reducedCosts(threads: 1)
      let empty = PricedPlan(batch.table)
      for (piece, classes) in batch.pieces.classes().enumerated() {
        let cases = [(byPrice, search.bestBounds[piece]), (byAuction, auctions.currentBounds()[piece])]
        for (reducedCosts, bound) in cases {
          let width = Int64(clamping: Int128(batch.optima[piece]) - bound)
          let list = try #require(
            OptionList(batch.table, classes, reducedCosts, width: width, plan: empty, limit: .max))
          #expect(list.isComplete, "seed \(seed)")
          for (position, index) in classes.enumerated() {
            let known = Set(list.options(position).map { list.choices($0).sorted() })
            for option in batch.options[index] { #expect(known.contains(option.choices), "seed \(seed)") }
          }
        }
      }
    }
    #expect(compared > 150)
  }

  @Test func `a list without limit has every option at its cost, and those of the plan counted`() throws {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...300 {
      let table = RandomChoices(seed: seed).table.reduced(problem, threads: 1)
      guard let all = TableOptimum(table) else { continue }
      var plan = PricedPlan(table)
      plan.construct(prices: table.supply.map { _ in 0 }, threads: 1)
      let reducedCosts = ReducedCosts(table, prices: table.supply.map { _ in 0 }, threads: 1)
      let classes = Array(0..<table.count)
      let list = try #require(
        OptionList(table, classes, reducedCosts, width: 1_000_000_000_000, plan: plan, limit: .max))
      for index in classes {
        let known = Set(list.options(index).map { list.choices($0).sorted() })
        #expect(known == Set(all.options[index].map(\.choices)), "seed \(seed), class \(index)")
        for option in list.options(index) {
          #expect(list.cost[option] == table.cost(of: list.choices(option), index), "seed \(seed)")
        }
        let kept = list.options(index).reduce(0) { $0 + list.kept[$1] }
        #expect(kept == Int(table.heads[index].size), "seed \(seed)")
      }
    }
  }
}
