import ArgumentParser
import FoundationEssentials
import OrderRouting
import RouteOptimization
import RouteVerification

/// How a strategy is to search.
struct SearchOptions: ParsableArguments {
  @Option(
    help: """
      Seconds after which the best plan so far is returned; 0 for no limit. Default: 60, without --work-limit.
      """)
  var timeLimit: Double?

  @Option(
    help: """
      The relative gap between plan and bound at which to stop. Default: go on to prove the optimum; a gap of \
      0.0001 then counts as reached.
      """)
  var gap: Double?

  @Option(
    help: """
      Units of work after which the best plan so far is returned, up to a millisecond of one core each: the same \
      plan on any machine, where no other limit ends the search before.
      """)
  var workLimit: Int?

  @Option(help: "The seed of random choices.")
  var seed: UInt64 = 0

  @Option(help: "Threads to search with; the plan does not depend on it. Default: one for each processor.")
  var threads: Int?

  func validate() throws {
    guard (0...1e9).contains(seconds) else {
      throw ValidationError(
        "--time-limit takes seconds from 0 to 1000000000, such as 30 or 0.5; found \(seconds).")
    }
    if let gap, !(gap >= 0 && gap.isFinite) {
      throw ValidationError("--gap takes a share of at least 0, such as 0.0001; found \(gap).")
    }
    if let workLimit, workLimit < 1 {
      throw ValidationError("--work-limit takes a whole number of at least 1; found \(workLimit).")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 1024; found \(threads).")
    }
  }

  private var seconds: Double { timeLimit ?? (workLimit == nil ? 60 : 0) }

  /// To work with; what comes out does not depend on it, a time limit apart.
  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The search, its clock started at `start`.
  func search(from start: ContinuousClock.Instant, interruption: Interruption) -> Search {
    var search = Search(
      until: StoppingCriterion(
        deadline: seconds == 0 ? nil : start + .seconds(seconds), gap: gap ?? 0.0001, stopGap: gap ?? 0,
        workLimit: workLimit,
        isInterrupted: { [requests = interruption.requests] in requests.isStopped }),
      seed: seed, threads: threadCount)
    if Console.errorIsTerminal {
      search.progress = { Console.progress($0) }
    }
    return search
  }

  /// The options as plan.json records them; threads decide nothing.
  var recorded: [(name: String, value: String)] {
    var recorded = [
      ("time_limit", "\(seconds)"), ("gap", gap.map { "\($0)" } ?? "0.0001"), ("seed", "\(seed)"),
    ]
    if let workLimit { recorded.append(("work_limit", "\(workLimit)")) }
    return recorded
  }
}
