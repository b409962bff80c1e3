import ArgumentParser
import Channels
import FoundationEssentials
import Geography
import OrderRouting
import ScenarioFiles

/// The folder that most commands read.
struct ScenarioArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The scenario: a folder with scenario.json and its tables.", valueName: "scenario"),
    completion: .directory)
  var path: String

  /// Reads and checks the folder, prints its warnings, and compiles it.
  func load() throws -> (problem: RoutingProblem, folder: ScenarioFolder) {
    let folder = try read()
    var scenario = folder.scenario
    _ = scenario.fillCoordinates()
    do throws(InvalidScenario) {
      return (try RoutingProblem(scenario), folder)
    } catch {
      let lines = error.violations.map { folder.source.resolve($0).description }
      throw CommandFailure(.invalidScenario, lines.joined(separator: "\n"))
    }
  }

  /// What is wrong with the tables of channels that stand in the folder.
  static func channelDiagnostics(_ path: String, _ scenario: Scenario) -> [Diagnostic] {
    var files: [String: [UInt8]] = [:]
    for file in CompanionFile.allCases where file.isOfDigest {
      let contents = FileManager.default.contents(atPath: path + "/" + file.rawValue)
      files[file.rawValue] = contents.map { Array($0) }
    }
    return files.isEmpty ? [] : ChannelTables.read(files, scenario: scenario).diagnostics
  }

  /// Reads and checks the folder, and prints its warnings.
  func read() throws -> ScenarioFolder { try Self.read(path) }

  /// Reads and checks the folder at a path, and prints its warnings.
  static func read(_ path: String) throws -> ScenarioFolder {
    do throws(InvalidScenarioFolder) {
      let folder = try ScenarioReader.read(folder: path)
      for warning in folder.warnings { Console.error(warning.description) }
      let found = channelDiagnostics(path, folder.scenario)
      for warning in found where warning.severity == .warning { Console.error(warning.description) }
      let errors = found.filter { $0.severity == .error }
      if !errors.isEmpty { throw InvalidScenarioFolder(diagnostics: errors, errorCount: errors.count) }
      return folder
    } catch {
      let count = error.errorCount == 1 ? "1 error" : "\(NumberText.count(error.errorCount)) errors"
      throw CommandFailure(
        .invalidScenario, error.description + "\n\(path): \(count); nothing was done")
    }
  }
}
