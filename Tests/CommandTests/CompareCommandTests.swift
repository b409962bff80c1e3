import Foundation
import Testing

@Suite struct CompareCommandTests {
  @Test func `every strategy has a row of CSV, and the optimum costs least`() throws {
    let run = try CommandRun("compare", Scenarios.small, "--csv")
    #expect(run.code == 0)
    let rows = run.output.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows.first?.prefix(3) == ["strategy", "total_cost", "cash_cost"])
    #expect(rows.dropFirst().map { $0[0] } == ["ranked", "nearest", "fewest-splits", "cheapest", "optimal"])
    let costs = rows.dropFirst().compactMap { Double($0[1]) }
    #expect(costs.count == 5)
    #expect(costs.min() == costs.last)
    #expect(costs.last == 446.802)
  }

  @Test func `the strategies that are named come in their order as JSON`() throws {
    let run = try CommandRun("compare", Scenarios.small, "--json", "--strategies", "optimal", "nearest")
    #expect(run.code == 0)
    let objects = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(objects?.compactMap { $0["strategy"] as? String } == ["optimal", "nearest"])
    #expect(objects?.first?["total_cost"] as? String == "446.802")
  }

  @Test func `commas part strategies as spaces do, and each comes once`() throws {
    let run = try CommandRun(
      "compare", Scenarios.small, "--csv", "--strategies", "nearest,hotwax,", "shipbob, nearest", "cheapest")
    #expect(run.code == 0)
    let rows = run.output.split(separator: "\n").dropFirst()
    #expect(rows.map { $0.prefix { $0 != "," } } == ["nearest", "hotwax", "shipbob", "cheapest"])
  }

  @Test func `all is every strategy, those of other systems too, and the optimum costs least`() throws {
    let run = try CommandRun("compare", Scenarios.small, "--csv", "--strategies", "all")
    let rows = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(rows.count == 12)
    #expect(rows.filter { $0[0].hasPrefix("magento-") }.count == 2)
    #expect(rows.compactMap { Double($0[1]) }.min() == 446.802)
    #expect(rows.last?.prefix(2) == ["optimal", "446.802"])
  }

  @Test func `people get a table`() throws {
    let run = try CommandRun("compare", Scenarios.small, "--strategies", "nearest", "cheapest")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("strategy"))
    #expect(lines[1].contains("463.9495"))
    #expect(lines[2].contains("2.62 %"))
  }
}
