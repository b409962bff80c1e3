import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

@Suite struct PlanOriginTests {
  @Test func `a rule's plan that is taken is told as a rule's`() throws {
    var taken = 0
    for seed in UInt64(1)...40 {
      guard var batch = try ScarceBatch.atPrices(seed), batch.model.longOrders.isEmpty else { continue }
      let own = batch.proposal()
      // The search fills nothing, so a rule's plan is cheaper; that every piece of its own was proven is no matter.
      batch.plan = batch.emptyPlan
      batch.hasProvenPiece = true
      for piece in batch.isProven.indices { batch.isProven[piece] = true }
      let other = batch.proposal()
      if other.decisions.shipments.isEmpty { continue }
      taken += 1
      #expect(other.origin == .rules, "seed \(seed)")
      #expect(own.origin == .prices || own.origin == .rules, "seed \(seed)")
    }
    #expect(taken > 20)
  }

  @Test func `a proof is told only where every piece is proven, and by a program one at least`() throws {
    var tried = 0
    for seed in UInt64(1)...200 where tried < 5 {
      guard let batch = try ScarceBatch.atPrices(seed), batch.pieces.count > 1,
        batch.model.longOrders.isEmpty, !batch.pieces.opens.contains(true)
      else { continue }
      func origin(_ isProven: (Int) -> Bool, byProgram: Bool) -> PlanOrigin? {
        var batch = batch
        for piece in batch.isProven.indices { batch.isProven[piece] = isProven(piece) }
        batch.hasProvenPiece = byProgram
        let origin = batch.proposal().origin
        return origin == .rules ? nil : origin
      }
      guard let none = origin({ _ in false }, byProgram: false) else { continue }
      tried += 1
      #expect(none == .prices)
      #expect(origin({ $0 == 0 }, byProgram: true) == .neighbourhoods)
      #expect(origin({ _ in true }, byProgram: true) == .proof)
      #expect(origin({ _ in true }, byProgram: false) == .prices)
    }
    #expect(tried == 5)
  }
}
