import ArgumentParser
private import CAllocator
import OrderRouting

@main
struct OrderRouter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order-router",
    abstract: "Decides which location ships what by which service, at the least total cost, and proves it.",
    discussion: """
      A scenario is a folder of CSV tables and a scenario.json: locations, services, tariffs, stock and orders.

      Exit codes: 0 done, 1 internal error, 2 wrong usage, 3 the scenario is invalid, 4 a plan fails \
      verification.
      """,
    version: Version.current,
    subcommands: [
      PlanCommand.self, ImportCommand.self, CheckCommand.self, VerifyCommand.self, ScarcityCommand.self,
      ExplainCommand.self, DiffCommand.self, ReportCommand.self, CompareCommand.self, SimulateCommand.self,
      ExportModelCommand.self, ZonesCommand.self, ConvertCommand.self, GenerateCommand.self,
      GenerateChannelsCommand.self, ExportCommand.self, ConfirmCommand.self, AvailabilityCommand.self,
      PerformanceCommand.self,
    ])

  static func main() {
    Console.ignoreClosedReaders()
    allocator_return_large_blocks()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Console.error(failure.message)
      exit(withError: ExitCode(failure.code.rawValue))
    } catch let failure as PlanningError {
      Console.error(failure.description)
      exit(withError: ExitCode(CommandFailure.Code.invalidScenario.rawValue))
    } catch {
      // ArgumentParser's own code for wrong usage is 64.
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        Console.output(message)
      } else if !message.isEmpty {
        Console.error(message)
      }
      exit(withError: code == .validationFailure ? ExitCode(CommandFailure.Code.usage.rawValue) : code)
    }
  }
}

enum Version {
  static let current = "0.1.0"
}
