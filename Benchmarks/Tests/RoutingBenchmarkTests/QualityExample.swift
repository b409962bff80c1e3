import Foundation

@testable import routing_benchmark

/// Made-up results of the suite quality.
enum QualityExample {
  /// Results on one scenario: two rules, a search whose plan costs 80 and whose bound is 76, and a peer.
  static func result(peer: Double = 78, published: Double? = nil, ceiling: Double? = nil) throws
    -> QualityResult
  {
    var result = QualityResult(
      source: QualitySource(name: "day", kind: .own, source: .folder(name: "day", URL(filePath: "day"))))
    result.instance = Instance(
      name: "day", folder: URL(filePath: "day"),
      known: published.map { KnownOptimum(optimum: $0, tolerance: 0.5) },
      costCeiling: ceiling)
    result.runs = [
      try run("ranked", cost: "100"), try run("nearest", cost: "90.5"),
      try run("optimal", cost: "80", bound: "76", limit: 10),
    ]
    let log = """
      {"event": "start", "version": "1", "time_limit": 5}
      {"event": "progress", "seconds": 1, "incumbent": \(peer + 0.1), "bound": 60}
      {"event": "end", "seconds": 4, "incumbent": \(peer), "bound": 77.99, "status": "done"}
      """
    result.peers = [try PeerRun(.highs, log: log, usage: usage)]
    return result
  }

  /// A report on these results alone.
  static func report() throws -> QualityReport {
    let environment = QualityEnvironment(
      date: "2026-11-24", orderRouter: "0.1.0", machine: "a machine", cores: 2, load: "1", threads: nil,
      runs: 1, seeds: [1], limits: ["10 s"], gap: 0, peerSeconds: 5, isSmoke: false)
    let router = Router(program: "order-router", folder: URL(filePath: "x"), threads: nil)
    let runner = PeerRunner(scripts: URL(filePath: "x"), folder: URL(filePath: "x"), timeLimit: 5)
    return QualityReport(
      results: [try result()], environment: environment,
      bench: PeerBench(router: router, runner: runner, peers: []))
  }

  static let usage = ProcessUsage(end: .exited(0), seconds: 2, cpuSeconds: 2, peakMegabytes: 1)

  static func run(
    _ strategy: String, cost: String, bound: String? = nil, limit: Double = 0, orders: Int = 7
  ) throws -> QualityRun {
    let text = """
      {"status": "feasible", "total_cost": "\(cost)", "lower_bound": \(bound.map { "\"\($0)\"" } ?? "null"),
       "gap": 0.05, "terms": {"postage": "\(cost)", "split": "0.00"},
       "counts": {"orders": \(orders), "shipments": 9, "orders_split": 2, "orders_unfilled": 1, "orders_partial": 0,
                  "late": 3}}
      """
    let summary = try JSONDecoder().decode(PlanSummary.self, from: Data(text.utf8))
    let log = """
      {"event": "progress", "seconds": 0.5, "incumbent": 90, "bound": null}
      {"event": "progress", "seconds": 1.5, "incumbent": 80.5, "bound": 75}
      {"event": "end", "seconds": 2, "incumbent": 80, "bound": 76}
      """
    let plan = PlanRun(
      folder: URL(filePath: "plan"), usage: usage, summary: summary, curve: SearchCurve(log: log))
    let request = PlanRequest(strategy: strategy, gap: 0, timeLimit: limit, seed: 1)
    return QualityRun(request: request, plan: plan, problems: [])
  }
}
