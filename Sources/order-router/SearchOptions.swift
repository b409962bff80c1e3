import ArgumentParser
import FoundationEssentials
import OrderRouting

/// How a strategy is to search.
struct SearchOptions: ParsableArguments {
  @Option(help: "Seconds after which the best plan so far is returned; 0 for no limit.")
  var timeLimit: Double = 60

  @Option(help: "The relative gap between plan and bound that is good enough.")
  var gap: Double = 0.0001

  @Option(help: "The seed of random choices.")
  var seed: UInt64 = 0

  @Option(help: "Threads to search with; the plan does not depend on it. Default: one for each processor.")
  var threads: Int?

  func validate() throws {
    guard (0...1e9).contains(timeLimit) else {
      throw ValidationError(
        "--time-limit takes seconds from 0 to 1000000000, such as 30 or 0.5; found \(timeLimit).")
    }
    guard gap >= 0, gap.isFinite else {
      throw ValidationError("--gap takes a share of at least 0, such as 0.0001; found \(gap).")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 1024; found \(threads).")
    }
  }

  /// The search, its clock started at `start`.
  func search(from start: ContinuousClock.Instant, interruption: Interruption) -> Search {
    var search = Search(
      until: StoppingCriterion(
        deadline: timeLimit == 0 ? nil : start + .seconds(timeLimit), gap: gap,
        isInterrupted: { [requests = interruption.requests] in requests.isStopped }),
      seed: seed, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    if Console.errorIsTerminal {
      search.progress = { Console.progress($0) }
    }
    return search
  }

  /// The options as plan.json records them; threads decide nothing.
  var recorded: [(name: String, value: String)] {
    [("time_limit", "\(timeLimit)"), ("gap", "\(gap)"), ("seed", "\(seed)")]
  }
}
