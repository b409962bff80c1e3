import ArgumentParser
import OrderRouting
import RouteVerification
import ScenarioFiles

struct ScarcityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scarcity", abstract: "Tell what is scarce in a plan, and what more of it would save.",
    discussion: """
      The figures are the plan's prices: marginal values, the dual prices of a linear program. A price is an \
      upper estimate of what the first further unit or shipment saves, and approximate; further ones save less, \
      and savings do not add up where one supply stands in for another.
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
