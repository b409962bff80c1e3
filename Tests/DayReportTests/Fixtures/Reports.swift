import DayReport
import Foundation
import GLPK
import OrderRouting
import RouteExplanation
import RouteOptimization
import ScenarioFiles

/// Reports of days that the tests know.
enum Reports {
  private static let datasets = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "datasets")

  /// A plan and its report.
  struct Made {
    let plan: Plan
    let report: DayReport
  }

  static let golden = [101, 104, 107, 110, 112].map { "golden/golden-\($0)" }

  static func folder(_ name: String) throws -> ScenarioFolder {
    try ScenarioReader.read(folder: datasets.appending(path: name).path)
  }

  static func make(_ name: String) throws -> Made {
    let folder = try folder(name)
    return try make(folder.scenario, digest: folder.digest, lines: ScenarioLines(folder.source))
  }

  static func make(
    _ scenario: Scenario, digest: String = "0", lines: ScenarioLines? = nil, threads: Int = 1
  ) throws -> Made {
    let problem = try RoutingProblem(scenario)
    let search = Search(until: StoppingCriterion(workLimit: 200))
    let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()), search)
    let rule = try problem.plan(NearestStrategy())
    let explainer = try Explainer(scenario, problem, plan.document())
    let rival = Rival(name: rule.strategy, terms: rule.terms, counts: rule.counts)
    let report = try DayReport(
      explainer, solver: GLPKSolver(), digest: digest, rivals: [rival], lines: lines, threads: threads)
    return Made(plan: plan, report: report)
  }
}
