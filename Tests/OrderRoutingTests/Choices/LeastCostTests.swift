import Testing

@testable import OrderRouting

/// What the orders cost at least at prices, against the table that lists every choice.
@Suite struct LeastCostTests {
  @Test func `the least cost at prices is that of the table`() throws {
    var compared = 0
    for seed in UInt64(1)...400 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed))
      let model = BatchTable(problem, Search())
      if !model.longOrders.isEmpty { continue }
      var random = SplitMix(seed: seed)
      let prices = model.table.supply.map { _ in Int64(random.number(0...300)) * 10_000 }
      var dense = [Int64](repeating: 0, count: problem.resources.count)
      for (row, price) in prices.enumerated() { dense[Int(model.table.resources[row])] = price }
      var expected: Int128 = 0
      var priced = PricedClass()
      for index in 0..<model.table.count {
        priced.evaluate(index, model.table, prices: prices)
        expected += Int128(priced.cost) * Int128(model.table.size[index])
      }
      let found = model.classes.leastCost(problem, ledger: model.ledger, prices: dense, threads: 2)
      #expect(found == expected, "seed \(seed)")
      if prices.contains(where: { $0 > 0 }) { compared += 1 }
    }
    #expect(compared > 100)
  }
}
