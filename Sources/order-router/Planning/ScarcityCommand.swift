import ArgumentParser
import OrderRouting
import RouteVerification
import ScenarioFiles

struct ScarcityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scarcity",
    abstract: "Tell what is scarce in a plan, and what it is worth by the plan's prices.",
    discussion: """
      The figures are the plan's prices: marginal values of its bound, the dual prices of a relaxation in which \
      orders may be divided. They rank what is scarce. What one more unit or shipment really saves can be more, \
      where it completes an order, or less, down to nothing, where several are needed; to know it, plan again \
      with one more. Savings do not add up where one supply stands in for another.
      """)

  /// Rows of the text unless told otherwise.
  private static let usualTop = 20

  @OptionGroup var scenario: ScenarioArgument

  @Argument(
    help: "The plan: a folder with a prices.csv, as the strategy optimal writes.", completion: .directory)
  var plan: String

  @Option(help: "Rows to print, the highest price first. Default: 20; all with --csv.")
  var top: Int?

  @Flag(help: "Print CSV.")
  var csv = false

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a whole number of at least 1; found \(top).") }
  }

  func run() throws {
    let (problem, folder) = try scenario.load()
    let document = try PlanArgument.read(plan, scenarioDigest: folder.digest).document
    if document.prices == nil {
      throw CommandFailure(.usage, "\(plan): the plan has no prices.csv; plan with --strategy optimal")
    }
    let report = PlanVerifier(folder.scenario).scarcity(document)
    Console.output(
      csv
        ? ScarcityTable.text(report, top: top)
        : ScarcityText.text(report, top: top ?? Self.usualTop, currency: problem.network.currency))
  }
}
