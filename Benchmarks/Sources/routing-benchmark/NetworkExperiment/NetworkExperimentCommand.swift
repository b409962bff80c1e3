import ArgumentParser
import BenchmarkProgram
import Foundation
import NetworkExperiment

struct NetworkExperimentCommand: SuiteCommand {
  static let suite = Suite.network

  static let configuration = CommandConfiguration(
    commandName: "network-experiment",
    abstract: "Run the experiment of Jasin & Sinha (2015) and Ma (2023), their policies beside ours.",
    discussion: """
      Orders arrive one by one; each policy ships the same arrivals from the same stock. Prints tables in \
      Markdown: cost over the value of the deterministic linear program, with standard errors. The same seed \
      and version of GLPK give the same figures on any machine. Exit code 1 where a policy costs less than \
      the bound in hindsight.
      """)

  @Option(help: "Random instances: types of orders, their chances, and stock. Default: 30, with --smoke 1.")
  var instances: Int?

  @Option(help: "Runs of arrivals an instance. Default: 2, with --smoke 1.")
  var runs: Int?

  @Option(help: "Periods, each with at most one order. Default: 10000, with --smoke 100.")
  var periods: Int?

  @Option(help: "Chances that a location carries an item, separated by commas.")
  var carry = "0.75,0.5"

  @Option(help: "Periods between plans of the forecast. Default: a tenth of the periods, with --smoke half.")
  var interval: Int?

  @Option(help: "Seed of all random draws.")
  var seed: UInt64 = 1

  @Option(help: "Threads of the optimizer; the figures are the same with any number.")
  var threads = 2

  @Flag(help: "Few types of orders, few periods: a check of the whole in under 20 seconds.")
  var smoke = false

  @OptionGroup var report: ReportOptions<Self>

  @Option(help: "Write the figures to this file as JSON.")
  var json: String?

  func validate() throws {
    for (name, value) in [
      ("--instances", instances), ("--runs", runs), ("--periods", periods), ("--interval", interval),
      ("--threads", threads),
    ] {
      if let value, value < 1 { throw ValidationError("\(name) takes a whole number of at least 1.") }
    }
    if let periods, periods > 1_000_000 { throw ValidationError("--periods takes at most 1000000.") }
    if carryProbabilities == nil {
      throw ValidationError("--carry takes numbers above 0 and at most 1, separated by commas.")
    }
  }

  func run() throws {
    try OutputPlace.check(json)
    try report.check()
    let moment = MeasuringMoment()
    let measured = try measure()
    let text = moment.text + "\n" + measured.markdown
    try report.write(text, section: text, json: (json, { try measured.json() }))
    if !measured.problems.isEmpty { throw ExitCode.failure }
  }

  func measure() throws -> ExperimentReport {
    let study = study
    let results = try (carryProbabilities ?? []).map { probability in
      try study.run(carryProbability: probability) { instance, run in
        try Interruption.check()
        if run > 0 { return }
        Announcement.say("carry probability \(probability), instance \(instance + 1)/\(study.instances)")
      }
    }
    return ExperimentReport(study, results)
  }

  private var study: ExperimentStudy {
    var study = smoke ? ExperimentStudy.smoke : ExperimentStudy()
    study.settings.seed = seed
    study.settings.horizon = periods ?? study.settings.horizon
    study.instances = instances ?? study.instances
    study.sequences = runs ?? study.sequences
    study.interval = interval ?? max(1, study.settings.horizon / (smoke ? 2 : 10))
    study.planner.threads = threads
    study.hindsight.threads = threads
    return study
  }

  /// `nil` where the list has something else.
  private var carryProbabilities: [Double]? {
    let numbers = carry.split(separator: ",").map { Double($0) }
    let chances = numbers.compactMap { $0 }.filter { $0 > 0 && $0 <= 1 }
    return chances.isEmpty || chances.count < numbers.count ? nil : chances
  }
}
