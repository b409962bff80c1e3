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
    if failIfSlower, baseline == nil { throw ValidationError("--fail-if-slower goes with --baseline.") }
    guard orders > 0, csvLines >= 0, runs > 0, rounds ?? 1 > 0 else {
      throw ValidationError(
        "--orders, --runs and --rounds take whole numbers of at least 1, --csv-lines at least 0.")
    }
  }

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
    let rounds = rounds ?? (saveBaseline == nil && baseline == nil ? 1 : 3)
    let environment = SpeedEnvironment(runs: runs * rounds, day: day(settings))
    let old = try baseline.map { try SpeedDocument.baseline($0, for: environment) }
    if failIfSlower, let old, let baseline, old.steps.isEmpty {
      throw BenchmarkFailure("\(baseline) has no steps, so that none can be slower. Save a new one.")
    }
    if csvLines > 0, !smoke {
      print(try CSVBenchmark(lines: csvLines, runs: runs, seed: seed).measure(in: place), "\n")
    }
    let folder = keep.map { URL(filePath: $0) } ?? place.appending(path: "scenario")
    _ = try GeneratedDay(settings).write(to: folder.path)
    let benchmark = DayBenchmark(
      folder: folder, plan: place.appending(path: "plan"), runs: runs, rounds: rounds)
    let (text, steps) = try benchmark.measure()
    print(text)
    try conclude(SpeedDocument(environment: environment, steps: steps), old)
  }

  /// Compares with the baseline, and writes the files that are asked for.
  private func conclude(_ document: SpeedDocument, _ old: SpeedDocument?) throws {
    var document = document
    let report = old.map { BaselineReport(document, baseline: $0) }
    if let report { print("\n" + report.text) }
    if let saveBaseline { try document.write(to: saveBaseline) }
    document.comparison = report?.comparisons
    if let json { try document.write(to: json) }
    guard failIfSlower, let report, let baseline else { return }
    try report.checkThatSomethingIsTold(baseline)
    if report.isSlower { throw ExitCode.failure }
  }

  private func day(_ settings: GeneratedDay.Settings) -> SpeedEnvironment.Day {
    SpeedEnvironment.Day(
      preset: settings.preset.rawValue, orders: settings.orders, locations: settings.locations,
      skus: settings.skus, seed: settings.seed)
  }
}
