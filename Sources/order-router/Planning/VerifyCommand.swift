import ArgumentParser
import FoundationEssentials
import GLPK
import OrderRouting
import RouteOptimization
import RouteVerification
import ScenarioFiles

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check a plan against its scenario, and price it again.",
    discussion: """
      Everything is recomputed from the scenario's rows by code that the planner does not use, in whole \
      numbers: the costs, and the part of the bound that follows from the plan's prices. What is left of the \
      bound is not checked but with --proof, which proves it again. Every violation and every figure that \
      differs is listed. Exit code 4 where there is an error.
      """)

  /// Findings past which the rest is only counted.
  private static let limit = 1000

  @OptionGroup var scenario: ScenarioArgument

  @Argument(
    help: "The plan: a folder with shipments.csv and lines.csv, and prices.csv and plan.json if it has them.",
    completion: .directory)
  var plan: String

  @Flag(help: "Prove the lower bound again where the prices do not cover it, by integer programs.")
  var proof = false

  @Option(help: "Seconds for --proof; 0 for no limit.")
  var timeLimit: Double = 60

  func validate() throws {
    guard (0...1e9).contains(timeLimit) else {
      throw ValidationError(
        "--time-limit takes seconds from 0 to 1000000000, such as 30 or 0.5; found \(timeLimit).")
    }
  }

  func run() throws {
    let (problem, folder) = try scenario.load()
    let planFolder = try PlanArgument.load(plan, scenarioDigest: folder.digest)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let report = PlanVerifier(folder.scenario).verify(planFolder.document, threads: threads)
    list(planFolder.diagnostics, report.findings.lazy.map { planFolder.resolve($0) })
    var errors =
      planFolder.diagnostics.count { $0.severity == .error }
      + report.findings.count { $0.severity == .error }
    let text = VerifyText(planFolder.document, report, currency: problem.network.currency)
    Console.output(text.bound(isProofNext: proof))
    var isProven = false
    if proof, let stated = text.unproven {
      isProven = try prove(problem, planFolder.document, stated: stated, threads: threads, text)
      if !isProven { errors += 1 }
    }
    Console.output(text.verdict(errors: errors, isProven: isProven))
    if errors > 0 { throw ExitCode(CommandFailure.Code.failedVerification.rawValue) }
  }

  private func list(_ diagnostics: [Diagnostic], _ findings: some Collection<Diagnostic>) {
    let listed = diagnostics.prefix(Self.limit) + findings.prefix(Self.limit)
    Console.output(listed.map(\.description).joined(separator: "\n"))
    let hidden = diagnostics.count + findings.count - listed.count
    if hidden > 0 { Console.output("… and \(hidden) more") }
  }

  /// Proves the bound again and says how that ended; whether the stated one is covered.
  private func prove(
    _ problem: RoutingProblem, _ document: PlanDocument, stated: Money, threads: Int, _ text: VerifyText
  ) throws -> Bool {
    let start = ContinuousClock.now
    let check = Interruption.watching { interruption in
      let until = StoppingCriterion(
        deadline: timeLimit == 0 ? nil : start + .seconds(timeLimit), gap: 0,
        isInterrupted: { [requests = interruption.requests] in requests.isStopped })
      var search = Search(until: until, threads: threads)
      if Console.errorIsTerminal { search.progress = { Console.progress($0) } }
      return problem.prove(document, solver: GLPKSolver(), search: search)
    }
    if Console.errorIsTerminal { Console.progress("") }
    Console.output(text.proof(check, of: stated, seconds: Measurement.seconds(since: start)))
    return check.covers(stated)
  }
}
