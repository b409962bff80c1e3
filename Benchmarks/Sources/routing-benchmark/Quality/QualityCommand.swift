import ArgumentParser
import BenchmarkProgram
import Foundation

struct QualityCommand: SuiteCommand, PeerCommand {
  static let suite = Suite.quality
  static let defaultPeerTime = "the most seconds of --limits, else 60, with --smoke 2"

  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract:
      "Lay strategies and other solvers side by side on days and published problems.",
    discussion: """
      Prints tables in Markdown: what each strategy costs and of what, what it saves against each rule, how \
      far it is from the best known and from the bound, and when a search was how near. Exit code 1 where a \
      plan fails verification, or a bound exceeds a cost.
      """)

  @OptionGroup(title: "Scenarios") var sources: QualitySources

  @OptionGroup var routerOptions: RouterOptions

  @OptionGroup var peerOptions: PeerOptions<Self>

  @OptionGroup var report: ReportOptions<Self>

  @Option(help: "Strategies, separated by commas; or all.")
  var strategies = "all"

  @Option(
    help: """
      Limits of strategies that search, separated by commas: seconds such as 10, or units of work such as \
      20000w, with which a second run gives the same plans.
      """)
  var limits = "10"

  @Option(help: "The gap at which they stop; 0 to go on to the proof or the limit.")
  var gap = 0.0

  @Option(help: "Orders past which the peers are left out: their model grows with each.")
  var peerOrders = 20_000

  @Option(help: "Times each plan is made; the one with the median time is told.")
  var runs = 1

  @Option(help: "Only scenarios whose name contains this text.")
  var only: String?

  @Flag(help: "Small scenarios and short limits: a check of the whole in under 90 seconds.")
  var smoke = false

  @Option(help: "Write the results as JSON to this file.")
  var json: String?

  func validate() throws {
    _ = try limitList()
    guard runs >= 1, peerOrders >= 0 else {
      throw ValidationError("--runs takes a whole number of at least 1, --peer-orders of at least 0.")
    }
    guard gap >= 0, gap.isFinite else {
      throw ValidationError("--gap takes a share of at least 0, such as 0.0001.")
    }
    if strategies.split(separator: ",").isEmpty { throw ValidationError("--strategies takes names.") }
  }

  func run() throws {
    try OutputPlace.check(json)
    try report.check()
    let measured = try TemporaryPlace.with { try QualitySuite(self, in: $0).measure() }
    try write(measured)
    if !measured.problems.isEmpty { throw ExitCode.failure }
  }

  func write(_ measured: QualityReport) throws {
    try report.write(
      measured.text, section: measured.digest, json: (json, { try QualityDocument(measured).data() }))
  }

  func limitList() throws -> [SearchLimit] {
    if let list = SearchLimit.list(limits) { return list }
    throw ValidationError(
      "--limits takes seconds such as 10, or units of work such as 20000w; found \(limits).")
  }
}
