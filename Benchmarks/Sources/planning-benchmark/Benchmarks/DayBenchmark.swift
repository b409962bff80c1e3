import Foundation
import Geography
import MarkdownTables
import OrderRouting
import ScenarioFiles

/// Times every step from a scenario's folder to a verified plan's.
struct DayBenchmark {
  let folder: URL
  /// Where plans are written.
  let plan: URL
  let runs: Int

  /// Strategies that need no solver, by strength.
  private static let strategies: [any RoutingStrategy] = [
    RankedStrategy(), NearestStrategy(), FewestSplitsStrategy(), CheapestStrategy(),
  ]

  func measure() throws -> String {
    var steps = TimedSteps(runs: runs)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let bytes = try files.reduce(0) { try $0 + FileSize.bytes($1) }
    try steps.measure("`wc -l` of the folder's files", megabytes: bytes) { try LineCount.count(files) }
    let read = try steps.measure("read and validate the folder", megabytes: bytes) {
      try ScenarioReader.read(folder: folder.path)
    }
    let scenario = withCoordinates(read.scenario)
    let count = scenario.orders.count
    steps.measure("of that: validate", orders: count) {
      ScenarioValidator.validate(scenario).errorCount
    }
    let problem = try steps.measure("validate and compile", orders: count) {
      try RoutingProblem(scenario)
    }
    for strategy in Self.strategies {
      steps.measure("propose: \(strategy.name)", orders: count) { strategy.propose(problem, Search()) }
    }
    let plan = try steps.measure("plan: cheapest, priced, with reasons", orders: count) {
      try problem.plan(CheapestStrategy())
    }
    let document = steps.measure("plan as rows", orders: count) { plan.document() }
    let report = steps.measure("verify the plan", orders: count) {
      PlanVerifier(scenario).verify(document)
    }
    precondition(report.isValid, "the verifier rejects the plan")
    var priced = document
    priced.prices = scenario.stock.compactMap { row in
      row.onHand == nil
        ? nil : SupplyPrice(.stock(location: row.location, sku: row.sku), price: Money(millionths: 1_500_000))
    }
    for threads in [1, 2] {
      steps.measure("of that and a price bound, threads: \(threads)", orders: count) {
        PlanVerifier(scenario).verify(priced, threads: threads)
      }
    }
    let run = PlanRun(scenarioDigest: read.digest, elapsedSeconds: 0)
    try steps.measure("write the plan folder", orders: count) {
      try PlanFolderWriter.write(plan, run, to: self.plan.path)
    }
    return heading(scenario, bytes: bytes) + "\n\n" + steps.table.text + "\n\n" + outcome(plan)
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
      + "locations, \(scenario.stock.count.grouped) rows of stock; \((Double(bytes) / 1e6).short) MB of files; "
      + "medians of \(runs)"
  }

  private func outcome(_ plan: Plan) -> String {
    "cheapest: \(plan.totalCost) in all, \(plan.counts.shipments.grouped) shipments, "
      + "\(plan.counts.ordersSplit.grouped) orders split, \(plan.counts.ordersPartial.grouped) partial, "
      + "\(plan.counts.ordersUnfilled.grouped) unfilled"
  }
}
