import Testing

@testable import OrderRouting

/// How prices of supplies move, and what they prove.
@Suite struct PriceSearchTests {
  /// Two locations of few and of many shipments, and so many classes that could ship from either.
  private func table(classes: Int) -> ChoiceTable {
    var table = ChoiceTable(
      resources: [0, 1], supply: [PriceSearch.largeSupply - 1, classes / 2], offerRow: [-1], splitPenalty: 0)
    for number in 0..<classes {
      var entry = ChoiceTable.Entry()
      entry.number = Int32(number)
      entry.lines = [.init(number: 0, steps: 1)]
      entry.fillingCost = [50_000_000, 0]
      entry.leftOutCost = [DivisionTable.impossible, DivisionTable.impossible]
      entry.places = [.init(location: 0, row: 0), .init(location: 1, row: 1)]
      entry.choices = [
        .init(content: 1, place: 0, offer: 0, cost: 4_000_000),
        .init(content: 1, place: 1, offer: 0, cost: 4_000_000 + Int64(number % 7) * 1_000_000),
      ]
      entry.termCounts = [0, 0]
      table.append(entry)
    }
    return table
  }

  private func sampled(_ table: ChoiceTable, stride: Int, threads: Int) -> PriceSearch {
    let pieces = TablePieces(table, fixedCosts: [0, 0])
    var search = PriceSearch(table, pieces, prices: Array(repeating: 0, count: table.supply.count))
    search.run(.init(sweeps: 12, step: table.typicalStep(), shrink: 0.8, stride: stride), threads: threads)
    return search
  }

  @Test func `a sample moves the prices of large supplies alone, and proves nothing`() {
    // The first location is the cheaper one of all, and now the one with the large supply.
    var table = table(classes: 400)
    table.renumberRows([1, 0])
    let search = sampled(table, stride: 8, threads: 1)
    #expect(search.prices[0] == 0)
    #expect(search.prices[1] > 0)
    #expect(search.bestBounds == [.min])
  }

  @Test func `what a sample finds does not depend on the threads`() {
    var table = table(classes: 3_000)
    table.renumberRows([1, 0])
    let one = sampled(table, stride: 8, threads: 1).prices
    #expect(one[1] > 0)
    for threads in [2, 8] { #expect(sampled(table, stride: 8, threads: threads).prices == one) }
  }

  @Test func `bounds of sweeps after a sample are below the optimum`() {
    var (compared, raised) = (0, 0)
    for seed in UInt64(1)...400 {
      let table = RandomChoices(seed: seed).table
      guard let optimum = TableOptimum.find(table)?.cost else { continue }
      let pieces = TablePieces(table, fixedCosts: [0, 0, 0])
      let tied = (0..<table.count).filter { pieces.pieceOfClass[$0] >= 0 }
      var search = PriceSearch(table, pieces, prices: Array(repeating: 0, count: table.supply.count))
      search.run(.init(sweeps: 8, step: table.typicalStep(), shrink: 0.8, stride: 2), threads: 1)
      search.evaluate(threads: 1)
      let before = search.bestBounds.reduce(0, +)
      search.run(.init(sweeps: 30, step: table.typicalStep() / 2, shrink: 0.9), threads: 1)
      let bound = search.bestBounds.reduce(0, +)
      let free = PricedPlan.Ideal(table, prices: Array(repeating: 0, count: table.supply.count), threads: 1)
      let others = (0..<table.count).filter { !tied.contains($0) }
        .reduce(Int128(0)) { $0 + Int128(free.cost[$1]) * Int128(table.heads[$1].size) }
      #expect(bound + others <= Int128(optimum), "seed \(seed)")
      compared += 1
      if bound > before { raised += 1 }
    }
    #expect(compared > 300 && raised > 100, "\(compared), \(raised)")
  }
}
