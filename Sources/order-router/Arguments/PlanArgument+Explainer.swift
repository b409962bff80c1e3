import Geography
import OrderRouting
import RouteExplanation
import RouteVerification
import ScenarioFiles

extension PlanArgument {
  /// Findings of the verifier that are told of a plan that cannot be explained.
  private static let mostFindings = 20

  /// What explains a plan that was read; one that fails verification is refused with what the verifier finds.
  ///
  /// - Parameter orders: the only ones that are asked for, by their positions; `nil`: any.
  static func explainer(
    _ plan: PlanFolder, _ folder: ScenarioFolder, _ problem: RoutingProblem, path: String,
    pricing orders: [Int]? = nil
  ) throws -> Explainer {
    var scenario = folder.scenario
    _ = scenario.fillCoordinates()
    do throws(ExplanationError) {
      return try Explainer(scenario, problem, plan.document, pricing: orders)
    } catch {
      guard case .planFails(let findings) = error else {
        throw CommandFailure(.invalidScenario, "\(error)")
      }
      var lines = findings.prefix(mostFindings).map { plan.resolve($0).description }
      if findings.count > mostFindings { lines.append("… and \(findings.count - mostFindings) more") }
      throw CommandFailure(
        .failedVerification,
        (lines + ["\(path): the plan fails verification, so nothing is said of it; see order-router verify"])
          .joined(separator: "\n"))
    }
  }
}
