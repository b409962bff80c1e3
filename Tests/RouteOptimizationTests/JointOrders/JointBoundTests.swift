import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// What prices prove of long orders and of those that share with them.
@Suite struct JointBoundTests {
  @Test func `at any prices the bound is at most the optimum`() throws {
    var checked = 0
    for seed in UInt64(1)...40 {
      guard let batch = try JointProgramTests.batch(seed) else { continue }
      let (problem, optimum) = (batch.problem, batch.optimum)
      let model = BatchTable(problem, Search(), ChoiceFilter(contentLimit: 3))
      if model.longOrders.isEmpty || problem.fixedCosts.contains(where: { $0 > 0 }) { continue }
      checked += 1
      let ties = TiedOrders(problem, model)
      let floor = LongOrderFloor(problem, GLPKSolver(), StoppingCriterion())
      for prices in [nil, PlannerBound.randomPrices(problem, seed: seed)] {
        var byNumber: [Int: Int64] = [:]
        for (number, price) in (prices ?? []).enumerated() { byNumber[number] = price }
        var sum: Int128 = 0
        var bids: Int128 = 0
        for group in ties.groups {
          // The prices of other groups' supplies are none of its.
          var own = byNumber
          for (row, number) in model.table.supplyNumbers.enumerated()
          where model.pieces.pieceOfRow[row] >= 0 {
            if !group.pieces.contains(Int(model.pieces.pieceOfRow[row])) { own[Int(number)] = nil }
          }
          var bound = JointBound(model, group, floor, threads: 1)
          let exact = bound.value(at: bound.byRow(own), threads: 1).bound
          sum += exact
          if bound.hasRelaxations {
            let terms = bound.bidTerms(at: bound.byRow(own))
            bids += bound.value(at: terms, prices: bound.byRow(own), threads: 1)
            #expect(
              bound.relaxedValue(at: bound.byRow(own), threads: 1).bound <= exact + 1_000, "seed \(seed)")
          }
        }
        let free = OrderClassPricing.freeCost(model)
        #expect(
          Double(bids + free) / 1_000_000 <= optimum + 0.000_01 * max(1, abs(optimum)), "seed \(seed)")
        #expect(
          Double(sum + free) / 1_000_000 <= optimum + 0.000_01 * max(1, abs(optimum)), "seed \(seed)")
      }
    }
    #expect(checked > 5)
  }
}

extension OrderClassPricing {
  /// What the classes cost at least that share nothing.
  static func freeCost(_ model: BatchTable) -> Int128 {
    var pricing = OrderClassPricing()
    let prices = [Int64](repeating: 0, count: model.table.supply.count)
    return (0..<model.table.count).reduce(Int128(0)) { sum, index in
      if model.pieces.pieceOfClass[index] >= 0 { return sum }
      pricing.evaluate(index, model.table, prices: prices)
      return sum + Int128(pricing.cost) * Int128(model.table.heads[index].size)
    }
  }
}
