import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// How prices of supplies move, and what they prove.
@Suite struct PriceSearchTests {
  /// Two locations of few and of many shipments, and so many classes that could ship from either.
  ///
  /// - Parameter size: by class: its orders.
  private func table(
    classes: Int, supply: [Int]? = nil, size: (_ number: Int) -> Int32 = { _ in 1 }
  ) -> ChoiceTable {
    let supply = supply ?? [PriceSearch.largeSupply - 1, classes / 2]
    var table = ChoiceTable(
      supplyNumbers: [0, 1], supply: supply, serviceRows: ServiceRows(byOffer: [[]]), splitPenalty: 0)
    for number in 0..<classes {
      var entry = ChoiceTable.Entry()
      entry.number = Int32(number)
      entry.size = size(number)
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

  @Test func `bounds of sweeps after a sample are below the optimum and near it`() {
    var table = table(classes: 400)
    table.renumberRows([1, 0])
    var search = sampled(table, stride: 8, threads: 1)
    #expect(search.prices[1] > 0)
    search.evaluate(threads: 1)
    // 200 orders ship from the first location, 47 of the 58 that pay as little from the second, 153 not at all.
    let optimum = Int128(247 * 4 + 153 * 50) * 1_000_000
    #expect(search.bestBounds[0] <= optimum)
    search.run(.init(sweeps: 100, step: table.typicalStep() * 4, shrink: 0.95), threads: 1)
    #expect(search.bestBounds[0] <= optimum)
    #expect(Double(search.bestBounds[0]) > Double(optimum) * 0.99)
  }

  @Test func `a sample is not misled by orders that come in turns`() {
    // There is enough for all 14 000 orders; every eighth class has half of them.
    var table = table(classes: 8_000, supply: [10, 20_000]) { $0 % 8 == 0 ? 7 : 1 }
    table.renumberRows([1, 0])
    #expect(TablePieces(table, fixedCosts: [0, 0]).pieceOfRow[1] >= 0)
    #expect(sampled(table, stride: 8, threads: 1).prices == [0, 0])
  }

  @Test func `a sample counts a class of many orders for itself`() {
    // 7 500 orders want the first location, in classes that would count for 4 000 each if they were drawn.
    for (supply, isScarce) in [(7_501, false), (5_000, true)] {
      var table = table(classes: 15, supply: [10, supply]) { _ in 500 }
      table.renumberRows([1, 0])
      #expect((sampled(table, stride: 8, threads: 1).prices[1] > 0) == isScarce)
    }
  }
}
