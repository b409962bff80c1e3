/// How `order-router plan` is to plan.
struct PlanRequest {
  var strategy = "optimal"
  var gap = 0.0001
  /// Seconds.
  var timeLimit: Double = 60
  var seed: UInt64 = 0
  /// Units of work instead of ``timeLimit``.
  var workLimit: Int?

  /// The rules that every plan is compared with.
  static let rules = ["ranked", "nearest", "fewest-splits", "cheapest"].map { PlanRequest(strategy: $0) }

  func arguments(threads: Int?) -> [String] {
    ["--strategy", strategy, "--gap", "\(gap)", "--seed", "\(seed)"]
      + (workLimit.map { ["--work-limit", "\($0)"] } ?? ["--time-limit", "\(timeLimit)"])
      + (threads.map { ["--threads", "\($0)"] } ?? [])
  }
}
