import ArgumentParser
import GLPK
import OrderRouting
import ScenarioFiles

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan the orders of a scenario.",
    discussion: """
      Writes shipments.csv, lines.csv, plan.json and, with optimal, prices.csv to the folder given with --out, \
      and prints a summary, with what the plan saves beside two rules and the change that would save most. \
      Ctrl-C ends the search with the best plan so far.
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var options: SearchOptions

  @Option(
    help: "The folder to write the plan to; it appears whole or not at all, and folders on the way are made.",
    completion: .directory)
  var out: String?

  @Option(help: "The strategy: \(StrategyName.list).", completion: .list(StrategyName.all.map(\.name)))
  var strategy = StrategyName("optimal")

  @Option(
    help: "Prices of supplies to start from: a prices.csv, or the folder of an earlier plan.",
    completion: .file())
  var prices: String?

  @Option(
    help: "Write what the search found, and after how many seconds, to this file: a JSON object a line.",
    completion: .file())
  var findings: String?

  @Flag(help: "Print plan.json instead of the summary.")
  var json = false

  func validate() throws {
    if prices != nil, !strategy.strategy.startsFromPrices {
      throw ValidationError(
        "--prices is for a strategy that starts from prices, and \(strategy.name) does not: leave it out, or plan "
          + "with --strategy optimal.")
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    if let out {
      try withUsageErrors { () throws(PlanFolderProblem) in try PlanFolderWriter.checkTarget(out) }
    }
    let priceFile = try prices.map { try readPrices($0) }
    let (problem, folder) = try scenario.load()
    if let priceFile { tellUnmatched(priceFile, problem) }
    let log = findings.map { _ in FindingLog(from: start) }
    let plan = try Interruption.watching { interruption in
      var search = options.search(from: start, interruption: interruption)
      search.prices = priceFile?.prices ?? []
      let line = Console.errorIsTerminal ? ProgressLine() : nil
      if let line { search.progress = { line.tell($0) } }
      if log != nil || line != nil {
        search.found = { finding in
          log?.add(finding)
          line?.add(finding)
        }
      }
      return try problem.plan(strategy.strategy, search)
    }
    if Console.errorIsTerminal { Console.progress("") }
    if let findings, let log { try OutputFile.write(log.text(plan), to: findings) }
    let run = PlanRun(
      scenarioDigest: folder.digest,
      options: options.recorded + (priceFile.map { [("prices", $0.digest)] } ?? []),
      elapsedSeconds: Measurement.seconds(since: start), peakMemoryBytes: Measurement.peakMemoryBytes)
    if let out {
      try withUsageErrors { () throws(PlanFolderProblem) in
        try PlanFolderWriter.write(plan, run, to: out, threads: options.threadCount)
      }
    }
    if json {
      Console.output(PlanFolderWriter.summaryText(plan, run, threads: options.threadCount))
    } else {
      let advice = PlanAdvice(plan, folder.scenario, threads: options.threadCount)
      Console.output(
        PlanText.summary(plan, seconds: run.elapsedSeconds, advice: try advice.lines(), out: out))
    }
  }

  private func readPrices(_ path: String) throws -> PriceFile {
    do throws(InvalidPriceFile) {
      return try PriceFile(path)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }

  private func tellUnmatched(_ file: PriceFile, _ problem: RoutingProblem) {
    let unmatched = problem.unmatched(file.prices)
    if unmatched == 0 { return }
    Console.error(
      "\(prices ?? ""): \(NumberText.count(unmatched)) of \(NumberText.count(file.prices.count)) prices are of "
        + "supplies that the scenario does not have; they are left out")
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
