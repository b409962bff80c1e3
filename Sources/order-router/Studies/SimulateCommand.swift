public import ArgumentParser
import OrderRouting
import ScenarioFiles
public import Simulation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Route days of orders as they come in, by strategies and sizes of batches side by side.",
    discussion: """
      Every strategy meets the same orders, drawn from the scenario's own, with stock of its own that \
      depletes and is replenished. An order waits until its batch closes; what a batch leaves unfilled is \
      lost. Capacities, allocations and opening costs are those of a day, which ends at the time of day of \
      the scenario's as_of. Ctrl-C ends with the days that all strategies went through.
      """)

  @OptionGroup var scenario: ScenarioArgument

  @Option(
    parsing: .upToNextOption,
    help: """
      The strategies, by name, separated by commas or spaces: \(StrategyName.list); or \(StrategyList.everything). \
      Default: \(Self.usual.map(\.name).joined(separator: ", ")).
      """,
    completion: .list(StrategyName.all.map(\.name) + [StrategyList.everything]),
    transform: StrategyList.init(argument:))
  var strategies: [StrategyList] = []

  @Option(
    parsing: .upToNextOption,
    help: """
      When orders are planned, separated by spaces: order, each as it comes in, or every so many minutes, \
      hours or days, such as 15m, 1h or 1d.
      """)
  var batch: [Batching] = ["order", "15m", "1h", "1d"].compactMap { Batching($0) }

  @OptionGroup(title: "Days") var simulated: SimulatedDays
  @OptionGroup(title: "Search") var searches: BatchSearches

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print CSV.")
  var csv = false

  private static let usual = ["nearest", "cheapest", "optimal"].map { StrategyName($0) }

  private var chosen: [StrategyName] {
    strategies.isEmpty ? Self.usual : StrategyList.distinct(strategies)
  }

  /// The sizes of batches, each once.
  private var sizes: [Batching] {
    batch.reduce(into: []) { sizes, size in if !sizes.contains(size) { sizes.append(size) } }
  }

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  func run() throws {
    let (problem, folder) = try scenario.load()
    if problem.orders.isEmpty {
      throw CommandFailure(.usage, "\(scenario.path) has no orders to draw days from: add some to orders.csv")
    }
    let outcome = try Interruption.watching { interruption in
      var settings = simulated.settings
      searches.apply(to: &settings, interruption: interruption)
      return try RollingStudy(problem, strategies: chosen.map(\.strategy), batchings: sizes, settings)
        .run()
    }
    if Console.errorIsTerminal { Console.progress("") }
    let table = StudyTable(
      outcome, folder.scenario, daysAsked: simulated.days,
      options: [("scenario_digest", folder.digest)] + simulated.recorded + searches.recorded)
    Console.output(json ? table.json : csv ? table.csv : table.text)
  }
}

extension Batching: ExpressibleByArgument {}
