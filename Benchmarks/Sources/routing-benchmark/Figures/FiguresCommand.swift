import ArgumentParser
import BenchmarkProgram
import Foundation
import MachineFacts

struct FiguresCommand: SuiteCommand, PeerCommand {
  static let suite = Suite.figures
  static let defaultPeerTime = "300, with --smoke 20"

  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Plan days of every size, verify the plans, and lay them beside rules and other solvers.",
    discussion: """
      Prints a table in Markdown: what each row is to reach and what was reached, the peers, what was left \
      out and why. Exit code 1 where a plan fails verification or costs more than a rule's, or a bound \
      exceeds a cost.
      """)

  @OptionGroup var routerOptions: RouterOptions

  @OptionGroup var peerOptions: PeerOptions<Self>

  @OptionGroup var report: ReportOptions<Self>

  @Option(help: "A folder of scenarios with known answers; without it their rows are left out.")
  var examples: String?

  @Option(help: "Only rows whose work contains this text.")
  var only: String?

  @Flag(help: "Small days, one run, peers with 20 seconds: a check of the whole in under three minutes.")
  var smoke = false

  @Flag(help: "Days of the preset scarce as well.")
  var scarce = false

  @Option(help: "Times each plan is made; the median is told. Default: 3, with --smoke 1.")
  var runs: Int?

  @Option(
    help: """
      A program that measures a single order and ends with a line of JSON; its words by blanks. Default: the \
      single-order-benchmark built beside this program.
      """)
  var singleOrder: String?

  func validate() throws {
    if let runs, runs < 1 { throw ValidationError("--runs takes a whole number of at least 1.") }
    if figures.isEmpty, !hasSingleOrder {
      throw ValidationError("No row is left to measure: give another --only.")
    }
  }

  func run() throws {
    try report.check()
    let measured = try TemporaryPlace.with { try measure(in: $0) }
    try report.write(measured.text, section: measured.text)
    if !measured.problems.isEmpty { throw ExitCode.failure }
  }

  func measure(in place: URL) throws -> FiguresReport {
    let load = Machine.load
    let store = try routerOptions.store(in: place, examples: examples)
    let bench = peerOptions.bench(store.router, seconds: smoke ? 20 : 300)
    let count = runs ?? (smoke ? 1 : 3)
    let version = try store.router.version()
    let measurement = FigureMeasurement(store: store, runs: count, bench: bench)
    let results = try figures.map { try measurement.measure($0) }
    return FiguresReport(
      results: results, bench: bench, singleOrder: try measureSingleOrder(in: place),
      routerVersion: version, runs: count, isSmoke: smoke, load: load)
  }

  /// `nil` where its row is not asked for.
  private func measureSingleOrder(in place: URL) throws -> SingleOrder? {
    hasSingleOrder ? try SingleOrder(command: singleOrder, folder: place) : nil
  }

  private var hasSingleOrder: Bool { !smoke && isAskedFor(SingleOrder.work) }

  private var figures: [Figure] {
    let all = smoke ? Figure.smoke : Figure.table + (scarce ? Figure.scarce : [])
    return all.filter { isAskedFor($0.work) }
  }

  private func isAskedFor(_ work: String) -> Bool { only.map { work.localizedStandardContains($0) } ?? true }
}
