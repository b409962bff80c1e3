import ArgumentParser
import OrderRouting
import ScenarioFiles

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Plan a scenario by several strategies and lay them side by side.",
    discussion: """
      The saving is against nearest. The gap is what a plan costs above the best bound that any of the \
      strategies proves, as a share of its cost.
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var options: SearchOptions

  @Option(
    parsing: .upToNextOption,
    help: """
      The strategies, by name, separated by commas or spaces: \(StrategyName.list); or \(StrategyList.everything). \
      Default: \(StrategyName.plain.map(\.name).joined(separator: ", ")).
      """,
    completion: .list(StrategyName.all.map(\.name) + [StrategyList.everything]),
    transform: StrategyList.init(argument:))
  var strategies: [StrategyList] = []

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print CSV.")
  var csv = false

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  private var chosen: [StrategyName] {
    strategies.isEmpty ? StrategyName.plain : StrategyList.distinct(strategies)
  }

  func run() throws {
    let (problem, _) = try scenario.load()
    let rows = try Interruption.watching { interruption in
      try chosen.map { name in
        let start = ContinuousClock.now
        let plan = try problem.plan(name.strategy, options.search(from: start, interruption: interruption))
        return Comparison.Row(plan, seconds: Measurement.seconds(since: start))
      }
    }
    if Console.errorIsTerminal { Console.progress("") }
    let comparison = Comparison(rows, currency: problem.network.currency)
    Console.output(json ? comparison.json : csv ? comparison.csv : comparison.text)
  }
}
