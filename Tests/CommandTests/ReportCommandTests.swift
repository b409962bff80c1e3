import Foundation
import Testing

@Suite struct ReportCommandTests {
  /// Plans the small scenario, and hands on the folders.
  private func withPlan<Result>(_ body: (_ folder: URL, _ plan: String) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan").path
      _ = try CommandRun("plan", Scenarios.small, "--out", plan)
      return try body(folder, plan)
    }
  }

  @Test func `a page and its figures are written, the same twice, and an earlier report's are replaced`()
    throws
  {
    try withPlan { folder, plan in
      let (page, figures) = (folder.appending(path: "a/report.html"), folder.appending(path: "figures"))
      try FileManager.default.createDirectory(
        at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
      let arguments = ["report", Scenarios.small, plan, "--out", page.path, "--csv", figures.path]
      let run = try CommandRun(arguments)
      #expect(run.code == 0 && run.error == "")
      #expect(run.output == "written to \(page.path), and the figures to \(figures.path)\n")
      let first = try Data(contentsOf: page)
      #expect(String(decoding: first, as: UTF8.self).hasSuffix("</html>\n"))
      let names = try TemporaryFolder.names(figures)
      #expect(names.contains("cost-by-location.csv") && names.contains("orders.csv") && names.count > 15)
      #expect(try CommandRun(arguments).code == 0)
      #expect(try Data(contentsOf: page) == first)
      #expect(try TemporaryFolder.names(figures) == names)
      #expect(try TemporaryFolder.names(folder).sorted() == ["a", "figures", "plan"])
    }
  }

  @Test func `the page has the rules, and what else is asked for, beside the plan`() throws {
    try withPlan { folder, plan in
      let page = folder.appending(path: "report.html")
      let other = folder.appending(path: "other").path
      _ = try CommandRun("plan", Scenarios.small, "--out", other, "--strategy", "cheapest")
      let run = try CommandRun([
        "report", Scenarios.small, plan, "--out", page.path, "--against", "ranked", other,
      ])
      #expect(run.code == 0)
      let text = try TemporaryFolder.text(page)
      let table = text.components(separatedBy: "<table id=\"strategies\"").last?
        .components(separatedBy: "</table>")[0]
      for name in ["this plan", "nearest", "fewest-splits", "cheapest", "ranked", other] {
        #expect(table?.contains(">\(name)<") == true, "\(name)")
      }
    }
  }

  @Test func `nothing is written where something is wrong, and it is said what`() throws {
    try withPlan { folder, plan in
      let page = folder.appending(path: "report.html")
      func run(_ more: String...) throws -> CommandRun {
        try CommandRun(["report", Scenarios.small, plan, "--out", page.path] + more)
      }
      let unknown = try run("--against", "closest")
      #expect(unknown.code == 2)
      #expect(unknown.error.contains("closest is neither a folder nor a strategy; strategies are ranked"))
      let stranger = try run("--csv", folder.path)
      #expect(stranger.code == 2 && stranger.error.contains("holds plan, which is not of a report"))
      #expect(try run("--csv", plan + "/plan.json").error.contains("is a file; --csv takes a folder"))
      let rows = folder.appending(path: "plan/shipments.csv")
      let text = try TemporaryFolder.text(rows)
      try Data(text.replacing("S1,", with: "S9,").utf8).write(to: rows)
      #expect(try run().code == 4)
      #expect(!FileManager.default.fileExists(atPath: page.path))
    }
  }
}
