import Foundation
import GLPK
import OrderRouting
import RouteOptimization
import RouteVerification
import ScenarioFiles
import Testing

/// The reference's page on plan folders against what the library writes.
@Suite struct PlanFormatTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// What the command records of a run without options.
  private static let options = [("time_limit", "60.0"), ("gap", "0.0001"), ("seed", "0")]

  @Test(arguments: [
    ("shipments.csv", "csv"), ("lines.csv", "csv"), ("prices.csv", "csv"), ("plan.json", "json"),
  ])
  func `the example of an output file is what is written today`(file: String, language: String) throws {
    let page = try text(Self.root.appending(path: "Sources/OrderRouting/OrderRouting.docc/PlanFormat.md"))
    let section = try #require(page.components(separatedBy: "## \(file)\n").last)
    let fences = section.components(separatedBy: "```")
    let example = try #require(fences.dropFirst().first)
    let written = try writtenPlan(file)
    #expect(Self.reproducible(example) == Self.reproducible(language + "\n" + written))
  }

  @Test func `the example of prices is of supplies that there are, and bounds every plan`() throws {
    let page = try text(Self.root.appending(path: "Sources/OrderRouting/OrderRouting.docc/PlanFormat.md"))
    let start = try #require(page.components(separatedBy: "<!-- prices -->\n```csv\n").last)
    let example = try #require(start.components(separatedBy: "```").first)
    let file = FileManager.default.temporaryDirectory.appending(path: "prices-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(example.utf8).write(to: file)
    let prices = try PriceFile(file.path).prices
    let scenario = try ScenarioReader.read(
      folder: Self.root.appending(path: "datasets/golden/pinned-lines").path
    ).scenario
    let plan = PlanDocument(shipments: [], lines: [], prices: prices, summary: nil)
    let report = PlanVerifier(scenario).verify(plan)
    #expect(prices.count == 3)
    #expect(!report.findings.contains { $0.place.table == .prices })
    #expect(try #require(report.priceBound) <= 351.65)
  }

  private func writtenPlan(_ file: String) throws -> String {
    let scenario = Self.root.appending(path: "datasets/golden/pinned-lines")
    let folder = try ScenarioReader.read(folder: scenario.path)
    let plan = try RoutingProblem(folder.scenario).plan(OptimalStrategy(solver: GLPKSolver()))
    let run = PlanRun(
      scenarioDigest: folder.digest, options: Self.options.map { (name: $0.0, value: $0.1) },
      elapsedSeconds: 0, peakMemoryBytes: 0)
    let place = FileManager.default.temporaryDirectory.appending(path: "plan-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: place) }
    try PlanFolderWriter.write(plan, run, to: place.path)
    return try text(place.appending(path: file))
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The lines whose bytes the format promises.
  private static func reproducible(_ text: String) -> [String] {
    text.components(separatedBy: "\n").map { line in
      let key = line.prefix { $0 != ":" }
      return ["  \"elapsed_seconds\"", "  \"peak_memory_bytes\""].contains(key) ? String(key) : line
    }
  }
}
