import ArgumentParser
import DayReport
import FoundationEssentials
import GLPK
import OrderRouting
import RouteExplanation
import RouteVerification
import ScenarioFiles

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show a plan as one page for people: its cost, its troubles and every order.",
    discussion: """
      Writes one HTML file that loads nothing: what the day costs and how good that is, where the money goes, what went \
      wrong and why, what is scarce, and every order with its explanation. The same plan gives the same bytes. Names and \
      addresses of buyers are in none of it.
      """)

  /// Rules that every plan stands beside.
  private static let rules = ["nearest", "fewest-splits", "cheapest"]

  /// Units of work for a strategy that searches, so that the page is the same on every machine.
  private static let work = 20_000

  @OptionGroup var scenario: ScenarioArgument

  @Argument(help: "The plan: a folder with shipments.csv, lines.csv and plan.json.", completion: .directory)
  var plan: String

  @Option(
    parsing: .upToNextOption,
    help: """
      What else to compare with besides \(ReportCommand.rules.joined(separator: ", ")): folders of plans, or \
      strategies by name.
      """, completion: .directory)
  var against: [String] = []

  @Option(help: "The page to write; it appears whole or not at all.", completion: .file(extensions: ["html"]))
  var out = "report.html"

  @Option(
    help: "A folder for the figures as CSV files; it appears whole or not at all.", completion: .directory)
  var csv: String?

  func run() throws {
    if let csv { try ReportFolder.check(csv) }
    let (problem, folder) = try scenario.load()
    let planFolder = try PlanArgument.read(plan, scenarioDigest: folder.digest)
    let explainer = try PlanArgument.explainer(planFolder, folder, problem, path: plan)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let rivals = try rivals(problem, folder, own: planFolder.document.summary?.strategy, threads: threads)
    let report: DayReport
    let page: [UInt8]
    do throws(ReportProblem) {
      report = try DayReport(
        explainer, solver: GLPKSolver(), digest: folder.digest, rivals: rivals,
        lines: ScenarioLines(folder.source), threads: threads)
      page = try report.html()
    } catch {
      throw CommandFailure(.failedVerification, "\(plan): \(error)")
    }
    try write(page, report)
  }

  private func write(_ page: [UInt8], _ report: DayReport) throws {
    if let csv { try ReportFolder.write(report.files(), to: csv) }
    try OutputFile.write(page, to: out)
    Console.output("written to \(out)" + (csv.map { ", and the figures to \($0)" } ?? ""))
  }

  // MARK: Rivals

  /// The rules that this plan was not made by, and what else was asked for.
  private func rivals(
    _ problem: RoutingProblem, _ folder: ScenarioFolder, own: String?, threads: Int
  ) throws -> [Rival] {
    var names: [String] = []
    for name in Self.rules.filter({ $0 != own }) + against where !names.contains(name) { names.append(name) }
    let strategies = names.compactMap { StrategyName(argument: $0) }
    let search = Search(until: StoppingCriterion(workLimit: Self.work), threads: threads)
    let plans = Parallel.map(
      strategies.count, threads: threads, {},
      body: { index, _ in
        Result { () throws(PlanningError) in try problem.plan(strategies[index].strategy, search) }
      })
    var planned = plans.makeIterator()
    return try names.map { name in
      guard StrategyName(argument: name) != nil, let plan = try planned.next()?.get() else {
        return try rival(at: name, problem, folder)
      }
      return Rival(
        name: name, terms: plan.terms, counts: plan.counts, lowerBound: plan.certificate.lowerBound)
    }
  }

  private func rival(at path: String, _ problem: RoutingProblem, _ folder: ScenarioFolder) throws -> Rival {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        .usage, "\(path) is neither a folder nor a strategy; strategies are \(StrategyName.list)")
    }
    let planFolder = try PlanArgument.read(path, scenarioDigest: folder.digest)
    let explainer = try PlanArgument.explainer(planFolder, folder, problem, path: path)
    let document = planFolder.document
    let counts = document.summary?.counts ?? PlanVerifier(folder.scenario).verify(document).counts
    return Rival(
      name: path, terms: explainer.terms, counts: counts,
      lowerBound: document.summary?.certificate.lowerBound)
  }
}
