import ArgumentParser
import Foundation
import MachineFacts

/// The suite as a command asks for it, or the smoke version of it.
struct QualitySuite {
  private let command: QualityCommand
  private let place: URL
  private let sources: [QualitySource]
  private let plan: QualityPlan
  private let peerTime: Double

  init(_ command: QualityCommand, in place: URL) throws {
    self.command = command
    self.place = place
    var chosen = command.sources
    var plan = QualityPlan(strategies: QualityPlan.strategies(command.strategies))
    plan.seeds = try chosen.seedList()
    plan.limits = try command.limitList()
    (plan.gap, plan.runs, plan.peerOrders) = (command.gap, command.runs, command.peerOrders)
    if command.smoke {
      chosen.sizes = "500"
      plan.limits = [.work(1000)]
    }
    var sources = try chosen.list()
    if command.smoke { sources.removeAll { $0.kind == .dataset && $0.name != "golden-101" } }
    if let only = command.only { sources.removeAll { !$0.name.localizedStandardContains(only) } }
    if sources.isEmpty {
      throw ValidationError("No scenario is left to measure: give some, or another --only.")
    }
    self.sources = sources
    self.plan = plan
    peerTime = command.peerTime ?? plan.limits.compactMap(\.seconds).max() ?? (command.smoke ? 2 : 60)
  }

  func measure() throws -> QualityReport {
    let load = Machine.load
    let router = Router(
      program: try Router.find(command.orderRouter), folder: place, threads: command.threads)
    let days = command.folder.map { URL(filePath: $0) } ?? place.appending(path: "days")
    try FileManager.default.createDirectory(at: days, withIntermediateDirectories: true)
    let store = InstanceStore(
      router: router, folder: days, examples: command.sources.examples.map { URL(filePath: $0) })
    let runner = PeerRunner(scripts: PeerRunner.scripts, folder: place, timeLimit: peerTime)
    let bench = PeerBench(router: router, runner: runner, peers: Peer.list(command.peers) ?? [])
    let version = try router.version()
    let measurement = QualityMeasurement(store: store, plan: plan, bench: bench)
    let results = try sources.map { try measurement.measure($0) }
    let environment = QualityEnvironment(
      date: Machine.today, orderRouter: version, machine: Machine.description, cores: Machine.cores,
      load: load, threads: command.threads, runs: plan.runs, seeds: plan.seeds,
      limits: plan.limits.map(\.text),
      gap: plan.gap, peerSeconds: bench.hasPeers ? peerTime : nil, isSmoke: command.smoke)
    return QualityReport(results: results, environment: environment, bench: bench)
  }
}
