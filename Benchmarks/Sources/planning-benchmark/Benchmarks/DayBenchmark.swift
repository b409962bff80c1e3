import Foundation
import Geography
import MarkdownTables
@_spi(Benchmarks) import OrderRouting
@_spi(Benchmarks) import RouteOptimization
@_spi(Benchmarks) import RouteVerification
import ScenarioFiles

/// Times every step from a scenario's folder to a verified plan's.
struct DayBenchmark {
  let folder: URL
  /// Where plans are written.
  let plan: URL
  let runs: Int
  /// Times all steps are gone through: what other processes do for a while then tells in the runs of one
  /// round.
  let rounds: Int

  /// Strategies that need no solver, by strength.
  private static let strategies: [any RoutingStrategy] = [
    RankedStrategy(), NearestStrategy(), FewestSplitsStrategy(), CheapestStrategy(),
  ]

  /// The tables, and the times of the steps.
  func measure() throws -> (text: String, steps: [StepTimes]) {
    var steps = TimedSteps(runs: runs)
    var parts: (heading: String, outcome: String)
    repeat { parts = try measureRound(&steps) } while steps.times[0].seconds.count < runs * rounds
    let text = [parts.heading, steps.table.text, parts.outcome].joined(separator: "\n\n")
    return (text, steps.times)
  }

  private func measureRound(_ steps: inout TimedSteps) throws -> (heading: String, outcome: String) {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let bytes = try files.reduce(0) { try $0 + FileSize.bytes($1) }
    try steps.measure("`wc -l` of the folder's files", megabytes: bytes) { try LineCount.count(files) }
    let read = try steps.measure("read and validate the folder", megabytes: bytes) {
      try ScenarioReader.read(folder: folder.path)
    }
    let scenario = withCoordinates(read.scenario)
    try steps.measure("of that: validate", orders: scenario.orders.count) {
      ScenarioValidator.validate(scenario).errorCount
    }
    let problem = try steps.measure("validate and compile", orders: scenario.orders.count) {
      try RoutingProblem(scenario)
    }
    let plan = try measurePlanning(problem, &steps)
    let document = try steps.measure("plan as rows", orders: scenario.orders.count) { plan.document() }
    try measureVerifying(scenario, document, &steps)
    let run = PlanRun(scenarioDigest: read.digest, elapsedSeconds: 0)
    try steps.measure("write the plan folder", orders: scenario.orders.count) {
      try PlanFolderWriter.write(plan, run, to: self.plan.path)
    }
    return (heading(scenario, bytes: bytes), outcome(plan))
  }

  /// Prices orders, sweeps, lets every rule plan.
  ///
  /// - Returns: the plan of the strongest rule.
  private func measurePlanning(_ problem: RoutingProblem, _ steps: inout TimedSteps) throws -> Plan {
    let count = problem.orders.count
    let router = SingleOrderRouter(problem)
    try steps.measure("price every order alone, its cheapest option found", orders: count) {
      for order in problem.orders { _ = try router.cost(of: order, at: problem.asOf) }
    }
    let sweep = try steps.measure("list the shipments to choose from", orders: count) { PriceSweep(problem) }
    try steps.measure("a sweep of prices over them", count: sweep.choices, of: "shipments") {
      // From the same prices every time: a search that has settled has nothing to do.
      var fresh = sweep
      fresh.run()
    }
    for strategy in Self.strategies {
      try steps.measure("a greedy pass: \(strategy.name)", orders: count) {
        strategy.propose(problem, Search())
      }
    }
    return try steps.measure("plan: cheapest, priced, with reasons", orders: count) {
      try problem.plan(CheapestStrategy())
    }
  }

  private func measureVerifying(
    _ scenario: Scenario, _ document: PlanDocument, _ steps: inout TimedSteps
  ) throws {
    let report = try steps.measure("verify the plan", orders: scenario.orders.count) {
      PlanVerifier(scenario).verify(document)
    }
    precondition(report.isValid, "the verifier rejects the plan")
    var priced = document
    priced.prices = scenario.stock.compactMap { row in
      row.onHand == nil
        ? nil : SupplyPrice(.stock(location: row.location, sku: row.sku), price: Money(millionths: 1_500_000))
    }
    for threads in [1, 2] {
      try steps.measure("of that and a price bound, threads: \(threads)", orders: scenario.orders.count) {
        PlanVerifier(scenario).verify(priced, threads: threads)
      }
    }
  }

  /// As the command does: some rules go by distance.
  private func withCoordinates(_ scenario: Scenario) -> Scenario {
    var scenario = scenario
    scenario.fillCoordinates()
    return scenario
  }

  private func heading(_ scenario: Scenario, bytes: Int) -> String {
    let lines = scenario.orders.reduce(0) { $0 + $1.lines.count }
    return "\(scenario.orders.count.grouped) orders, \(lines.grouped) lines, \(scenario.locations.count) "
      + "locations, \(scenario.stock.count.grouped) rows of stock; "
      + "\((Double(bytes) / 1e6).short) MB of files; "
      + "medians of \(runs * rounds), ± the median distance to them"
  }

  private func outcome(_ plan: Plan) -> String {
    "cheapest: \(plan.totalCost) in all, \(plan.counts.shipments.grouped) shipments, "
      + "\(plan.counts.ordersSplit.grouped) orders split, \(plan.counts.ordersPartial.grouped) partial, "
      + "\(plan.counts.ordersUnfilled.grouped) unfilled"
  }
}
