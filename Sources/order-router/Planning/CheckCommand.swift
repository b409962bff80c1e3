import ArgumentParser
import Channels
import OrderRouting
import ScenarioFiles

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List everything that is wrong with a scenario, and nothing else.",
    discussion: "Errors and warnings come by file, line and column. Exit code 3 where there are errors.")

  @OptionGroup var scenario: ScenarioArgument

  func run() throws {
    let folder: ScenarioFolder
    do throws(InvalidScenarioFolder) {
      folder = try ScenarioReader.read(folder: scenario.path)
    } catch {
      Console.output(error.description)
      throw ExitCode(CommandFailure.Code.invalidScenario.rawValue)
    }
    let found = folder.warnings + ScenarioArgument.channelDiagnostics(scenario.path, folder.scenario)
    Console.output(found.map(\.description).joined(separator: "\n"))
    if found.contains(where: { $0.severity == .error }) {
      throw ExitCode(CommandFailure.Code.invalidScenario.rawValue)
    }
  }
}
