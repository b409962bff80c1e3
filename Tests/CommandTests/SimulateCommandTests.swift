import Foundation
import Testing

@Suite struct SimulateCommandTests {
  private static func rows(_ arguments: String...) throws -> [[String: String]] {
    let run = try CommandRun(["simulate", Scenarios.small, "--csv"] + arguments)
    #expect(run.code == 0)
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let names = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  @Test func `every strategy has a row of CSV for each size of batches`() throws {
    let rows = try Self.rows(
      "--days", "3", "--strategies", "nearest", "cheapest", "--batch", "order", "6h", "1d")
    #expect(
      rows.map { $0["strategy"] } == Array(repeating: "nearest", count: 3)
        + Array(repeating: "cheapest", count: 3))
    #expect(rows.map { $0["batch"] } == ["order", "6h", "1d", "order", "6h", "1d"])
    #expect(Set(rows.map { $0["orders"] }).count == 1)
    #expect(rows.allSatisfy { $0["days"] == "3" && $0["cost_per_day_error"] != "" })
    #expect(rows[0]["mean_waiting_minutes"] == "0.000000")
    #expect(rows[0]["to_first_strategy"] == "0.000000")
  }

  @Test func `a size of batches that is named twice has one row`() throws {
    let rows = try Self.rows("--days", "1", "--strategies", "nearest", "--batch", "1h", "60m", "1d")
    #expect(rows.map { $0["batch"] } == ["1h", "1d"])
  }

  @Test func `a day of the scenario's orders in one batch is its plan`() throws {
    let rows = try Self.rows("--days", "1", "--strategies", "optimal", "--batch", "1d", "--demand", "replay")
    #expect(rows.map { $0["total_cost"] } == ["446.802"])
    #expect(rows.map { $0["orders"] } == ["13"])
  }

  @Test func `the parts of a cost add up in JSON`() throws {
    let run = try CommandRun("simulate", Scenarios.small, "--json", "--days", "2", "--strategies", "cheapest")
    #expect(run.code == 0)
    let study = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(study?["days"] as? Int == 2)
    #expect(study?["interrupted"] as? Bool == false)
    let cells = try #require(study?["cells"] as? [[String: Any]])
    #expect(cells.count == 4)
    for cell in cells {
      func money(_ name: String) -> Decimal { (cell[name] as? String).flatMap { Decimal(string: $0) } ?? -1 }
      #expect(money("cash_cost") + money("policy_cost") == money("total_cost"))
      let days = (cell["cost_by_day"] as? [String] ?? []).compactMap { Decimal(string: $0) }
      #expect(days.count == 2)
      #expect(days.reduce(0, +) == money("total_cost"))
    }
  }

  @Test func `people get a table, the same for the same seed`() throws {
    let arguments = ["simulate", Scenarios.small, "--days", "1", "--seed", "7", "--batch", "order", "1d"]
    let run = try CommandRun(arguments)
    #expect(run.output.contains(" in 1 day; "))
    #expect(run.output.contains("waiting buys"))
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("optimal ") } == 2)
    #expect(try CommandRun(arguments + ["--threads", "1"]).output == run.output)
    #expect(try CommandRun(arguments + ["--seed", "8"]).output != run.output)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends a study with the days that are whole`(signal: Int32) throws {
    let run = try CommandRun([
      "simulate", Scenarios.small, "--days", "3660", "--orders-per-day", "300", "--strategies", "cheapest",
      "--json",
    ]) { process in
      Thread.sleep(forTimeInterval: 1)
      kill(process.processIdentifier, signal)
    }
    #expect(run.code == 0)
    #expect(run.output.contains(#""interrupted": true"#))
    #expect(run.output.contains(#""days_asked": 3660"#))
    #expect(!run.output.contains(#""days": 3660"#))
  }

  @Test func `a scenario without orders has no days to draw`() throws {
    try TemporaryFolder.with { folder in
      let scenario = try Scenarios.changed("orders.csv", in: folder) { text in
        String(text.prefix { !$0.isNewline }) + "\n"
      }
      let run = try CommandRun("simulate", scenario)
      #expect(run.code == 2)
      #expect(run.error.contains("has no orders to draw days from"))
    }
  }
}
