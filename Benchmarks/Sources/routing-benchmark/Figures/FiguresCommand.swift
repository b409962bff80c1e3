import ArgumentParser
import Foundation
import MachineFacts

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Plan days of every size, verify the plans, and lay them beside rules and other solvers.",
    discussion: """
      Prints a table in Markdown: what each row is to reach and what was reached, the peers, what was left out \
      and why. Exit code 1 where a plan fails verification or costs more than a rule's, or a bound exceeds \
      a cost.
      """)

  @Option(
    help: "The order-router to measure. Default: the root package's release build, else the one installed.")
  var orderRouter: String?

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

  @Option(help: "Threads of order-router; its own default unless given.")
  var threads: Int?

  @Option(help: "Solvers to compare with, separated by commas: highs, scip, cbc, glpk; or none.")
  var peers = "highs,scip,cbc"

  @Option(help: "Seconds that each peer has on a model. Default: 300, with --smoke 20.")
  var peerTime: Double?

  @Option(help: "A program that measures a single order and ends with a line of JSON; its words by blanks.")
  var singleOrder: String?

  @Option(help: "Keep the days in this folder for the next time, instead of a temporary one.")
  var folder: String?

  @Option(help: "Write the Markdown to this file too.")
  var out: String?

  @Option(help: "Replace the part between <!-- figures --> and <!-- /figures --> of this file.")
  var readme: String?

  func validate() throws {
    if let runs, runs < 1 { throw ValidationError("--runs takes a whole number of at least 1.") }
    if let peerTime, !PeerRunner.timeLimits.contains(peerTime) {
      throw ValidationError("--peer-time takes seconds, from 0.001 to 1000000000.")
    }
    if Peer.list(peers) == nil {
      throw ValidationError("--peers takes names of highs, scip, cbc and glpk, separated by commas, or none.")
    }
  }

  func run() throws {
    Interruption.install()
    try OutputPlace.check(out)
    if let readme { try MarkedSection.figures.check(URL(filePath: readme)) }
    try TemporaryPlace.with { place in
      let report = try measure(in: place)
      print(report.text)
      if let out { try Data((report.text + "\n").utf8).write(to: URL(filePath: out), options: .atomic) }
      if let readme { try MarkedSection.figures.write(report.text, to: URL(filePath: readme)) }
      if !report.problems.isEmpty { throw ExitCode.failure }
    }
  }

  func measure(in place: URL) throws -> FiguresReport {
    let load = Machine.load
    let router = Router(program: try Router.find(orderRouter), folder: place, threads: threads)
    let days = folder.map { URL(filePath: $0) } ?? place.appending(path: "days")
    try FileManager.default.createDirectory(at: days, withIntermediateDirectories: true)
    let store = InstanceStore(router: router, folder: days, examples: examples.map { URL(filePath: $0) })
    let seconds = peerTime ?? (smoke ? 20 : 300)
    let runner = PeerRunner(scripts: PeerRunner.scripts, folder: place, timeLimit: seconds)
    let bench = PeerBench(router: router, runner: runner, peers: Peer.list(peers) ?? [])
    let count = runs ?? (smoke ? 1 : 3)
    let version = try router.version()
    let measurement = FigureMeasurement(store: store, runs: count, bench: bench)
    let results = try figures.map { try measurement.measure($0) }
    return FiguresReport(
      results: results, bench: bench, singleOrder: try measureSingleOrder(in: place),
      routerVersion: version, runs: count, isSmoke: smoke, load: load)
  }

  /// `nil` where its row is not asked for.
  private func measureSingleOrder(in place: URL) throws -> SingleOrder? {
    if smoke { return nil }
    if let only, !SingleOrder.work.localizedStandardContains(only) { return nil }
    return try SingleOrder(command: singleOrder, folder: place)
  }

  private var figures: [Figure] {
    let all = smoke ? Figure.smoke : Figure.table + (scarce ? Figure.scarce : [])
    guard let only else { return all }
    return all.filter { $0.work.localizedStandardContains(only) }
  }
}
