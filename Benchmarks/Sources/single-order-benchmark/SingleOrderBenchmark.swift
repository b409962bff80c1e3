import ArgumentParser
import BenchmarkProgram
import Datasets
import Foundation
import GLPK
import Geography
import MarkdownTables
import OrderRouting
import RouteOptimization
import RouteVerification
import ScenarioFiles

@main
struct SingleOrderBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "single-order-benchmark",
    abstract: "Times routing one order after the other at the prices of the last batch, in process.",
    discussion: """
      Every call is timed by itself; percentiles are medians of the runs. Prints a table in Markdown and a \
      last line of JSON for routing-benchmark figures --single-order: the kind of call with the highest 99th \
      percentile at the prices.
      """)

  @Argument(help: "A scenario's folder. Default: a made-up day, the preset typical of order-router generate.")
  var scenario: String?

  @Option(help: "Prices: a prices.csv, or a plan's folder. Default: those of a plan made first.")
  var prices: String?

  @Option(help: "Units of work for that plan, about a millisecond of one core each.")
  var workLimit = 10_000

  @Option(help: "Orders of the made-up day.")
  var orders = 20_000

  @Option(help: "Its locations, 1 to 74.")
  var locations = 30

  @Option(help: "Its SKUs.")
  var skus = 4000

  @Option(help: "Its seed.")
  var seed: UInt64 = 1

  @Option(help: "Times every order is routed.")
  var runs = 5

  static func main() { runToEnd() }

  func validate() throws {
    guard orders > 0, runs > 0, workLimit > 0 else {
      throw ValidationError("--orders, --runs and --work-limit take whole numbers of at least 1.")
    }
  }

  func run() throws {
    let problem = try RoutingProblem(try read())
    if problem.orders.isEmpty { throw BenchmarkFailure("The scenario has no orders.") }
    let prices = try findPrices(problem)
    let benchmark = RouterBenchmark(problem: problem, runs: runs)
    print(try benchmark.measure(prices: prices))
  }

  private func read() throws -> Scenario {
    var scenario = try readFolder()
    scenario.fillCoordinates()
    return scenario
  }

  private func readFolder() throws -> Scenario {
    if let scenario { return try ScenarioReader.read(folder: scenario).scenario }
    let settings = GeneratedDay.Settings(orders: orders, locations: locations, skus: skus, seed: seed)
    return try TemporaryPlace.with { place in
      let folder = place.appending(path: "scenario").path
      _ = try GeneratedDay(settings).write(to: folder)
      return try ScenarioReader.read(folder: folder).scenario
    }
  }

  private func findPrices(_ problem: RoutingProblem) throws -> [SupplyPrice] {
    if let prices { return try PriceFile(prices).prices }
    let search = Search(
      until: StoppingCriterion(workLimit: workLimit), threads: ProcessInfo.processInfo.activeProcessorCount)
    return try problem.plan(OptimalStrategy(solver: GLPKSolver()), search).prices
  }
}
