import Foundation

/// A rule's run on an instance.
struct RuleRun {
  let name: String
  let run: PlanRun

  var cost: Decimal { run.summary.totalCost }
}
