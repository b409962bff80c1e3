import ArgumentParser
import Foundation
import MachineFacts

/// The suite as a command asks for it, or the smoke version of it.
struct QualitySuite {
  private let command: QualityCommand
  private let place: URL
  private let sources: [QualitySource]
  private let plan: QualityPlan

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
  }

  func measure() throws -> QualityReport {
    let load = Machine.load
    let store = try command.routerOptions.store(in: place, examples: command.sources.examples)
    let seconds = plan.limits.compactMap(\.seconds).max() ?? (command.smoke ? 2 : 60)
    let bench = command.peerOptions.bench(store.router, seconds: seconds)
    let version = try store.router.version()
    let measurement = QualityMeasurement(store: store, plan: plan, bench: bench)
    let results = try sources.map { try measurement.measure($0) }
    let environment = QualityEnvironment(
      date: Machine.today, orderRouter: version, machine: Machine.description, cores: Machine.cores,
      load: load, threads: command.routerOptions.threads, runs: plan.runs, seeds: plan.seeds,
      limits: plan.limits.map(\.text),
      gap: plan.gap, peerSeconds: bench.hasPeers ? bench.timeLimit : nil, isSmoke: command.smoke)
    return QualityReport(results: results, environment: environment, bench: bench)
  }
}
