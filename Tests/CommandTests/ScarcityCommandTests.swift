import Foundation
import Testing

@Suite struct ScarcityCommandTests {
  private static let prices = """
    kind,location_id,sku,service_id,channel,price
    stock,L0,NONE,,,1
    location_shipments,L0,,,,2.50
    stock,L0,SKU-002,,,1234.5
    location_units,L1,,,,0.75

    """

  /// Plans the small scenario, replaces the plan's prices by the ones above, and tells what is scarce.
  private func scarcity(_ prices: String?, _ arguments: String...) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      let strategy = prices == nil ? "nearest" : "optimal"
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path, "--strategy", strategy)
      if let prices { try Data(prices.utf8).write(to: plan.appending(path: "prices.csv")) }
      return try CommandRun(["scarcity", Scenarios.small, plan.path] + arguments)
    }
  }

  @Test func `the highest price comes first, with what there is and the totals by location`() throws {
    let run = try scarcity(Self.prices)
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 8)
    #expect(lines[0].hasSuffix("price USD  used  available"))
    #expect(lines[1].hasPrefix("unit of SKU-002 at L0"))
    #expect(lines[1].contains(" 1 234.50 "))
    #expect(lines[2].hasPrefix("shipment from L0"))
    #expect(lines[3].hasPrefix("unit from L1"))
    #expect(lines[5].hasPrefix("L0 ") && lines[6].hasPrefix("L1 "))
    #expect(lines[7].contains("marginal value") && lines[7].contains("more or less"))
  }

  @Test func `--top counts the rest, and --csv is a table`() throws {
    #expect(try scarcity(Self.prices, "--top", "1").output.contains("… and 2 more: --top 3"))
    let csv = try scarcity(Self.prices, "--csv", "--top", "2").output.split(separator: "\n")
    try #require(csv.count == 3)
    #expect(csv[0] == "kind,location_id,sku,name,service_id,channel,carrier,price,available,used")
    #expect(csv[1].hasPrefix("stock,L0,SKU-002,SKU-002,,,,1234.50,6,"))
  }

  @Test func `a plan without prices is told, and so is one whose prices are no good`() throws {
    let without = try scarcity(nil)
    #expect(without.code == 2)
    #expect(without.error.contains("the plan has no prices.csv; plan with --strategy optimal"))
    let bad = try scarcity(Self.prices + "stock,L0,SKU-002,,,2\n")
    #expect(bad.code == 4)
    #expect(bad.error.contains("prices.csv:6:1: error: kind \"stock\": expected each supply once."))
    #expect(
      try scarcity("kind,location_id,price\n").output
        == "nothing is scarce: no supply of the plan has a price\n")
  }
}
