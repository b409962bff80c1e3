import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The users of rows found in parts, against a look at one order after the other.
@Suite struct OrdersByRowTests {
  @Test(arguments: [(1, 1), (3, 1), (3, 4)])
  func `the users of a row come in their turn, in one part or several`(smallest: Int, threads: Int) throws {
    let problem = try RandomChoices.problem()
    var used = 0
    for seed in UInt64(1)...600 {
      let table = RandomChoices(seed: seed).table.reduced(problem, threads: 1)
      var plan = PricedPlan(table)
      plan.construct(prices: table.supply.map { _ in 0 }, threads: 1)
      let moving = (0..<Int32(plan.orderCount)).reversed().filter { $0 % 3 > 0 }
      let users = OrdersByRow(moving, plan, threads: threads, atLeast: smallest)
      var expected = [[Int32]](repeating: [], count: table.supply.count)
      for order in moving { plan.forEachUse(of: Int(order)) { row, _ in expected[row].append(order) } }
      for row in expected.indices { #expect(Array(users[row]) == expected[row], "seed \(seed)") }
      used += expected.reduce(0) { $0 + $1.count }
    }
    #expect(used > 300, "\(used)")
  }
}
