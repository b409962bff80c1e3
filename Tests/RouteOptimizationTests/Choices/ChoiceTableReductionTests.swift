import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// What a table leaves out, against enumeration of everything.
@Suite struct ChoiceTableReductionTests {
  @Test func `a reduced table keeps an optimal plan`() throws {
    let problem = try RandomChoices.problem()
    var compared = 0
    for seed in UInt64(1)...600 {
      let table = RandomChoices(seed: seed).table
      let reduced = table.reduced(problem, threads: 1)
      guard let before = TableOptimum.find(table), let after = TableOptimum.find(reduced) else { continue }
      compared += 1
      #expect(before.cost == after.cost, "seed \(seed)")
      #expect(reduced.choices.count <= table.choices.count, "seed \(seed)")
    }
    #expect(compared > 500)
  }

  @Test func `parts are reduced as the whole is`() throws {
    let problem = try RandomChoices.problem()
    var compared = 0
    for seed in UInt64(1)...200 {
      let tables = (0..<4).map { RandomChoices(seed: seed * 4 + $0).table }
      let parts = tables.filter { $0.serviceRows == tables[0].serviceRows }
      if parts.count == 1 { continue }
      compared += 1
      var whole = parts[0]
      for part in parts.dropFirst() { whole.append(part) }
      let expected = whole.reduced(problem, threads: 1)
      let found = ChoiceTableParts(parts, supplyNumbers: whole.supplyNumbers, supply: whole.supply)
        .reduced(problem, outside: [], threads: 3)
      #expect(found.choices == expected.choices && found.places == expected.places, "seed \(seed)")
      #expect(found.terms == expected.terms && found.termStart == expected.termStart, "seed \(seed)")
      #expect(found.heads == expected.heads && found.supply == expected.supply, "seed \(seed)")
      #expect(found.supplyNumbers == expected.supplyNumbers, "seed \(seed)")
    }
    #expect(compared > 100)
  }

  @Test func `choices stand by content, the cheapest first, and every place ships something`() throws {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...200 {
      expectOrder(RandomChoices(seed: seed).table.reduced(problem, threads: 1), seed)
      expectOrder(
        BatchTable(try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0)), Search())
          .table, seed)
    }
  }

  private func expectOrder(_ table: ChoiceTable, _ seed: UInt64) {
    for index in 0..<table.count {
      let choices = Array(table.choices[table.choices(index)])
      #expect(zip(choices, choices.dropFirst()).allSatisfy { $0.comes(before: $1) }, "seed \(seed)")
      for content in 0..<table.contents(index).count {
        let own = table.choices[table.choices(index, content: content)]
        #expect(own.elementsEqual(choices.filter { $0.content == content }), "seed \(seed)")
      }
      #expect(Set(choices.map { Int($0.place) }) == Set(0..<table.places(index).count), "seed \(seed)")
    }
  }

  @Test func `a table holds the best plan of its scenario`() throws {
    var compared = 0
    for seed in UInt64(1)...400 {
      var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      for index in scenario.locations.indices { scenario.locations[index].fixedCost = 0 }
      guard let optimum = BruteForce.optimum(scenario) else { continue }
      let model = BatchTable(try RoutingProblem(scenario), Search())
      guard let found = TableOptimum.find(model.table) else { continue }
      compared += 1
      #expect(found.cost == optimum.total.millionths, "seed \(seed)")
    }
    #expect(compared > 200)
  }

  @Test func `rounded supplies are the largest that quantities add up to`() {
    for seed in UInt64(1)...400 {
      let table = RandomChoices(seed: seed).table
      var rounded = table
      rounded.roundSupplies()
      for row in table.supply.indices {
        #expect(rounded.supply[row] <= table.supply[row], "seed \(seed), row \(row)")
      }
      for row in 0..<9 {
        let most = Self.largestUse(of: row, table)
        #expect(rounded.supply[row] >= most, "seed \(seed), row \(row)")
        #expect(rounded.supply[row] <= Self.largestSum(at: row, table), "seed \(seed), row \(row)")
      }
    }
  }

  @Test func `a table does not depend on the threads it was made with`() throws {
    for seed in UInt64(1)...20 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
      let one = BatchTable(problem, Search(threads: 1)).table
      let eight = BatchTable(problem, Search(threads: 8)).table
      #expect(one.choices == eight.choices && one.places == eight.places, "seed \(seed)")
      #expect(one.terms == eight.terms && one.supply == eight.supply, "seed \(seed)")
    }
  }

  /// The most that the orders can use of a row within its supply, by their choices alone.
  private static func largestUse(of row: Int, _ table: ChoiceTable) -> Int {
    var sums: Set<Int> = [0]
    for index in 0..<table.count {
      var single: Set<Int> = [0]
      for choice in table.choices(index) {
        var used = 0
        table.forEachUse(choice, of: index) { if $0 == row { used += $1 } }
        single.insert(used)
      }
      for _ in 0..<table.heads[index].size {
        sums = Set(sums.flatMap { sum in single.map { sum + $0 } })
      }
    }
    return sums.filter { $0 <= table.supply[row] }.max() ?? 0
  }

  /// The most within the supply that steps of lines add up to.
  private static func largestSum(at row: Int, _ table: ChoiceTable) -> Int {
    var sums: Set<Int> = [0]
    for index in 0..<table.count {
      for place in 0..<table.places(index).count {
        for (line, position) in table.lines(index).enumerated() {
          for term in table.terms(index, place: place, line: line) where table.terms[term].row == Int32(row) {
            for _ in 0..<table.heads[index].size * table.lines[position].steps {
              sums.formUnion(sums.map { $0 + Int(table.terms[term].amount) })
            }
          }
        }
      }
    }
    return sums.filter { $0 <= table.supply[row] }.max() ?? 0
  }
}
