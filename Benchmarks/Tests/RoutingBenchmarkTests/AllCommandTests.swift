import ArgumentParser
import BenchmarkProgram
import Foundation
import GLPK
import OrderRouting
import RouteOptimization
import Testing

@testable import routing_benchmark

struct AllCommandTests {
  @Test(arguments: [
    (["--only", "quality,speed"], "--only takes names of quality, rolling, network, steps, figures"),
    (["--sizes", "many"], "--sizes takes"), (["--limits", "0w"], "--limits takes"),
    (["--peers", "cplex"], "--peers takes"), (["--peer-time", "0"], "--peer-time"),
    (["--peer-time", "1e300"], "--peer-time"), (["--peer-time", "nan"], "--peer-time"),
    (["--days", "0"], "--days takes"), (["--instances", "0"], "--instances takes"),
  ])
  func `bad options are refused before anything runs`(arguments: [String], message: String) {
    let error = #expect(throws: (any Error).self) { try AllCommand.parse(arguments) }
    #expect(error.map { AllCommand.message(for: $0) }?.contains(message) == true)
  }

  @Test func `a README without the marks of a suite is refused before anything runs, and stays as it is`()
    throws
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "<!-- quality -->\nold\n<!-- /quality -->\n"
    try Data(text.utf8).write(to: file)
    let command = try AllCommand.parse(["--smoke", "--only", "quality,rolling", "--readme", file.path])
    let error = #expect(throws: BenchmarkFailure.self) { try command.run() }
    #expect(
      error?.description.contains("no line <!-- rolling -->, or not one, followed by <!-- /rolling -->")
        == true)
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(arguments: [
    (["--page", "/no/such/page.html"], "there is no folder /no/such"),
    (["--page", "/usr"], "it is a folder"), (["--results", "/etc/passwd"], "it is a file"),
  ])
  func `a place that cannot be written is refused before anything runs`(options: [String], message: String)
    throws
  {
    let command = try AllCommand.parse(["--smoke", "--only", "network"] + options)
    let error = #expect(throws: BenchmarkFailure.self) { try command.run() }
    #expect(error?.description.contains(message) == true)
  }

  @Test func `a stored result that cannot be read is told before anything runs, unless it is measured anew`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "results-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{".utf8).write(to: folder.appending(path: "network.json"))
    let page = folder.appending(path: "page.html").path
    let outputs = ["--smoke", "--results", folder.path, "--page", page]
    let error = #expect(throws: BenchmarkFailure.self) {
      try AllCommand.parse(outputs + ["--only", "rolling", "--order-router", "/no/such"]).run()
    }
    #expect(error?.description.contains("network.json cannot be read as results of network") == true)
    try AllCommand.parse(outputs + ["--only", "network", "--order-router", "/bin/true"]).run()
    #expect(FileManager.default.fileExists(atPath: page))
  }

  @Test func `what ended before an interruption is kept, and the rest is not`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "results-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let kept = ResultsFolder(folder: folder)
    try kept.make()
    var progress = SuiteProgress(kept: kept) { suite in
      if suite == .steps { throw Interruption.Requested() }
      return SuiteResult(suite: suite, section: "figures", tables: "tables of \(suite)")
    }
    #expect(try progress.measure([.rolling, .network, .steps, .figures]))
    #expect(progress.measured.map(\.suite) == [.rolling, .network])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["network.md", "rolling.md"])
    var first = SuiteProgress(kept: kept) { _ in throw Interruption.Requested() }
    #expect(throws: Interruption.Requested.self) { try first.measure([.rolling]) }
  }

  @Test func `results that cannot be kept are told, and the suites after them run`() throws {
    let kept = ResultsFolder(folder: URL(filePath: "/no/such/folder"))
    var progress = SuiteProgress(kept: kept) { SuiteResult(suite: $0, section: "figures", tables: "tables") }
    #expect(try progress.measure([.rolling, .network]) == false)
    #expect(progress.measured.count == 2 && progress.problems.count == 2)
    #expect(progress.problems[0].contains("/no/such/folder/rolling.md cannot be written"))
  }

  @Test func `by default days have up to 10 000 orders, and figures give HiGHS 300 seconds for every row`()
    throws
  {
    let settings = try AllCommand.parse([]).settings
    #expect(try settings.quality().sources.days().map(\.orders).max() == 10_000)
    let figures = try settings.figures()
    #expect(figures.peerOptions.peerTime == 300 && figures.peerOptions.list == [.highs])
    #expect(figures.only == nil && figures.runs == 1)
    #expect(try AllCommand.parse(["--peer-time", "7"]).settings.figures().peerOptions.peerTime == 7)
    #expect(settings.outline(.figures).contains("300 s"))
  }

  @Test func `what is announced names the solvers that run, and none where there are none`() throws {
    let whole = try AllCommand.parse([]).settings
    #expect(
      whole.outline(.quality) == "quality: days of 1k,10k orders; HiGHS, SCIP, CBC, 30.0 s a model each")
    #expect(whole.outline(.figures) == "figures: every row once; HiGHS, 300 s a model each")
    let none = try AllCommand.parse(["--peers", "none"]).settings
    #expect(none.outline(.quality) == "quality: days of 1k,10k orders; no peers")
    #expect(none.outline(.figures) == "figures: every row once; no peers")
    #expect(try AllCommand.parse(["--peers", "cbc"]).settings.outline(.figures).hasSuffix("; no peers"))
  }

  @Test(arguments: [
    ["--smoke"], ["--only", "steps"], ["--sizes", "1k"], ["--limits", "5"], ["--peers", "none"],
    ["--peer-time", "3"], ["--peer-orders", "0"], ["--days", "2"], ["--instances", "1"],
  ])
  func `only the defaults are the whole`(arguments: [String]) throws {
    #expect(try AllCommand.parse([]).settings.isWhole)
    #expect(try !AllCommand.parse(arguments).settings.isWhole)
  }

  @Test func `options of order-router reach the commands of the suites`() throws {
    let arguments = ["--order-router", "r", "--threads", "3", "--folder", "f"]
    let settings = try AllCommand.parse(arguments).settings
    #expect(try settings.quality().routerOptions.arguments == arguments)
    #expect(try settings.figures().routerOptions.arguments == arguments)
  }

  @Test func `suites run in their own order, each once`() {
    #expect(Suite.list("steps,quality,steps") == [.quality, .steps])
    #expect(Suite.list("") == nil)
  }

  @Test func `searches are limited by work unless asked for otherwise, smoke runs too`() throws {
    #expect(try AllCommand.parse([]).settings.quality().limitList() == [.work(20_000)])
    #expect(try AllCommand.parse(["--limits", "5"]).settings.quality().limitList() == [.seconds(5)])
    let store = InstanceStore(
      router: Router(program: "x", folder: URL(filePath: "x"), threads: nil), folder: URL(filePath: "x"),
      examples: nil)
    #expect(try AllCommand.parse(["--smoke"]).settings.rolling(store).workLimit == 200)
  }

  @Test func `the suite compares every strategy that there is`() {
    #expect(QualityPlan.strategies("all") == StrategyCatalog(solver: GLPKSolver()).names)
    #expect(QualityPlan.strategies("nearest,optimal") == ["nearest", "optimal"])
  }

  @Test func `steps are timed in the temporary folder of the suite, which an interruption removes`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steps-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "planning-benchmark")
    try Data("#!/bin/sh\necho \"$TMPDIR\"\necho {} > \"$2\"\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let result = try StepsSuite(program: program.path, arguments: [], folder: folder).measure()
    #expect(result.tables.hasSuffix(folder.path))
  }
}
