import ArgumentParser

/// Which suites are to run, and how large.
struct SuiteSettings: ParsableArguments {
  @Option(help: "Only these suites, separated by commas: quality, rolling, network, steps, figures.")
  var only = Suite.allCases.map(\.rawValue).joined(separator: ",")

  @Flag(help: "All small: a check of the whole in under five minutes, no figures to quote.")
  var smoke = false

  @Option(help: "Orders of made-up days, separated by commas: 1k, 10k, 100k, 1m or any other number.")
  var sizes = "1k,10k,100k"

  @Option(
    help: "Limits of searches in quality, separated by commas: units of work such as 20000w, or seconds.")
  var limits = "20000w"

  @Option(help: "Solvers to compare with, separated by commas: highs, scip, cbc, glpk; or none.")
  var peers = "highs,scip,cbc"

  @Option(help: "Seconds that each peer has on a model. Default: 30, with --smoke 2.")
  var peerTime: Double?

  @Option(
    help:
      "Orders past which the peers are left out of quality: on larger models presolving alone takes minutes.")
  var peerOrders = 9500

  @Option(help: "Days of the rolling study. Default: 20, with --smoke 2.")
  var days: Int?

  @Option(help: "Instances of the network experiment. Default: 30, with --smoke 1.")
  var instances: Int?

  @Option(help: "A folder of scenarios with known answers, for quality and figures.", completion: .directory)
  var examples: String?

  @Option(
    help: "The order-router to measure. Default: the root package's release build, else the one installed.")
  var orderRouter: String?

  @Option(help: "Threads of order-router; its own default unless given.")
  var threads: Int?

  func validate() throws {
    if Suite.list(only) == nil {
      let names = Suite.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--only takes names of \(names), separated by commas; found \(only).")
    }
    for (name, value) in [("--days", days), ("--instances", instances), ("--threads", threads)] {
      if let value, value < 1 { throw ValidationError("\(name) takes a whole number of at least 1.") }
    }
    do {
      _ = try (quality(), network(), figures())
    } catch {
      // As its own command would say it.
      throw ValidationError(QualityCommand.message(for: error))
    }
  }

  var suites: [Suite] { Suite.list(only) ?? [] }

  /// The commands of the suites, as if called alone.
  func quality() throws -> QualityCommand {
    let sized = smoke ? ["--smoke"] : ["--sizes", sizes, "--limits", limits]
    let largest = ["--peer-orders", "\(peerOrders)"]
    return try QualityCommand.parse(sized + largest + peerArguments + common)
  }

  func network() throws -> NetworkExperimentCommand {
    let runs = instances.map { ["--instances", "\($0)"] } ?? []
    return try NetworkExperimentCommand.parse((smoke ? ["--smoke"] : ["--runs", "1"]) + runs)
  }

  /// Once each and beside HiGHS alone, which takes a third of an hour; `figures` itself takes longer.
  func figures() throws -> FiguresCommand {
    let peers = peers.split(separator: ",").contains("highs") ? "highs" : "none"
    let sized = smoke ? ["--smoke"] : ["--runs", "1"]
    return try FiguresCommand.parse(sized + ["--peers", peers, "--peer-time", "\(seconds)"] + common)
  }

  /// Options of `planning-benchmark`.
  var steps: [String] { smoke ? ["--smoke", "--runs", "1"] : [] }

  func rolling(_ store: InstanceStore) -> RollingSuite {
    RollingSuite(
      store: store, orders: smoke ? 100 : 1000, days: days ?? (smoke ? 2 : 20),
      strategies: "all", workLimit: smoke ? 200 : 3000)
  }

  private var seconds: Double { peerTime ?? (smoke ? 2 : 30) }
  private var peerArguments: [String] { ["--peers", peers, "--peer-time", "\(seconds)"] }

  private var common: [String] {
    (orderRouter.map { ["--order-router", $0] } ?? [])
      + (smoke ? [] : examples.map { ["--examples", $0] } ?? [])
      + (threads.map { ["--threads", "\($0)"] } ?? [])
  }
}
