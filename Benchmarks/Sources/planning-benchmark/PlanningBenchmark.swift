import ArgumentParser
import BenchmarkProgram
import Datasets
import Foundation

@main
struct PlanningBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planning-benchmark",
    abstract: "Times reading, planning, verifying and writing a made-up day of orders.",
    discussion: """
      Every time is the median of the runs. The tables are Markdown, on standard output; what is being \
      measured goes to standard error.
      """)

  @Option(help: "Orders of the day; about 1.7 lines each.")
  var orders = 100_000

  @Option(help: "Locations that ship, 1 to 74.")
  var locations = 20

  @Option(help: "SKUs of the catalogue.")
  var skus = 4000

  @Option(help: "Lines of the table that the CSV readers read; 0 leaves them out.")
  var csvLines = 1_000_000

  @Option(
    help: "Records of each tabular format that the importers read, a fifth of it of JSON; 0 leaves them out.")
  var importRecords = 1_000_000

  @Option(help: "Times each thing is done.")
  var runs = 3

  @Option(
    help:
      "Times all is gone through. Default: 3 with --save-baseline or --baseline, so that noise shows, else 1."
  )
  var rounds: Int?

  @Option(help: "The seed of the day.")
  var seed: UInt64 = 1

  @Option(help: "Keep the scenario in this folder, which must not be there yet.", completion: .directory)
  var keep: String?

  @Option(help: "Write the times as JSON to this file.", completion: .file())
  var json: String?

  @Option(help: "Write the times to this file too, to compare later runs with.", completion: .file())
  var saveBaseline: String?

  @Option(help: "Compare with the times that --save-baseline wrote on this machine.", completion: .file())
  var baseline: String?

  @Flag(help: "Exit code 1 where a step is slower than the baseline by more than the noise.")
  var failIfSlower = false

  @Flag(help: "A small day, no CSV table: a check of the whole in seconds.")
  var smoke = false

  static func main() { runToEnd() }

  func validate() throws {
    for (name, value, range) in [
      ("--orders", orders, 1...10_000_000), ("--locations", locations, 1...74),
      ("--skus", skus, 1...10_000_000), ("--csv-lines", csvLines, 0...1_000_000_000),
      ("--import-records", importRecords, 0...100_000_000),
      ("--runs", runs, 1...1_000_000), ("--rounds", roundCount, 1...1_000_000),
    ] where !range.contains(value) {
      throw ValidationError(
        "\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound); found \(value).")
    }
    if failIfSlower, baseline == nil { throw ValidationError("--fail-if-slower goes with --baseline.") }
    if failIfSlower, runs * roundCount < StepComparison.leastRuns {
      throw ValidationError(
        "--fail-if-slower takes at least \(StepComparison.leastRuns) runs: give more --runs or --rounds.")
    }
  }

  private var roundCount: Int { rounds ?? (saveBaseline == nil && baseline == nil ? 1 : 3) }

  func run() throws {
    if let keep, FileManager.default.fileExists(atPath: keep) {
      throw BenchmarkFailure("\(keep) is there already. Name a folder that is not, or remove it.")
    }
    try OutputPlace.check(json, saveBaseline, keep)
    try TemporaryPlace.with { try measure(in: $0) }
  }

  private func measure(in place: URL) throws {
    let settings = GeneratedDay.Settings(
      orders: smoke ? 200 : orders, locations: locations, skus: smoke ? 200 : skus, seed: seed)
    let environment = SpeedEnvironment(runs: runs * roundCount, day: day(settings))
    let old = try baseline.map { try SpeedDocument.baseline($0, for: environment) }
    if failIfSlower, let old, let baseline { try old.checkThatItCanTell(baseline) }
    if csvLines > 0, !smoke {
      print(try CSVBenchmark(lines: csvLines, runs: runs, seed: seed).measure(in: place), "\n")
    }
    if importRecords > 0 {
      let records = smoke ? 1000 : importRecords
      print(try ImportBenchmark(records: records, runs: runs).measure(), "\n")
    }
    let folder = keep.map { URL(filePath: $0) } ?? place.appending(path: "scenario")
    _ = try GeneratedDay(settings).write(to: folder.path)
    let benchmark = DayBenchmark(
      folder: folder, plan: place.appending(path: "plan"), runs: runs, rounds: roundCount)
    let (text, steps) = try benchmark.measure()
    print(text)
    try conclude(SpeedDocument(environment: environment, steps: steps), old)
  }

  /// Compares with the baseline, and writes the files that are asked for: no new baseline where a slower step
  /// is a failure, since later runs would pass by it.
  func conclude(_ document: SpeedDocument, _ old: SpeedDocument?) throws {
    let report = old.map { BaselineReport(document, baseline: $0) }
    if let report { print("\n" + report.text) }
    if let json {
      var compared = document
      compared.comparison = report?.comparisons
      try compared.write(to: json)
    }
    if failIfSlower, let report, let baseline {
      try report.checkThatSomethingIsTold(baseline)
      if report.isSlower {
        if let saveBaseline { Announcement.say("slower than \(baseline): \(saveBaseline) is not written") }
        throw ExitCode.failure
      }
    }
    if let saveBaseline { try document.write(to: saveBaseline) }
  }

  private func day(_ settings: GeneratedDay.Settings) -> SpeedEnvironment.Day {
    SpeedEnvironment.Day(
      preset: settings.preset.rawValue, orders: settings.orders, locations: settings.locations,
      skus: settings.skus, seed: settings.seed)
  }
}
