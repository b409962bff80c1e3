import ArgumentParser
import OrderRouting
import RouteExplanation
import ScenarioFiles

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell how two plans differ, order by order and term by term.",
    discussion: """
      The differences of the orders and that of the fixed costs are the difference of the totals. Both plans are \
      priced again first. With --after the second plan is one of another scenario, and orders are matched by id.
      """)

  @OptionGroup var scenario: ScenarioArgument

  @Argument(help: "The plan before.", completion: .directory)
  var before: String

  @Argument(help: "The plan after.", completion: .directory)
  var after: String

  @Option(
    name: .customLong("after"), help: "The scenario of the second plan, where that is another one.",
    completion: .directory)
  var afterScenario: String?

  @Option(help: "Orders to print, those first whose cost differs most.")
  var top = 10

  @Flag(help: "Print JSON, with all orders that differ.")
  var json = false

  func validate() throws {
    if top < 0 { throw ValidationError("--top takes a whole number of at least 0; found \(top).") }
  }

  func run() throws {
    let first = try explainer(scenario, before)
    var other = scenario
    if let afterScenario { other.path = afterScenario }
    let difference = PlanDifference(before: first, after: try explainer(other, after))
    if json {
      Console.output(bytes: DifferenceJSON.line(difference))
    } else {
      let text = DifferenceText(currency: first.scenario.currency, top: top)
      Console.output(text.text(difference))
    }
  }

  private func explainer(_ scenario: ScenarioArgument, _ plan: String) throws -> Explainer {
    let (problem, folder) = try scenario.load()
    let planFolder = try PlanArgument.read(plan, scenarioDigest: folder.digest)
    return try PlanArgument.explainer(planFolder, folder, problem, path: plan)
  }
}
