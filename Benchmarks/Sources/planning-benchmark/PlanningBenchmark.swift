import ArgumentParser
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

  @Option(help: "The seed of the day.")
  var seed: UInt64 = 1

  @Option(help: "Keep the scenario in this folder, which must not be there yet.", completion: .directory)
  var keep: String?

  func validate() throws {
    guard orders > 0, csvLines >= 0, runs > 0 else {
      throw ValidationError("--orders and --runs take whole numbers of at least 1, --csv-lines at least 0.")
    }
  }

  func run() throws {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "planning-benchmark-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: place) }
    if csvLines > 0 {
      print(try CSVBenchmark(lines: csvLines, runs: runs, seed: seed).measure(in: place), "\n")
    }
    let folder = keep.map { URL(filePath: $0) } ?? place.appending(path: "scenario")
    let settings = GeneratedDay.Settings(orders: orders, locations: locations, skus: skus, seed: seed)
    _ = try GeneratedDay(settings).write(to: folder.path)
    let benchmark = DayBenchmark(folder: folder, plan: place.appending(path: "plan"), runs: runs)
    print(try benchmark.measure())
  }
}
