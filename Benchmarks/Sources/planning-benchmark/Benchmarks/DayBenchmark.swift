import Foundation
import OrderRouting
import ScenarioFiles

/// Times every step from a scenario's folder to a verified plan's.
struct DayBenchmark {
  let folder: URL
  /// Where plans are written.
  let plan: URL
  let runs: Int
  private var table = MarkdownTable(["step", "seconds", "rate", "peak MB"])

  init(folder: URL, plan: URL, runs: Int) {
    self.folder = folder
    self.plan = plan
    self.runs = runs
  }

  /// Strategies that need no solver, by strength.
  private static let strategies: [any RoutingStrategy] = [
    RankedStrategy(), NearestStrategy(), FewestSplitsStrategy(), CheapestStrategy(),
  ]

  mutating func measure() throws -> String {
    let orders = folder.appending(path: "orders.csv")
    let bytes = try FileManager.default.attributesOfItem(atPath: orders.path)[.size] as? Int ?? 0
    try measure("`wc -l orders.csv`", megabytes: bytes) { try LineCount.count(orders) }
    let read = try measure("read and validate the folder", megabytes: bytes) {
      try ScenarioReader.read(folder: folder.path)
    }
    let scenario = read.scenario
    let count = scenario.orders.count
    measure("of that: validate", orders: count) { ScenarioValidator.validate(scenario).errorCount }
    let problem = try measure("validate and compile", orders: count) { try RoutingProblem(scenario) }
    for strategy in Self.strategies {
      measure("propose: \(strategy.name)", orders: count) { strategy.propose(problem, Search()) }
    }
    let plan = try measure("plan: cheapest, priced, with reasons", orders: count) {
      try problem.plan(CheapestStrategy())
    }
    let document = measure("plan as rows", orders: count) { plan.document() }
    let report = measure("verify the plan", orders: count) { PlanVerifier(scenario).verify(document) }
    precondition(report.isValid, "the verifier rejects the plan")
    let run = PlanRun(scenarioDigest: read.digest, elapsedSeconds: 0)
    try measure("write the plan folder", orders: count) {
      try PlanFolderWriter.write(plan, run, to: self.plan.path)
    }
    return heading(scenario, bytes: bytes) + "\n\n" + table.text + "\n\n" + outcome(plan)
  }

  private func heading(_ scenario: Scenario, bytes: Int) -> String {
    let lines = scenario.orders.reduce(0) { $0 + $1.lines.count }
    return "\(scenario.orders.count.grouped) orders, \(lines.grouped) lines, \(scenario.locations.count) "
      + "locations, \(scenario.stock.count.grouped) rows of stock; orders.csv \((Double(bytes) / 1e6).short) MB; "
      + "medians of \(runs)"
  }

  private func outcome(_ plan: Plan) -> String {
    "cheapest: \(plan.totalCost) in all, \(plan.counts.shipments.grouped) shipments, "
      + "\(plan.counts.ordersSplit.grouped) orders split, \(plan.counts.ordersPartial.grouped) partial, "
      + "\(plan.counts.ordersUnfilled.grouped) unfilled"
  }

  @discardableResult
  private mutating func measure<Result>(
    _ name: String, megabytes bytes: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    try measure(name, { "\((Double(bytes) / 1e6 / $0).short) MB/s" }, body)
  }

  @discardableResult
  private mutating func measure<Result>(
    _ name: String, orders: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    try measure(name, { "\((Double(orders) / $0).rate) orders/s" }, body)
  }

  private mutating func measure<Result>(
    _ name: String, _ rate: (Double) -> String, _ body: () throws -> Result
  ) rethrows -> Result {
    Stopwatch.announce(name)
    PeakMemory.reset()
    let (seconds, result) = try Stopwatch.median(runs, body)
    table.append(name, seconds.short, rate(seconds), PeakMemory.megabytes.map { String($0) } ?? "")
    return result
  }
}
