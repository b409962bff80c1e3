import Foundation
import GLPK
import OrderRouting
import RouteOptimization
import ScenarioFiles
import Testing

/// The README against the product.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the library example is the code below, and it runs`() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "<!-- library -->\n```swift\n").last)
    let example = try #require(block.components(separatedBy: "\n```").first).components(separatedBy: "\n")
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let lines = source.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for line in example where !line.isEmpty {
      #expect(lines.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
    }
    #expect(try Self.example() == "446.80")
  }

  private static func example() throws -> String {
    let folder = try ScenarioReader.read(folder: "datasets/golden/golden-101")
    let problem = try RoutingProblem(folder.scenario)
    let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
    print(plan.certificate.status, plan.totalCost, plan.gap ?? "no bound")
    for row in plan.document().shipments { print(row.order, row.location, row.service, row.terms.total) }
    return String(plan.totalCost.description.prefix(6))
  }

  @Test func `the README has at most a hundred lines and names every command and plain strategy`() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.components(separatedBy: "\n").count <= 101)
    for name in [
      "plan", "check", "verify", "scarcity", "compare", "simulate", "export-model", "zones", "convert",
      "generate",
    ] {
      #expect(readme.contains("| `\(name) "))
    }
    for strategy in StrategyCatalog(solver: GLPKSolver()).plain {
      #expect(readme.contains("| `\(strategy.name)` |"))
    }
  }
}
