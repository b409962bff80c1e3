import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// How prices of supplies in no group move from sweep to sweep.
@Suite struct AuctionSearchTests {
  /// The price of a location's shipments after three moves, where orders that are alike want one each.
  private func price(orders: Int32, shipments: Int, keptDrift: Double) -> Int64 {
    var table = ChoiceTable(
      supplyNumbers: [0], supply: [shipments], serviceRows: ServiceRows(byOffer: [[]]), splitPenalty: 0)
    var entry = ChoiceTable.Entry()
    entry.size = orders
    entry.lines = [.init(number: 0, steps: 1)]
    entry.fillingCost = [50_000_000, 0]
    entry.leftOutCost = [DivisionTable.impossible, DivisionTable.impossible]
    entry.places = [.init(location: 0, row: 0)]
    entry.choices = [.init(content: 1, place: 0, offer: 0, cost: 4_000_000)]
    entry.termCounts = [0]
    table.append(entry)
    let pieces = TablePieces(table, fixedCosts: [0])
    var auctions = AuctionSearch(table, pieces, SupplyGroups(table, pieces, kinds: [-1]), prices: [0])
    for _ in 0..<AuctionSearch.sweepsPerPriceMove * 3 {
      auctions.sweep(step: 1_000_000, keptDrift: keptDrift, threads: 1)
    }
    return auctions.prices[0]
  }

  @Test func `the price of a large supply moves on by what it keeps of its last move`() {
    // Three moves of c, c + c / 2 and c + 3 c / 4 instead of three of c.
    let plain = price(orders: 100, shipments: 60, keptDrift: 0)
    let drifting = price(orders: 100, shipments: 60, keptDrift: 0.5)
    #expect(plain > 0)
    #expect(abs(drifting * 12 - plain * 17) < 100)
  }

  @Test func `the price of a small supply does not drift`() {
    let plain = price(orders: 10, shipments: 6, keptDrift: 0)
    #expect(plain > 0)
    #expect(price(orders: 10, shipments: 6, keptDrift: 0.5) == plain)
  }
}
