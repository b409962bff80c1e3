import GLPK
import Geography
import OrderRouting
import RouteExplanation
import ScenarioFiles

/// What a manager reads first of a plan: what it saves beside the rules that others go by, and what to change.
struct PlanAdvice {
  private let plan: Plan
  private let scenario: Scenario
  private let threads: Int

  init(_ plan: Plan, _ scenario: Scenario, threads: Int) {
    self.plan = plan
    self.threads = threads
    var scenario = scenario
    _ = scenario.fillCoordinates()
    self.scenario = scenario
  }

  /// Two lines; none of a search that somebody has stopped, and of a day without orders.
  func lines() throws -> [String] {
    if plan.certificate.stoppedBy == .interrupted || plan.counts.orders == 0 { return [] }
    return try [comparison, change()].filter { !$0.isEmpty }
  }

  private var currency: String { plan.problem.network.currency }

  /// Empty where the rules' own plans cost more than can be added up.
  private var comparison: String {
    let rules: [any RoutingStrategy] = [NearestStrategy(), FewestSplitsStrategy()]
    var savings: [String] = []
    for rule in rules where rule.name != plan.strategy {
      guard let other = try? plan.problem.plan(rule, Search(threads: threads)) else { continue }
      let saving = other.totalCost - plan.totalCost
      let share = Double(saving.millionths) / Double(max(other.totalCost.millionths.magnitude, 10_000))
      let verb =
        saving < .zero
        ? "costs \(NumberText.money(-saving)) \(currency) more than"
        : "saves \(NumberText.money(saving)) \(currency) beside"
      savings.append("\(verb) \(rule.name) (\(NumberText.percent(share.magnitude)))")
    }
    return savings.isEmpty ? "" : "on this day the plan " + savings.joined(separator: ", and ")
  }

  private func change() throws -> String {
    let explainer = try Explainer(scenario, plan.problem, plan.document())
    let changes = BestChanges(explainer, solver: GLPKSolver(), threads: threads)
    guard let best = changes.entries.first?.change else {
      return "no single change that was tried would save anything"
    }
    return
      "the change that would save most, of those that were tried: \(ChangeText.text(best.change)), which saves "
      + "\(NumberText.money(best.planSaves)) \(currency)\(best.isProven ? "" : " or more")"
  }
}
