import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The stage of ejection chains, on batches smaller than those that it is for.
@Suite struct ChainedBatchTests {
  private func move(_ batch: inout BatchSearch) {
    let reducedCosts = ReducedCosts(batch.table, prices: batch.prices, threads: 1)
    for (piece, classes) in batch.pieces.classes().enumerated() where !batch.pieces.opens[piece] {
      batch.moveByChains(piece, classes, reducedCosts)
    }
  }

  @Test func `chains leave a plan that holds, costs no more than before, and no less than its bound`() throws
  {
    var cheaper = 0
    for seed in UInt64(1)...120 {
      guard var batch = try ScarceBatch.atPrices(seed) else { continue }
      let before = batch.plan.cost
      move(&batch)
      #expect(batch.plan.cost <= before, "seed \(seed)")
      #expect(batch.plan.left.allSatisfy { $0 >= 0 }, "seed \(seed)")
      for (cost, bound) in zip(batch.costs(), batch.bounds) { #expect(cost >= bound, "seed \(seed)") }
      if batch.plan.cost < before { cheaper += 1 }
    }
    #expect(cheaper > 4, "\(cheaper)")
  }

  @Test func `chains are the same with any number of threads`() throws {
    var moved = 0
    for seed in UInt64(1)...60 {
      guard var one = try ScarceBatch.atPrices(seed) else { continue }
      let before = one.plan.cost
      move(&one)
      if one.plan.cost < before { moved += 1 }
      for threads in [2, 8] {
        guard var other = try ScarceBatch.atPrices(seed, threads: threads) else { continue }
        move(&other)
        for order in 0..<one.plan.orderCount {
          #expect(one.plan.chosen(order) == other.plan.chosen(order), "seed \(seed)")
        }
      }
    }
    #expect(moved > 0)
  }

  @Test func `chains that no work is left for move nothing`() throws {
    var ended = 0
    for seed in UInt64(1)...60 {
      guard var batch = try ScarceBatch.atPrices(seed, workLimit: 1), batch.limit != nil else { continue }
      let before = batch.plan.costs
      move(&batch)
      #expect(batch.plan.costs == before, "seed \(seed)")
      ended += 1
    }
    #expect(ended > 10, "\(ended)")
  }
}
