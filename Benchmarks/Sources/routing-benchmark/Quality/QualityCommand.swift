import ArgumentParser
import Foundation

struct QualityCommand: ParsableCommand {
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

  @Option(help: "Strategies, separated by commas; or all.")
  var strategies = "all"

  @Option(
    help: """
      Limits of strategies that search, separated by commas: seconds such as 10, or units of work such as 20000w, \
      with which a second run gives the same plans.
      """)
  var limits = "10"

  @Option(help: "The gap at which they stop; 0 to go on to the proof or the limit.")
  var gap = 0.0

  @Option(help: "Solvers to compare with, separated by commas: highs, scip, cbc, glpk; or none.")
  var peers = "highs,scip,cbc"

  @Option(help: "Seconds that each peer has on a model. Default: the most of --limits, else 60.")
  var peerTime: Double?

  @Option(help: "Orders past which the peers are left out: their model grows with each.")
  var peerOrders = 20_000

  @Option(help: "Times each plan is made; the one with the median time is told.")
  var runs = 1

  @Option(help: "Threads of order-router; its own default unless given.")
  var threads: Int?

  @Option(help: "Only scenarios whose name contains this text.")
  var only: String?

  @Flag(help: "Small scenarios and short limits: a check of the whole in under 90 seconds.")
  var smoke = false

  @Option(
    help: "The order-router to measure. Default: the root package's release build, else the one installed.")
  var orderRouter: String?

  @Option(help: "Keep made-up days in this folder for the next time, instead of a temporary one.")
  var folder: String?

  @Option(help: "Write the results as JSON to this file.")
  var json: String?

  @Option(help: "Write the Markdown to this file too.")
  var out: String?

  @Option(help: "Replace the part between <!-- quality --> and <!-- /quality --> of this file.")
  var readme: String?

  func validate() throws {
    _ = try limitList()
    guard runs >= 1, peerOrders >= 0 else {
      throw ValidationError("--runs takes a whole number of at least 1, --peer-orders of at least 0.")
    }
    guard gap >= 0, gap.isFinite, PeerRunner.timeLimits.contains(peerTime ?? 1) else {
      throw ValidationError(
        "--gap takes a share of at least 0, such as 0.0001, --peer-time seconds, from 0.001 to 1000000000.")
    }
    if Peer.list(peers) == nil {
      throw ValidationError("--peers takes names of highs, scip, cbc and glpk, separated by commas, or none.")
    }
    if strategies.split(separator: ",").isEmpty { throw ValidationError("--strategies takes names.") }
  }

  func run() throws {
    Interruption.install()
    try OutputPlace.check(json, out)
    if let readme { try MarkedSection.quality.check(URL(filePath: readme)) }
    try TemporaryPlace.with { place in
      let report = try QualitySuite(self, in: place).measure()
      print(report.text)
      if let json { try QualityDocument(report).data().write(to: URL(filePath: json), options: .atomic) }
      if let out { try Data((report.text + "\n").utf8).write(to: URL(filePath: out), options: .atomic) }
      if let readme { try MarkedSection.quality.write(report.digest, to: URL(filePath: readme)) }
      if !report.problems.isEmpty { throw ExitCode.failure }
    }
  }

  func limitList() throws -> [SearchLimit] {
    if let list = SearchLimit.list(limits) { return list }
    throw ValidationError(
      "--limits takes seconds such as 10, or units of work such as 20000w; found \(limits).")
  }
}
