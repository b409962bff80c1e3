import Foundation
import Testing

@Suite struct ExplainCommandTests {
  /// Plans the small scenario and explains it.
  private func explain(
    strategy: String = "optimal", _ arguments: [String], change: (URL) throws -> Void = { _ in }
  ) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path, "--strategy", strategy)
      try change(plan)
      return try CommandRun(["explain", Scenarios.small, plan.path] + arguments)
    }
  }

  private func objects(_ run: CommandRun) throws -> [[String: Any]] {
    try run.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func cost(_ object: [String: Any]?, _ key: String = "total") throws -> Decimal {
    let cost = try #require(object?["cost"] as? [String: String])
    return try #require(Decimal(string: cost[key] ?? ""))
  }

  @Test func `JSON is an object a line for each order as they stand, and its costs are the plan's`() throws {
    let run = try explain(["--json"])
    #expect(run.code == 0)
    let objects = try objects(run)
    #expect(objects.compactMap { $0["order_id"] as? String }.first == "#1001")
    #expect(objects.count == 13)
    var total = Decimal(0)
    for object in objects {
      let shipments = try #require(object["shipments"] as? [[String: Any]])
      var parts = try cost(object, "split") + cost(object, "unfilled")
      for shipment in shipments { parts += try cost(shipment) }
      #expect(try parts == cost(object))
      total += parts
      for alternative in try #require(object["alternatives"] as? [[String: Any]]) {
        let difference = try #require(alternative["difference"] as? [String: String])
        #expect(try cost(alternative) - cost(object) == Decimal(string: difference["total"] ?? ""))
        let lacks = try #require(alternative["lacks"] as? [Any])
        #expect(alternative["possible"] as? Bool == lacks.isEmpty)
      }
      #expect(object["why_not"] is [[String: Any]])
      #expect(object["what_would_it_take"] == nil)
    }
    let summary = try explain([]) { _ in }
    #expect(summary.code == 2)
    #expect(total + (try fixed()) == Decimal(string: "446.802"))
  }

  private func fixed() throws -> Decimal {
    try TemporaryFolder.with { folder in
      let run = try CommandRun("plan", Scenarios.small, "--json")
      let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      return try #require(Decimal(string: object["fixed"] as? String ?? "0"))
    }
  }

  @Test func `an order is told as text, with other ways, why not, and what it would take`() throws {
    let run = try explain(["#1003", "--top", "1", "--what-if"])
    #expect(run.code == 0)
    let text = run.output
    #expect(text.hasPrefix("order #1003: 63.1125 USD\n"))
    #expect(text.contains("\n  unfilled: 1 × SKU-007, line 1: contested\n"))
    #expect(
      text.contains("\nother ways, by what they cost and what scarce supplies they use are worth\n  1. ")
        && !text.contains("\n  2. "))
    #expect(text.contains("not possible: needs 1 unit of SKU-007 at L4, 0 left; order #1006 has 2"))
    #expect(
      text.contains("\nwhy so: way 1 would be ")
        && text.contains("needs 1 unit of SKU-007 at L4, and other orders leave 0\n"))
    #expect(text.contains("\nwhy not\n"))
    #expect(
      text.contains(
        "L3 by ground, line 2 (KIT-1): orders of walmart may not ship from L3 by ground (channel_rules.csv:6, allowed)"
      ))
    #expect(text.contains("\nwhat would it take\n"))
  }

  @Test func `orders are told as asked, and one that there is not is told`() throws {
    let some = try explain(["#1003", "#1001", "#1003", "--json"])
    #expect(try objects(some).compactMap { $0["order_id"] as? String } == ["#1003", "#1001"])
    let unknown = try explain(["#1003", "nobody"])
    #expect(unknown.code == 2)
    #expect(unknown.error.contains("no order has the id 'nobody'"))
  }

  @Test func `a plan of a rule has no prices, and is explained`() throws {
    let run = try explain(strategy: "nearest", ["--json", "--top", "0"])
    #expect(run.code == 0)
    for object in try objects(run) {
      #expect((object["alternatives"] as? [Any])?.isEmpty == true)
      for shipment in try #require(object["shipments"] as? [[String: Any]]) {
        #expect((shipment["scarcity"] as? [Any])?.isEmpty == true)
      }
    }
  }

  @Test func `a plan that fails is refused with what the verifier finds`() throws {
    let run = try explain(["--json"]) { plan in
      let file = plan.appending(path: "shipments.csv")
      let text = try TemporaryFolder.text(file).replacing("12.8615", with: "1").replacing(
        ",0.13,", with: ",0.14,")
      try Data(text.utf8).write(to: file)
      try FileManager.default.removeItem(at: plan.appending(path: "plan.json"))
    }
    #expect(run.code == 4)
    #expect(run.output == "")
    #expect(run.error.contains("shipments.csv:2:") && run.error.contains("postage"))
    #expect(run.error.contains("the plan fails verification, so nothing is said of it"))
  }

  @Test func `two plans differ by their orders, and by what sums to the totals`() throws {
    try TemporaryFolder.with { folder in
      let plans = ["nearest", "optimal"].map { folder.appending(path: $0).path }
      for plan in plans {
        let name = URL(filePath: plan).lastPathComponent
        _ = try CommandRun("plan", Scenarios.small, "--out", plan, "--strategy", name)
      }
      let text = try CommandRun("diff", Scenarios.small, plans[0], plans[1], "--top", "2")
      #expect(text.code == 0)
      #expect(text.output.contains("orders differ\n\nlargest movers\n  order #"))
      #expect(text.output.contains("\nby location") && text.output.contains("\nby channel"))
      let run = try CommandRun("diff", Scenarios.small, plans[0], plans[1], "--json")
      let object = try #require(objects(run).first)
      func amount(_ object: [String: Any], _ key: String = "difference") throws -> Decimal {
        try #require(Decimal(string: (object[key] as? [String: String])?["total"] ?? ""))
      }
      let fixed = try #require((object["fixed"] as? [String: String])?["difference"])
      var sum = try #require(Decimal(string: fixed))
      for order in try #require(object["orders"] as? [[String: Any]]) { sum += try amount(order) }
      #expect(try sum == amount(object))
      #expect(try amount(object, "after") - amount(object, "before") == sum)
      let same = try CommandRun("diff", Scenarios.small, plans[0], plans[0], "--after", Scenarios.small)
      #expect(same.output.contains("0 orders differ"))
    }
  }
}
