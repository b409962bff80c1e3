import Foundation

/// A plan of one strategy on one scenario, with one seed and limit.
struct QualityRun {
  let request: PlanRequest
  /// The run whose time is the median.
  let plan: PlanRun
  /// What is wrong with any of the runs; empty where all hold.
  let problems: [String]

  var strategy: String { request.strategy }
  var isSearch: Bool { QualityPlan.searching.contains(strategy) }
  /// `nil` for a strategy that takes the time it takes.
  var limit: SearchLimit? {
    isSearch ? request.workLimit.map { .work($0) } ?? .seconds(request.timeLimit) : nil
  }
  var cost: Decimal { plan.summary.totalCost }

  func count(_ name: String) -> Int? { plan.summary.counts[name] }

  /// The share of another run's cost that this one saves; negative where it costs more.
  func saving(against other: QualityRun) -> Double {
    (other.cost - cost).double / max(abs(other.cost.double), 0.01)
  }
}
