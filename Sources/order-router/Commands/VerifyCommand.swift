import ArgumentParser
import OrderRouting
import ScenarioFiles

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check a plan against its scenario, and price it again.",
    discussion: """
      Everything is recomputed from the scenario's rows by code that the planner does not use. Every \
      violation and every figure that differs is listed. Exit code 4 where there is an error.
      """)

  /// Findings past which the rest is only counted.
  private static let limit = 1000

  @OptionGroup var scenario: ScenarioArgument

  @Argument(help: "The plan: a folder with shipments.csv and lines.csv.", completion: .directory)
  var plan: String

  func run() throws {
    let (problem, folder) = try scenario.load()
    let planFolder: PlanFolder
    do throws(PlanFolderProblem) {
      planFolder = try PlanFolder(path: plan, scenarioDigest: folder.digest)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    let report = PlanVerifier(problem.scenario).verify(planFolder.document)
    let errors =
      planFolder.diagnostics.count { $0.severity == .error }
      + report.findings.count { $0.severity == .error }
    let diagnostics =
      planFolder.diagnostics.prefix(Self.limit)
      + report.findings.prefix(Self.limit).map { planFolder.resolve($0) }
    Console.output(diagnostics.map(\.description).joined(separator: "\n"))
    let hidden = planFolder.diagnostics.count + report.findings.count - diagnostics.count
    if hidden > 0 { Console.output("… and \(hidden) more") }
    let total = NumberText.money(report.terms.total)
    let shipments = NumberText.count(report.counts.shipments)
    Console.output(
      "\(shipments) shipments, total cost \(total) \(problem.scenario.currency) recomputed: "
        + (errors == 0 ? "the plan holds" : errors == 1 ? "1 error" : "\(NumberText.count(errors)) errors"))
    if errors > 0 { throw ExitCode(CommandFailure.Code.failedVerification.rawValue) }
  }
}
