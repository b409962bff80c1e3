import ArgumentParser
import BenchmarkProgram

@main
struct RoutingBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routing-benchmark",
    abstract: "Measures order-router by its command line, beside simple rules and other solvers.",
    subcommands: [
      AllCommand.self, FiguresCommand.self, QualityCommand.self, NetworkExperimentCommand.self,
      PageCommand.self,
    ])

  static func main() { runToEnd() }
}
