import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The program of options against all plans of a random table.
@Suite struct OptionProgramTests {
  @Test func `with cuts a program is worth more than without, and no more than the best plan`()
    throws
  {
    let problem = try RandomChoices.problem()
    var (compared, raised) = (0, 0)
    for seed in UInt64(1)...400 {
      guard let batch = ReducedCostsTests.SolvedBatch(seed: seed, problem) else { continue }
      var search = PriceSearch(batch.table, batch.pieces, prices: batch.table.supply.map { _ in 0 })
      search.run(.init(sweeps: 20, step: 3_000_000, shrink: 0.85), threads: 1)
      let byPrice = ReducedCosts(batch.table, prices: search.bestPrices, threads: 1)
      let plan = PricedPlan(batch.table)
      for (piece, classes) in batch.pieces.classes().enumerated() {
        compared += 1
        var program = OptionProgram(
          batch.table, classes, rows: batch.pieces.rows(piece), solver: GLPKSolver(), until: .init(),
          threads: 1)
        program.begin(byPrice, width: 100_000, plan)
        let lines = RowLines.lists(batch.table, classes, batch.groups)
        let plain = try #require(program.converge(plan) { false })
        // Prices of units prove no more than the program without cuts.
        #expect(plain >= Double(search.bestBounds[piece]) - 1_000, "seed \(seed)")
        var value = plain
        for _ in 0..<10 where program.separate(lines) > 0 {
          value = try #require(program.converge(plan) { false })
        }
        #expect(value <= Double(batch.optima[piece]) * (1 + 1e-9) + 1_000, "seed \(seed)")
        raised += value > plain + 10_000 ? 1 : 0
        var auctions = AuctionSearch(batch.table, batch.pieces, batch.groups, prices: search.bestPrices)
        auctions.take(program.prices, program.bids, of: classes, rows: batch.pieces.rows(piece))
        auctions.settle(threads: 1)
        let bound = auctions.bestBounds[piece]
        #expect(bound <= Int128(batch.optima[piece]), "seed \(seed)")
        // What whole numbers prove is what the program says, but for rounding.
        #expect(Double(bound) >= value * (1 - 2e-6) - 1_000, "seed \(seed)")
      }
    }
    #expect(compared > 150)
    #expect(raised > 10)
  }
}
