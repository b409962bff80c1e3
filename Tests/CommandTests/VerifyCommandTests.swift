import Foundation
import Testing

@Suite struct VerifyCommandTests {
  /// Plans the small scenario, changes a file of the plan and verifies it.
  private func verify(_ file: String, _ change: (inout [String]) -> Void) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path)
      // The digest of the plan would differ as well.
      try FileManager.default.removeItem(at: plan.appending(path: "plan.json"))
      let target = plan.appending(path: file)
      var lines = try TemporaryFolder.text(target).split(separator: "\n").map(String.init)
      change(&lines)
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: target)
      return try CommandRun("verify", Scenarios.small, plan.path)
    }
  }

  @Test func `a good plan holds`() throws {
    let run = try verify("lines.csv") { _ in }
    #expect(run.code == 0)
    #expect(!run.output.contains("error"))
    #expect(
      run.output.hasSuffix(
        "7 shipments, total cost 446.802 USD recomputed: the plan holds; it states no lower bound\n"))
  }

  @Test func `a changed digit is found in its line and column`() throws {
    var column = 0
    let run = try verify("shipments.csv") { lines in
      var cells = lines[2].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let postage = lines[0].split(separator: ",").firstIndex(of: "postage") ?? 0
      column = cells[..<postage].map(\.count).reduce(postage, +) + 1
      let digit = cells[postage].hasPrefix("1") ? "2" : "1"
      cells[postage] = digit + cells[postage].dropFirst()
      lines[2] = cells.joined(separator: ",")
    }
    #expect(run.code == 4)
    #expect(run.output.hasPrefix("shipments.csv:3:\(column): error: postage \""))
    #expect(run.output.hasSuffix("1 error\n"))
  }

  @Test func `a missing row is found`() throws {
    let run = try verify("lines.csv") { $0.remove(at: 1) }
    #expect(run.code == 4)
    #expect(run.output.hasPrefix("lines.csv:1:1: error: line_id: Line '1' of order '#1001' is missing.\n"))
    #expect(run.output.contains("shipments.csv:2:1: error: shipment_id \"S1\": No row of lines.csv"))
  }

  @Test func `a swapped location is found in its line`() throws {
    let run = try verify("shipments.csv") { lines in
      let location = lines[0].split(separator: ",").firstIndex(of: "location_id") ?? 0
      var cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[location] = cells[location] == "L1" ? "L0" : "L1"
      lines[1] = cells.joined(separator: ",")
    }
    #expect(run.code == 4)
    #expect(run.output.hasPrefix("shipments.csv:2:13: error: service_id \"mcf\": Location 'L1' has no"))
    #expect(run.output.contains("lines.csv:2:22: error: location_id \"L3\""))
  }

  @Test func `a digit changed in plan.json is found`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path)
      let file = plan.appending(path: "plan.json")
      let text = try TemporaryFolder.text(file)
      let changed = text.replacing("\"total_cost\": \"446.802\"", with: "\"total_cost\": \"446.801\"")
      #expect(changed != text)
      try Data(changed.utf8).write(to: file)
      let run = try CommandRun("verify", Scenarios.small, plan.path)
      #expect(run.code == 4)
      #expect(run.output.contains("plan.json"))
      #expect(run.output.contains("total_cost"))
    }
  }

  @Test func `a folder without a plan is wrong usage`() throws {
    let run = try CommandRun("verify", Scenarios.small, Scenarios.small)
    #expect(run.code == 2)
    #expect(run.error.contains("shipments.csv: expected a file, found nothing"))
  }
}
