import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The bound of whole batches before it is held against any plan.
@Suite struct RawBoundTests {
  private static let blocks = 0..<4

  /// What a search finds of a batch, and that no more than the optimum is proven, however the plan came out.
  private static func expectSound(
    _ scenario: Scenario, optimum: Money, _ search: Search = Search(), _ comment: Comment
  ) throws -> BatchSearch {
    var batch = BatchSearch(try RoutingProblem(scenario), search, GLPKSolver())
    _ = batch.run()
    let raw = try #require(batch.rawBound, comment)
    #expect(raw.bound - raw.allowance <= optimum.millionths, comment)
    #expect(raw.priceBound <= optimum.millionths, comment)
    #expect(raw.cost >= optimum.millionths, comment)
    #expect(raw.allowance <= 1 + optimum.millionths.magnitude / 10_000, comment)
    return batch
  }

  @Test(arguments: blocks)
  func `with long orders, openings and free ones, the raw bound is at most the optimum`(block: Int) throws {
    var counts = (compared: 0, opening: 0, programs: 0, pieces: 0)
    for seed in UInt64(block * 60)..<UInt64(block * 60 + 60) {
      let mixed = MixedBatch(seed: seed)
      guard let optimum = BruteForce.optimum(mixed.merged)?.total else { continue }
      var search = Search()
      if seed % 4 == 3 { search.until.workLimit = Int(seed % 7) }
      let batch = try Self.expectSound(mixed.scenario, optimum: optimum, search, "seed \(seed)")
      #expect(batch.model.longOrders == [0], "seed \(seed)")
      counts.compared += 1
      counts.opening += batch.pieces.opens.contains(true) ? 1 : 0
      counts.programs += batch.usesPrograms ? 1 : 0
      counts.pieces += batch.pieces.count > 0 ? 1 : 0
    }
    #expect(
      counts.compared > 40 && counts.opening > 8 && counts.programs > 15 && counts.pieces > 20, "\(counts)")
  }

  @Test(arguments: blocks)
  func `of random batches the raw bound is at most the optimum`(block: Int) throws {
    var compared = 0
    for seed in UInt64(block * 75 + 1)...UInt64(block * 75 + 75) {
      let scenario =
        switch seed % 3 {
        case 0: RandomScenario.make(seed: seed &+ 9_000, version11: seed % 2 == 0)
        case 1: ScarceScenario.make(seed: seed &+ 9_000)
        default: OpeningScenario.make(seed: seed &+ 9_000)
        }
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      compared += 1
      var search = Search()
      if seed % 5 == 0 { search.until.workLimit = Int(seed % 4) }
      _ = try Self.expectSound(scenario, optimum: optimum, search, "seed \(seed)")
    }
    #expect(compared > 40)
  }

  @Test func `a bound above the cost of a plan is not stated, and what prices prove is`() {
    let good = RawBound(bound: 90, priceBound: 80, cost: 100, allowance: 0)
    #expect(good.isSound)
    #expect(good.published?.bound == Money(millionths: 90))
    let carried = RawBound(bound: 103, priceBound: 80, cost: 100, allowance: 3)
    #expect(carried.isSound && carried.published?.bound == Money(millionths: 100))
    let wrong = RawBound(bound: 104, priceBound: 80, cost: 100, allowance: 3)
    #expect(!wrong.isSound)
    #expect(wrong.published?.bound == Money(millionths: 80))
    #expect(wrong.published?.priceBound == Money(millionths: 80))
    // Prices are whole numbers: nothing is allowed them.
    let worst = RawBound(bound: 101, priceBound: 101, cost: 100, allowance: 3)
    #expect(!worst.isSound && worst.published == nil)
  }

  @Test func `programs are allowed a ten-millionth of what the orders cost, and never overflow`() {
    #expect(RawBound.allowance([]) == 1)
    #expect(RawBound.allowance([100_000_000, -100_000_000]) == 20)
    #expect(RawBound.allowance([.max, .max, .min]) == 400_000_000_000)
  }
}
