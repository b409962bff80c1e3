import ArgumentParser
import GLPK
import OrderRouting
import ScenarioFiles

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan the orders of a scenario.",
    discussion: """
      Writes shipments.csv, lines.csv and plan.json to the folder given with --out, and prints a summary. \
      Ctrl-C ends the search with the best plan so far.
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var options: SearchOptions

  @Option(help: "The folder to write the plan to; it appears whole or not at all.", completion: .directory)
  var out: String?

  @Option(help: "The strategy: \(StrategyName.list).", completion: .list(StrategyName.all))
  var strategy = StrategyName("optimal")

  @Flag(help: "Print plan.json instead of the summary.")
  var json = false

  func run() throws {
    let start = ContinuousClock.now
    if let out {
      try withUsageErrors { () throws(PlanFolderProblem) in try PlanFolderWriter.checkTarget(out) }
    }
    let (problem, folder) = try scenario.load()
    let plan = try Interruption.watching { interruption in
      try problem.plan(strategy.strategy, options.search(from: start, interruption: interruption))
    }
    if Console.errorIsTerminal { Console.progress("") }
    let run = PlanRun(
      scenarioDigest: folder.digest, options: options.recorded,
      elapsedSeconds: Measurement.seconds(since: start), peakMemoryBytes: Measurement.peakMemoryBytes)
    if let out {
      try withUsageErrors { () throws(PlanFolderProblem) in try PlanFolderWriter.write(plan, run, to: out) }
    }
    if json {
      Console.output(PlanFolderWriter.summaryText(plan, run))
    } else {
      Console.output(PlanText.summary(plan, seconds: run.elapsedSeconds, out: out))
    }
  }

  /// A folder that cannot be written to is the caller's choice.
  private func withUsageErrors(_ body: () throws(PlanFolderProblem) -> Void) throws {
    do throws(PlanFolderProblem) {
      try body()
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}
