import Foundation

/// What was measured on one instance.
struct InstanceResult {
  let instance: Instance
  /// The run whose time is the median.
  let median: PlanRun
  /// One run of every rule.
  let rules: [RuleRun]
  /// What is wrong with a plan; empty where every plan of every run holds.
  let violations: [String]

  /// The best rule's cost over the plan's; `nil` where no plan costs more than nothing.
  var ruleRatio: Double? {
    guard let best = rules.map(\.cost).min(), median.summary.totalCost > 0 else { return nil }
    return best.double / median.summary.totalCost.double
  }

  var timesCheapest: Double? {
    rules.first { $0.name == "cheapest" }.map { median.usage.seconds / $0.run.usage.seconds }
  }
}
