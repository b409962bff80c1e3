/// How `order-router plan` is to plan.
struct PlanRequest {
  var strategy = "optimal"
  var gap = 0.0001
  /// Seconds.
  var timeLimit: Double = 60
  var seed: UInt64 = 0

  /// The rules that every plan is compared with.
  static let rules = ["ranked", "nearest", "fewest-splits", "cheapest"].map { PlanRequest(strategy: $0) }

  func arguments(threads: Int?) -> [String] {
    ["--strategy", strategy, "--gap", "\(gap)", "--time-limit", "\(timeLimit)", "--seed", "\(seed)"]
      + (threads.map { ["--threads", "\($0)"] } ?? [])
  }
}
