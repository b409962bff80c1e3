import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// How a row is handed out, against every way to do so.
@Suite struct LineBidsTests {
  @Test func `what there is goes to those that together bid most`() {
    for seed in UInt64(1)...300 {
      var random = SplitMix(seed: seed)
      var bids = LineBids()
      let supply = random.number(0...12)
      for _ in 0..<random.number(1...5) {
        let bidder = LineBids.Bidder(row: 0, amount: random.number(1...5), most: random.number(1...3))
        _ = bids.append(bidder, bid: Int64(random.number(0...20)), scale: 1)
      }
      let best = bids.best(0, supply: supply)
      #expect(best.paid == Self.most(bids, from: 0, left: supply), "seed \(seed)")
      let taken = best.given.reduce(0) { $0 + bids.bidders[$1.bidder].amount * $1.steps }
      let paid = best.given.reduce(Int64(0)) { $0 + bids.bids[$1.bidder] * Int64($1.steps) }
      #expect(taken <= supply && paid == best.paid, "seed \(seed)")
      #expect(best.given.allSatisfy { $0.steps <= bids.bidders[$0.bidder].most }, "seed \(seed)")
    }
  }

  private static func most(_ bids: LineBids, from bidder: Int, left: Int) -> Int64 {
    if bidder == bids.bidders.count { return 0 }
    let own = bids.bidders[bidder]
    return (0...own.most).filter { $0 * own.amount <= left }
      .map { Int64($0) * bids.bids[bidder] + most(bids, from: bidder + 1, left: left - $0 * own.amount) }
      .max() ?? 0
  }

  @Test func `a bid rises where more is wanted than given, and falls to nothing at most`() {
    var bids = LineBids()
    for _ in 0..<3 { _ = bids.append(.init(row: 0, amount: 1, most: 1), bid: 100, scale: 50) }
    bids.move(by: 1, distance: 100, [1, 0, -1])
    #expect(bids.bids[0] > 100 && bids.bids[1] == 100 && bids.bids[2] < 100)
    bids.move(by: 1_000, distance: 100, [0, 0, -1])
    #expect(bids.bids[2] == 0)
  }
}
