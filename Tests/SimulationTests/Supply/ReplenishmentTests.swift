import OrderRouting
import Testing

@testable import Simulation

@Suite struct ReplenishmentTests {
  /// Units available through the days, where `sold` leaves stock during each of them.
  private static func levels(_ policy: BaseStock, sold: [Int]) throws -> [Int] {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 10)])
    scenario.rates[0].price = 0
    let network = try RollingProblem(RoutingProblem(scenario))
    var replenishment = Replenishment(policy, network.supplies)
    var levels: [Int] = []
    for (index, units) in sold.enumerated() {
      _ = replenishment.begin(day: index + 1, network.supplies)
      levels.append(network.supplies.levels[0].available ?? -1)
      var order = SmallDay.order("\(index)", ["A"], hour: nil)
      order.lines[0].quantity = max(1, units)
      try network.turn(to: units == 0 ? [] : [order], at: SmallDay.evening)
      network.ship(try network.problem.plan(CheapestStrategy()))
    }
    return levels
  }

  @Test func `without lead time every review fills up`() throws {
    #expect(try Self.levels(BaseStock(), sold: [3, 4, 0, 10]) == [10, 10, 10, 10])
    #expect(try Self.levels(BaseStock(reviewDays: 2), sold: [3, 4, 1, 1]) == [10, 7, 10, 9])
  }

  @Test func `what is under way is not ordered again`() throws {
    let levels = try Self.levels(BaseStock(reviewDays: 1, leadDays: 2), sold: [3, 2, 0, 0, 0])
    // Three are ordered on day 2 and two on day 3.
    #expect(levels == [10, 7, 5, 8, 10])
  }

  @Test func `unlimited stock stays so`() throws {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 0)])
    scenario.stock[0].onHand = nil
    let network = try RollingProblem(RoutingProblem(scenario))
    var replenishment = Replenishment(BaseStock(), network.supplies)
    #expect(replenishment.begin(day: 1, network.supplies) == 0)
    #expect(network.supplies.levels[0].available == nil)
  }
}
