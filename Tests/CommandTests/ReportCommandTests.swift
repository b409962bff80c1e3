import Foundation
import Testing

@Suite struct ReportCommandTests {
  /// Plans the small scenario, and hands on the folders.
  private func withPlan<Result>(_ body: (_ folder: URL, _ plan: String) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan").path
      _ = try CommandRun("plan", Scenarios.small, "--out", plan, "--strategy", "nearest")
      return try body(folder, plan)
    }
  }

  @Test
  func `a page and its figures are written, an earlier report's replaced, with what is asked for beside`()
    throws
  {
    try withPlan { folder, plan in
      let (page, figures) = (folder.appending(path: "report.html"), folder.appending(path: "figures"))
      let arguments = ["report", Scenarios.small, plan, "--out", page.path, "--csv", figures.path]
      let run = try CommandRun(arguments)
      #expect(run.code == 0 && !run.error.contains("error"))
      #expect(run.output == "written to \(page.path), and the figures to \(figures.path)\n")
      #expect(try TemporaryFolder.text(page).hasSuffix("</html>\n"))
      let names = try TemporaryFolder.names(figures)
      #expect(names.contains("cost-by-location.csv") && names.contains("orders.csv") && names.count > 15)
      #expect(try CommandRun(arguments + ["--against", "ranked", plan]).code == 0)
      #expect(try TemporaryFolder.names(figures) == names)
      let table = try TemporaryFolder.text(figures.appending(path: "strategies.csv"))
      let rows = table.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
      #expect(rows.map { String($0) } == ["this plan", "fewest-splits", "cheapest", "ranked", plan])
      #expect(try TemporaryFolder.names(folder).sorted() == ["figures", "plan", "report.html"])
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
