import Testing

@testable import OrderRouting

/// What a table that leaves choices out proves of its classes, against the table that lists every choice.
@Suite struct NarrowTableTests {
  /// Narrow however few the classes, and by little.
  private static let narrowing = Narrowing(wideLimit: 0, fewest: 1)

  @Test func `a class costs at least what its listed and left out choices can cost`() throws {
    var (classes, exact, below) = (0, 0, 0)
    for seed in UInt64(1)...1_500 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed))
      let wide = BatchTable(problem, Search())
      let narrow = BatchTable(problem, Search(), Self.narrowing)
      let isSmaller = narrow.table.choices.count < wide.table.choices.count
      if !isSmaller || !wide.longOrders.isEmpty { continue }
      var random = SplitMix(seed: seed)
      var prices = [Int64](repeating: 0, count: problem.resources.count)
      // What is no row of a table costs nothing in it.
      for resource in Set(wide.table.resources).intersection(narrow.table.resources).sorted() {
        prices[Int(resource)] = Int64(random.number(0...2_000)) * 10_000
      }
      let costs = Self.costs(wide.table, prices, .all)
      let bounds = Self.costs(narrow.table, prices, .allAndLeftOut)
      let listed = Self.costs(narrow.table, prices, .all)
      for index in costs.indices {
        #expect(bounds[index] <= costs[index], "seed \(seed), class \(index)")
        #expect(costs[index] <= listed[index], "seed \(seed), class \(index)")
        classes += 1
        if bounds[index] == costs[index] { exact += 1 }
        if bounds[index] < listed[index] { below += 1 }
      }
    }
    #expect(classes > 100 && exact > classes / 2 && below > 10, "\(classes), \(exact), \(below)")
  }

  /// By class: the cheapest option at prices by resource.
  private static func costs(
    _ table: ChoiceTable, _ prices: [Int64], _ allowed: PricedClass.Allowed
  ) -> [Int64] {
    var priced = PricedClass()
    let rows = table.resources.map { prices[Int($0)] }
    return (0..<table.count).map { index in
      priced.evaluate(index, table, prices: rows, allowed: allowed)
      return priced.cost
    }
  }
}
