import OrderRouting
import Testing

@testable import Simulation

@Suite struct EstimateTests {
  @Test func `the error is the deviation of the days over the root of their number`() throws {
    let estimate = try #require(Estimate([1, 3, 5, 7]))
    #expect(estimate.mean == 4)
    // The variance is 20 ÷ 3.
    #expect(abs((estimate.standardError ?? 0) - (20.0 / 3 / 4).squareRoot()) < 1e-12)
    #expect(Estimate([2])?.standardError == nil)
    #expect(Estimate([]) == nil)
  }

  @Test func `a difference that is the same every day is sure, however the days differ`() throws {
    func cell(_ costs: [Money]) throws -> CellOutcome {
      try CellOutcome(
        strategy: "s", batching: .everyOrder,
        days: costs.map { cost in
          var day = DayOutcome()
          day.terms.postage = cost
          return day
        })
    }
    let difference = try cell([12, 52, 92]).costPerDay(above: cell([10, 50, 90]))
    #expect(difference?.mean == 2)
    #expect(difference?.standardError == 0)
  }

  @Test func `costs beyond exact arithmetic are refused`() {
    var day = DayOutcome()
    day.terms.postage = Money(millionths: 5_000_000_000_000_000_000)
    #expect(throws: PlanningError.costTooLarge) {
      try CellOutcome(strategy: "s", batching: .everyOrder, days: [day, day])
    }
  }
}
