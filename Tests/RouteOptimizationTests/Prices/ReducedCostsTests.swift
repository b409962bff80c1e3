import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Bounds by prices and auctions, and the reduced costs that follow, against the best of all plans.
@Suite struct ReducedCostsTests {
  /// A random batch with its optimum by piece, and auctions over it.
  struct SolvedBatch {
    let table: ChoiceTable
    let pieces: TablePieces
    let groups: SupplyGroups
    /// By piece.
    var optima: [Int64] = []
    /// By class and order: the options of a best plan.
    var options: [[TableOptimum.Option]] = []

    /// `nil` where there is nothing scarce, or too much to go through.
    init?(seed: UInt64, _ problem: RoutingProblem) {
      let choices = RandomChoices(seed: seed)
      table = choices.table.reduced(problem, threads: 1)
      pieces = TablePieces(table, fixedCosts: [0, 0, 0])
      let kinds = table.supplyNumbers.map { choices.kinds[Int($0)] }
      groups = SupplyGroups(table, pieces, kinds: kinds)
      guard pieces.count > 0, groups.count > 0, var search = TableOptimum(table) else { return nil }
      options = Array(repeating: [], count: table.count)
      for classes in pieces.classes() {
        guard let found = search.solve(classes) else { return nil }
        optima.append(found.cost)
        for index in classes { options[index] = found.options[index] }
      }
    }

    func pieceReducedCosts(_ reducedCosts: ReducedCosts) -> [[Int64]] {
      pieces.classes().map { classes in
        classes.flatMap { index in
          options[index].map { reducedCosts.reducedCost($0.choices, cost: $0.cost, of: index, table) }
        }
      }
    }
  }

  private static let seeds = UInt64(1)...500

  @Test
  func
    `prices, whatever they are, prove no more than the optimum, and give no best option too much reduced cost`()
    throws
  {
    let problem = try RandomChoices.problem()
    var compared = 0
    for seed in Self.seeds {
      guard let batch = SolvedBatch(seed: seed, problem) else { continue }
      compared += 1
      var random = SplitMix(seed: seed)
      for _ in 0..<4 {
        let prices = batch.table.supply.map { _ in Int64(random.number(0...20_000_000)) }
        var search = PriceSearch(batch.table, batch.pieces, prices: prices)
        search.evaluate(threads: 1)
        let reducedCosts = ReducedCosts(batch.table, prices: search.prices, threads: 1)
        expect(batch, search.bestBounds, reducedCosts, "seed \(seed)")
        search.run(.init(sweeps: 10, step: 1_000_000, shrink: 0.8), threads: 1)
        for (bound, optimum) in zip(search.bestBounds, batch.optima) {
          #expect(bound <= optimum, "seed \(seed)")
        }
      }
    }
    #expect(compared > 200)
  }

  @Test
  func `auctions prove no more than the optimum at any sweep, and give no best option too much reduced cost`()
    throws
  {
    let problem = try RandomChoices.problem()
    for seed in Self.seeds {
      guard let batch = SolvedBatch(seed: seed, problem) else { continue }
      var prices = PriceSearch(batch.table, batch.pieces, prices: batch.table.supply.map { _ in 0 })
      if seed % 2 == 0 { prices.run(.init(sweeps: 30, step: 4_000_000, shrink: 0.9), threads: 1) }
      var search = AuctionSearch(batch.table, batch.pieces, batch.groups, prices: prices.bestPrices)
      for sweep in 0..<12 {
        let step = seed % 3 == 0 ? 5_000_000.0 : 600_000.0
        for _ in 0..<(sweep < 6 ? 1 : 7) { search.sweep(step: step, keptDrift: 0.5, threads: 1) }
        search.settle(threads: 1)
        expect(batch, search.currentBounds(), search.reducedCosts(threads: 1), "seed \(seed), sweep \(sweep)")
        for piece in batch.optima.indices {
          #expect(search.bestBounds[piece] <= batch.optima[piece], "seed \(seed), sweep \(sweep)")
        }
      }
    }
  }

  @Test func `auctions from any prices prove no more than the optimum`() throws {
    let problem = try RandomChoices.problem()
    for seed in Self.seeds {
      guard let batch = SolvedBatch(seed: seed, problem) else { continue }
      var random = SplitMix(seed: seed)
      let prices = batch.table.supply.indices.map { row in
        batch.pieces.pieceOfRow[row] < 0 ? 0 : Int64(random.number(0...20_000_000))
      }
      var search = AuctionSearch(batch.table, batch.pieces, batch.groups, prices: prices)
      search.settle(threads: 1)
      expect(batch, search.currentBounds(), search.reducedCosts(threads: 1), "seed \(seed)")
    }
  }

  private func expect(
    _ batch: SolvedBatch, _ bounds: [Int128], _ reducedCosts: ReducedCosts, _ comment: Comment
  ) {
    for (piece, costs) in batch.pieceReducedCosts(reducedCosts).enumerated() {
      let gap = Int128(batch.optima[piece]) - bounds[piece]
      #expect(gap >= 0, comment)
      for cost in costs { #expect(Int128(cost) <= gap, comment) }
    }
  }
}
