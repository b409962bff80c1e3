import ArgumentParser
import MarkdownTables

/// Which suites are to run, and how large.
struct SuiteSettings: PeerCommand {
  static let defaultPeerTime = "30 in quality and 300 in figures, with --smoke 2"

  @Option(help: "Only these suites, separated by commas: quality, rolling, network, steps, figures.")
  var only = Suite.allCases.map(\.rawValue).joined(separator: ",")

  @Flag(help: "All small: a check of the whole in about a minute, no figures to quote.")
  var smoke = false

  private static let wholeSizes = "1k,10k"
  private static let wholeLimits = "20000w"
  private static let wholePeerOrders = 9500

  @Option(help: "Orders of made-up days, separated by commas: 1k, 10k, 100k, 1m or any other number.")
  var sizes = Self.wholeSizes

  @Option(
    help: "Limits of searches in quality, separated by commas: units of work such as 20000w, or seconds.")
  var limits = Self.wholeLimits

  @OptionGroup var peerOptions: PeerOptions<Self>

  @Option(
    help:
      "Orders past which the peers are left out of quality: on larger models presolving alone takes minutes.")
  var peerOrders = Self.wholePeerOrders

  @Option(help: "Days of the rolling study. Default: 20, with --smoke 2.")
  var days: Int?

  @Option(help: "Instances of the network experiment. Default: 30, with --smoke 1.")
  var instances: Int?

  @Option(help: "A folder of scenarios with known answers, for figures.", completion: .directory)
  var examples: String?

  @OptionGroup var routerOptions: RouterOptions

  func validate() throws {
    if Suite.list(only) == nil {
      let names = Suite.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--only takes names of \(names), separated by commas; found \(only).")
    }
    for (name, value) in [("--days", days), ("--instances", instances)] {
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
    let peers = ["--peers", peerOptions.peers, "--peer-time", "\(qualitySeconds)"]
    return try QualityCommand.parse(sized + largest + peers + routerOptions.arguments)
  }

  func network() throws -> NetworkExperimentCommand {
    let runs = instances.map { ["--instances", "\($0)"] } ?? []
    return try NetworkExperimentCommand.parse((smoke ? ["--smoke"] : ["--runs", "1"]) + runs)
  }

  /// All rows, once each and beside HiGHS alone; `figures` itself takes longer.
  func figures() throws -> FiguresCommand {
    let peers = figuresPeers.isEmpty ? "none" : "highs"
    let sized = smoke ? ["--smoke"] : ["--runs", "1"]
    let known = smoke ? [] : examples.map { ["--examples", $0] } ?? []
    let limits = ["--peers", peers, "--peer-time", "\(figuresSeconds)"]
    return try FiguresCommand.parse(sized + limits + known + routerOptions.arguments)
  }

  /// Options of `planning-benchmark`.
  var steps: [String] { smoke ? ["--smoke", "--runs", "1"] : [] }

  func rolling(_ store: InstanceStore) -> RollingSuite {
    RollingSuite(
      store: store, orders: smoke ? 100 : 1000, days: rollingDays, strategies: "all",
      workLimit: smoke ? 200 : 3000)
  }

  /// Whether all suites run at their full sizes, as far as these say so.
  var isWhole: Bool {
    !smoke && suites == Suite.allCases && sizes == Self.wholeSizes && limits == Self.wholeLimits
      && peerOptions.isDefault && peerOrders == Self.wholePeerOrders && days == nil && instances == nil
  }

  /// What a suite is about to do, in words.
  func outline(_ suite: Suite) -> String {
    switch suite {
    case .quality:
      "quality: days of \(smoke ? "500" : sizes) orders; \(peers(peerOptions.list, qualitySeconds))"
    case .rolling: "rolling: \(rollingDays) days, every strategy"
    case .network: "network: \(instances ?? (smoke ? 1 : 30)) instances at each carry probability"
    case .steps: "steps: " + (["planning-benchmark"] + steps).joined(separator: " ")
    case .figures:
      "figures: \(smoke ? "small days" : "every row once"); \(peers(figuresPeers, figuresSeconds))"
    }
  }

  /// Solvers and what they have, in words.
  private func peers(_ peers: [Peer], _ seconds: Double) -> String {
    if peers.isEmpty { return "no peers" }
    return peers.map(\.name).joined(separator: ", ") + ", \(seconds.short) s a model each"
  }

  private var figuresPeers: [Peer] { peerOptions.list.filter { $0 == .highs } }
  private var rollingDays: Int { days ?? (smoke ? 2 : 20) }
  private var qualitySeconds: Double { peerOptions.peerTime ?? (smoke ? 2 : 30) }
  private var figuresSeconds: Double { peerOptions.peerTime ?? (smoke ? 2 : 300) }
}
