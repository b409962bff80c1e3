import ArgumentParser
import BenchmarkPage
import Foundation

struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Run every suite, and write its figures into the README and onto a page.",
    discussion: """
      The suites: quality (strategies and solvers on scenarios), rolling (days of orders as they come in), network \
      (the experiment of Jasin & Sinha and Ma), steps (in process, by planning-benchmark), figures (what plans are \
      to reach). The README and the page are written at the end, each whole or not at all. A second run differs in \
      times, memory and what depends on a limit in seconds: what peers found, and all of figures. Exit code 1 where \
      a suite found something wrong or could not be run.
      """)

  @OptionGroup var settings: SuiteSettings

  @Option(help: "Replace the part between <!-- quality --> and <!-- /quality --> of this file, and so on.")
  var readme: String?

  @Option(help: "Write a page with a picture for each chart to this file.")
  var page: String?

  @Option(help: "Keep tables and JSON in this folder; the page shows what earlier runs left there too.")
  var results: String?

  func run() throws {
    Interruption.install()
    try OutputPlace.check(readme, page)
    try OutputPlace.check(folder: results)
    if let readme { try MarkedSection.check(settings.suites.map(\.section), in: URL(filePath: readme)) }
    try TemporaryPlace.with { place in
      let folder = results.map { URL(filePath: $0) } ?? place.appending(path: "results")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let kept = ResultsFolder(folder: folder)
      let runner = try SuiteRunner(settings, in: place)
      var measured: [SuiteResult] = []
      var problems: [String] = []
      for suite in settings.suites {
        let result = try runner.measure(suite)
        problems += result.problems.map { "\(suite.rawValue): \($0)" }
        if result.section.isEmpty { continue }
        print("## \(suite.rawValue)\n\n\(result.tables)\n")
        try kept.keep(result)
        measured.append(result)
      }
      let html = try page.map { _ in try kept.page().html() }
      if let readme {
        try MarkedSection.write(measured.map { ($0.suite.section, $0.section) }, to: URL(filePath: readme))
      }
      if let page, let html { try Data(html.utf8).write(to: URL(filePath: page), options: .atomic) }
      for problem in problems { Announcement.say("wrong: \(problem)") }
      if !problems.isEmpty { throw ExitCode.failure }
    }
  }
}
