import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The rounds of auctions between which the plan is searched.
@Suite struct AuctionRoundsTests {
  /// A batch after its first round; `nil` where there was none.
  private func batch(_ seed: UInt64, threads: Int = 1, workLimit: Int? = nil) throws -> BatchSearch? {
    var batch = try ScarceBatch.atPrices(seed, threads: threads, workLimit: workLimit)
    batch?.holdAuctions()
    return batch?.rounds == nil ? nil : batch
  }

  @Test func `a round has as many sweeps as there is time for, and a few always`() {
    func fitting(_ timeLeft: Duration?, each: Duration = .milliseconds(100)) -> Int {
      BatchSearch.AuctionRounds.fitting(60, timeLeft, each: each)
    }
    #expect(fitting(nil) == 60)
    #expect(fitting(.zero) == 14)
    #expect(fitting(.seconds(5)) == 30)
    #expect(fitting(.seconds(1_000_000_000_000)) == 60)
    #expect(fitting(.seconds(1_000_000_000_000), each: .zero) == 60)
    #expect(BatchSearch.AuctionRounds.fitting(5, .zero, each: .seconds(1)) == 5)
  }

  @Test func `another round is held once as much work as it takes went elsewhere, and not before`() throws {
    var held = 0
    for seed in UInt64(1)...120 {
      guard var batch = try batch(seed) else { continue }
      let before = batch.budget.spent
      let isHeld = batch.holdDueRound()
      #expect(!isHeld, "seed \(seed)")
      #expect(batch.budget.spent == before, "seed \(seed)")
      batch.budget.spend(1_000_000)
      if batch.holdDueRound() { held += 1 }
    }
    #expect(held > 5, "\(held)")
  }

  @Test func `rounds raise the bound, never above the cost of a plan`() throws {
    var raised = 0
    for seed in UInt64(1)...60 {
      guard var batch = try batch(seed) else { continue }
      for round in 0..<4 {
        batch.budget.spend(10_000_000)
        let before = batch.bounds
        if batch.holdDueRound() { raised += 1 }
        #expect(zip(before, batch.bounds).allSatisfy { $0 <= $1 }, "seed \(seed), round \(round)")
      }
      let bound = batch.bounds
      batch.prove()
      for (cost, bound) in zip(batch.costs(), bound) { #expect(cost >= bound, "seed \(seed)") }
    }
    #expect(raised > 10, "\(raised)")
  }

  @Test func `rounds are the same with any number of threads`() throws {
    var compared = 0
    for seed in UInt64(1)...100 {
      guard var one = try batch(seed), var other = try batch(seed, threads: 8) else { continue }
      for _ in 0..<2 {
        one.budget.spend(10_000_000)
        other.budget.spend(10_000_000)
        let isBetter = (one.holdDueRound(), other.holdDueRound())
        #expect(isBetter.0 == isBetter.1, "seed \(seed)")
        #expect(one.bounds == other.bounds, "seed \(seed)")
      }
      compared += 1
    }
    #expect(compared > 3, "\(compared)")
  }

  @Test func `no round is held where no work is left for it`() throws {
    var ended = 0
    for seed in UInt64(1)...100 {
      guard var batch = try batch(seed, workLimit: 5_000) else { continue }
      batch.budget.spend(10_000)
      let bounds = batch.bounds
      let isHeld = batch.holdDueRound()
      #expect(!isHeld, "seed \(seed)")
      #expect(batch.bounds == bounds, "seed \(seed)")
      ended += 1
    }
    #expect(ended > 3, "\(ended)")
  }
}
