import ArgumentParser
import BenchmarkProgram
import Charts
import Foundation

struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Run every suite, and write its figures into the README and onto a page.",
    discussion: """
      The suites: quality (strategies and solvers on scenarios), rolling (days of orders as they come in), \
      network (the experiment of Jasin & Sinha and Ma), steps (in process, by planning-benchmark), figures \
      (what plans are to reach). The README and the page are written at the end, each whole or not at all; \
      Ctrl-C ends the suite that runs and writes what the suites before it measured. A second run differs in \
      times, memory and what depends on a limit in seconds: what peers found, and all of figures. Exit code \
      1 where a suite found something wrong or could not be run.
      """)

  @OptionGroup var settings: SuiteSettings

  @Option(help: "Replace the part between <!-- quality --> and <!-- /quality --> of this file, and so on.")
  var readme: String?

  @Option(help: "Write a page with a picture for each chart to this file.")
  var page: String?

  @Option(help: "Keep tables and JSON in this folder; the page shows what earlier runs left there too.")
  var results: String?

  func run() throws {
    try check()
    for line in outline { Announcement.say(line) }
    try TemporaryPlace.with { place in
      let kept = ResultsFolder(folder: results.map { URL(filePath: $0) } ?? place.appending(path: "results"))
      try kept.make()
      var progress = SuiteProgress(kept: kept, measure: try SuiteRunner(settings, in: place).measure)
      let isInterrupted = try progress.measure(settings.suites)
      progress.problems += write(progress.measured, kept)
      for problem in progress.problems { Announcement.say("wrong: \(problem)") }
      if isInterrupted { throw ExitCode(ProgramEnd.interrupted.rawValue) }
      if !progress.problems.isEmpty { throw ExitCode.failure }
    }
  }

  /// What is about to be done.
  private var outline: [String] {
    var lines = settings.suites.map(settings.outline)
    if settings.isWhole { lines.append("40 to 60 minutes on two cores, half of them for figures") }
    if let results { lines.append("results are kept in \(results) as each suite ends") }
    let atEnd = [readme, page].compactMap { $0 }
    if !atEnd.isEmpty { lines.append("at the end: \(atEnd.joined(separator: ", "))") }
    return lines
  }

  /// Throws what would fail at the end: better before an hour of measuring than after it.
  private func check() throws {
    try OutputPlace.check(readme, page)
    try OutputPlace.check(folder: results)
    if let readme { try MarkedSection.check(settings.suites.map(\.section), in: URL(filePath: readme)) }
    if let results, page != nil {
      _ = try ResultsFolder(folder: URL(filePath: results)).page(without: settings.suites).html()
    }
  }

  /// Writes what is asked for; returns what could not be written, which keeps nothing else from it.
  private func write(_ measured: [SuiteResult], _ kept: ResultsFolder) -> [String] {
    var problems: [String] = []
    do {
      let sections = measured.map { (section: $0.suite.section, text: $0.section) }
      if let readme { try MarkedSection.write(sections, to: URL(filePath: readme)) }
    } catch {
      problems.append("\(error)")
    }
    do {
      if let page { try OutputPlace.write(try kept.page().html(), to: page) }
    } catch {
      problems.append("\(error)")
    }
    return problems
  }
}
