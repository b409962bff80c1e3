import ArgumentParser
import FoundationEssentials
import OrderRouting
import RouteVerification
import Simulation

/// How the plan of each batch of a simulation is searched for.
struct BatchSearches: ParsableArguments {
  @Option(
    help: """
      Units of work for each batch, up to a millisecond of one core each. Default: 3000, without --time-limit.
      """)
  var workLimit: Int?

  @Option(help: "Seconds for each batch: what is found then depends on the machine.")
  var timeLimit: Double?

  @Flag(help: "Start every batch without the prices of the one before.")
  var coldStart = false

  @Option(help: "Threads to search with; plans do not depend on it. Default: one for each processor.")
  var threads: Int?

  func validate() throws {
    if let workLimit, workLimit < 1 {
      throw ValidationError("--work-limit takes a whole number of at least 1; found \(workLimit).")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError(
        "--time-limit takes seconds above 0, to 1000000000, such as 30 or 0.5; found \(timeLimit).")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 1024; found \(threads).")
    }
  }

  /// The options as JSON records them; threads decide nothing.
  var recorded: [(name: String, value: String)] {
    [
      ("work_limit", work.map { "\($0)" } ?? "none"), ("time_limit", timeLimit.map { "\($0)" } ?? "none"),
      ("start", coldStart ? "cold" : "warm"),
    ]
  }

  private var work: Int? { workLimit ?? (timeLimit == nil ? 3_000 : nil) }

  func apply(to settings: inout StudySettings, interruption: Interruption) {
    let isInterrupted = { @Sendable [requests = interruption.requests] in requests.isStopped }
    settings.search = Search(
      until: StoppingCriterion(
        workLimit: work, isInterrupted: isInterrupted),
      seed: settings.seed, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    if Console.errorIsTerminal { settings.search.progress = { Console.progress($0) } }
    settings.batchTimeLimit = timeLimit.map { .seconds($0) }
    settings.keepsPrices = !coldStart
  }
}
