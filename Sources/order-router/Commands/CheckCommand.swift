import ArgumentParser
import ScenarioFiles

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List everything that is wrong with a scenario, and nothing else.",
    discussion: "Errors and warnings come by file, line and column. Exit code 3 where there are errors.")

  @OptionGroup var scenario: ScenarioArgument

  func run() throws {
    do throws(InvalidScenarioFolder) {
      let folder = try ScenarioReader.read(folder: scenario.path)
      Console.output(folder.warnings.map(\.description).joined(separator: "\n"))
    } catch {
      Console.output(error.description)
      throw ExitCode(CommandFailure.Code.invalidScenario.rawValue)
    }
  }
}
