import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// What a table that leaves choices out proves of its classes, against the table that lists every choice.
@Suite struct FilteredTableTests {
  @Test(arguments: [(1, 100, 10), (2, 30, 2)])
  func `a class costs at least what its listed and left out choices can cost`(
    fewest: Int, enough: Int, enoughBelow: Int
  ) throws {
    let choiceFilter = ChoiceFilter(classLimit: 0, fewest: fewest)
    var (classes, exact, below) = (0, 0, 0)
    for seed in UInt64(1)...1_500 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
      let wide = BatchTable(problem, Search())
      let filtered = BatchTable(problem, Search(), choiceFilter)
      let isSmaller = filtered.table.choices.count < wide.table.choices.count
      if !isSmaller || !wide.longOrders.isEmpty { continue }
      Self.expectFewest(fewest, wide.table, filtered.table, "seed \(seed)")
      var random = SplitMix(seed: seed)
      var prices = [Int64](repeating: 0, count: problem.numbers.count)
      // What is no row of a table costs nothing in it.
      for number in Set(wide.table.supplyNumbers).intersection(filtered.table.supplyNumbers).sorted() {
        prices[Int(number)] = Int64(random.number(0...2_000)) * 10_000
      }
      let costs = Self.costs(wide.table, prices, .all)
      let bounds = Self.costs(filtered.table, prices, .allAndLeftOut)
      let listed = Self.costs(filtered.table, prices, .all)
      for index in costs.indices {
        #expect(bounds[index] <= costs[index], "seed \(seed), class \(index)")
        #expect(costs[index] <= listed[index], "seed \(seed), class \(index)")
        classes += 1
        if bounds[index] == costs[index] { exact += 1 }
        if bounds[index] < listed[index] { below += 1 }
      }
    }
    #expect(classes > enough && exact > classes / 2 && below > enoughBelow, "\(classes), \(exact), \(below)")
  }

  /// Every content has the cheapest choices of the wide table, so many of them, or all up to one that uses nothing.
  private static func expectFewest(
    _ fewest: Int, _ wide: ChoiceTable, _ filtered: ChoiceTable, _ comment: Comment
  ) {
    for index in 0..<wide.count {
      for content in 1..<max(1, wide.contents(index).count) {
        let all = wide.choices(index, content: content).map { wide.choices[$0].cost }
        // A cost below zero may hide others, by the order of the places.
        if all.isEmpty || all[0] < 0 { continue }
        let listed = filtered.choices(index, content: content)
        let kept = listed.map { filtered.choices[$0].cost }
        #expect(kept.prefix(fewest).elementsEqual(all.prefix(min(fewest, kept.count))), comment)
        if kept.count >= min(fewest, all.count) { continue }
        var uses = 0
        if let last = listed.last { filtered.forEachUse(last, of: index) { _, _ in uses += 1 } }
        #expect(!kept.isEmpty && uses == 0, comment)
      }
    }
  }

  /// By class: the cheapest option at prices by number of a supply.
  private static func costs(
    _ table: ChoiceTable, _ prices: [Int64], _ allowed: OrderClassPricing.Allowed
  ) -> [Int64] {
    var priced = OrderClassPricing()
    let rows = table.supplyNumbers.map { prices[Int($0)] }
    return (0..<table.count).map { index in
      priced.evaluate(index, table, prices: rows, allowed: allowed)
      return priced.cost
    }
  }
}
