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
    let example = try Self.block("library").components(separatedBy: "\n")
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let lines = source.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for line in example where !line.isEmpty {
      #expect(lines.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
    }
    #expect(try Self.example() == "446.80")
  }

  /// The code of the README that stands after a comment.
  private static func block(_ name: String) throws -> String {
    try block(after: "<!-- \(name) -->\n```swift\n")
  }

  private static func block(after opening: String) throws -> String {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: opening)
    try #require(parts.count == 2)
    return try #require(parts[1].components(separatedBy: "\n```").first)
  }

  @Test func `the first example prints what stands below it, line after line, but for the time it took`()
    throws
  {
    try TemporaryFolder.with { folder in
      let source = Self.root.path + "/datasets/five-channels-day"
      let day = folder.appending(path: "day").path
      let imported = try CommandRun("import", source + "/network", source + "/files", "--out", day)
      let planned = try CommandRun("plan", day, "--out", folder.appending(path: "plan").path)
      #expect(imported.error + planned.error == "")
      var printed = (imported.output + planned.output).replacing(folder.path + "/", with: "")
        .components(separatedBy: "\n").map(Self.withoutTime)[...]
      for line in try Self.block(after: "left out here):\n```\n").components(separatedBy: "\n")
      where line != "…" {
        let index = try #require(printed.firstIndex(of: Self.withoutTime(line)), "\(line)")
        printed = printed[(index + 1)...]
      }
    }
  }

  @Test
  func `the second example goes from the first one's plan to the door, and prints what stands below it`()
    throws
  {
    try TemporaryFolder.with { folder in
      let source = Self.root.path + "/datasets/five-channels-day"
      func path(_ name: String) -> String { folder.appending(path: name).path }
      _ = try CommandRun("import", source + "/network", source + "/files", "--out", path("day"))
      _ = try CommandRun("plan", path("day"), "--out", path("plan"))
      let command = try Self.block(after: "<!-- door -->\n```sh\n")
      var printed: [String] = []
      for step in command.components(separatedBy: " && ") {
        let words = step.split(separator: " ").map { String($0) }
        #expect(words.prefix(3).joined(separator: " ") == "swift run order-router")
        // Its own names of folders stand in the temporary one.
        let arguments = words.dropFirst(3).enumerated().map { index, word in
          word.hasPrefix("datasets/")
            ? Self.root.path + "/" + word : index == 0 || word.hasPrefix("-") ? word : path(word)
        }
        let run = try CommandRun(arguments)
        #expect(run.code == 0, "\(step): \(run.error)")
        printed += run.output.replacing(folder.path + "/", with: "").components(separatedBy: "\n")
      }
      var rest = printed[...]
      let expected = try Self.block(after: command + "\n```\n```\n").components(separatedBy: "\n")
      #expect(expected.count > 4)
      for line in expected where line != "…" {
        let index = try #require(rest.firstIndex(of: line), "\(line)")
        rest = rest[(index + 1)...]
      }
    }
  }

  private static func withoutTime(_ line: String) -> String { line.replacing(/, [0-9.]+ s$/, with: "") }

  private static let swift = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(filePath: String($0)).appending(path: "swift") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  @Test(
    .enabled(if: swift != nil, "there is no swift in PATH to build a package with"), .timeLimit(.minutes(20)))
  func `a package of one's own with the README's four lines builds and runs the example`() throws {
    let manifest = try Self.block("package")
    #expect(manifest.components(separatedBy: "\n").count == 4)
    #expect(manifest.contains("path: \"../order-router\""))
    try TemporaryFolder.with { folder in
      let sources = folder.appending(path: "Sources/my-routing")
      try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
      let here = manifest.replacing("path: \"../order-router\"", with: "path: \"\(Self.root.path)\"")
      try Data(here.utf8).write(to: folder.appending(path: "Package.swift"))
      try Data(Self.block("library").utf8).write(to: sources.appending(path: "main.swift"))
      let process = Process()
      let output = Pipe()
      process.executableURL = Self.swift
      process.arguments = ["run", "--package-path", folder.path]
      process.currentDirectoryURL = Self.root
      process.standardOutput = output
      try process.run()
      let text = try String(decoding: output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(text.contains("optimal 446.80"))
    }
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
      "generate", "import", "explain", "diff", "report", "export", "confirm", "availability", "performance",
    ] {
      #expect(readme.contains("`\(name) "))
    }
    for strategy in StrategyCatalog(solver: GLPKSolver()).plain {
      #expect(readme.contains("`\(strategy.name)`"))
    }
  }
}
