import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Auctions of a few rows against going through all ways to hand them out.
@Suite struct GroupAuctionTests {
  private struct Lots {
    var supplies: [Int]
    /// Copies, and how many there are like each.
    var kinds: [(offers: [GroupAuction.Offer], count: Int)] = []
    var copies: [[GroupAuction.Offer]] { kinds.flatMap { Array(repeating: $0.offers, count: $0.count) } }

    init(seed: UInt64) {
      var random = SplitMix(seed: seed)
      supplies = (0..<random.number(1...3)).map { _ in random.number(0...5) }
      while copies.count < 5, random.chance(80) {
        let offers = (0..<random.number(0...3)).map { _ in
          GroupAuction.Offer(
            row: random.number(0...supplies.count - 1), amount: random.number(1...4),
            bid: Int64(random.number(-3...20)))
        }
        kinds.append((offers, random.number(0...(5 - copies.count))))
      }
    }

    func auction() -> GroupAuction {
      var auction = GroupAuction()
      // What an earlier auction left behind does not matter.
      auction.begin([2, 1])
      auction.add(GroupAuction.Offer(row: 1, amount: 1, bid: 5))
      auction.endCopies(1)
      auction.begin(supplies)
      for (copy, count) in kinds {
        for offer in copy { auction.add(offer) }
        auction.endCopies(count)
      }
      return auction
    }

    /// The most that the copies from a number on can bid, one of them having what is given: −1 for nothing.
    func best(from copy: Int = 0, _ left: [Int], forced: (copy: Int, award: Int)? = nil) -> Int64? {
      if left.contains(where: { $0 < 0 }) { return nil }
      if copy == copies.count { return 0 }
      var best: Int64?
      for award in -1..<copies[copy].count {
        if let forced, forced.copy == copy, forced.award != award { continue }
        var rest = left
        var bid: Int64 = 0
        if award >= 0 {
          rest[copies[copy][award].row] -= copies[copy][award].amount
          bid = copies[copy][award].bid
        }
        guard let others = self.best(from: copy + 1, rest, forced: forced) else { continue }
        best = max(best ?? .min, others + bid)
      }
      return best
    }
  }

  @Test func `its value is that of the best way to hand out, and its awards are worth it`() {
    for seed in UInt64(1)...1000 {
      let lots = Lots(seed: seed)
      var auction = lots.auction()
      let value = auction.finish()
      #expect(value == lots.best(lots.supplies), "seed \(seed)")
      var left = lots.supplies
      var worth: Int64 = 0
      for (copy, award) in auction.awards.enumerated() where award >= 0 {
        left[lots.copies[copy][award].row] -= lots.copies[copy][award].amount
        worth += lots.copies[copy][award].bid
      }
      #expect(auction.awards.count == lots.copies.count, "seed \(seed)")
      #expect(left.allSatisfy { $0 >= 0 }, "seed \(seed)")
      #expect(worth == value, "seed \(seed)")
    }
  }

  @Test func `its outcomes are the best ways where a copy has nothing or one of its offers`() {
    for seed in UInt64(1)...600 {
      let lots = Lots(seed: seed)
      var auction = lots.auction()
      _ = auction.finish()
      auction.findOutcomes()
      for copy in lots.copies.indices {
        let expected = (-1..<lots.copies[copy].count).map { award in
          lots.best(lots.supplies, forced: (copy, award))
        }
        #expect(auction.outcomes[copy] == expected, "seed \(seed), copy \(copy)")
      }
    }
  }
}
