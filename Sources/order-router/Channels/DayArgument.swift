import Channels
import FoundationEssentials
import OrderRouting
import ScenarioFiles

/// A day's folder that a command reads with the files that an import wrote beside the scenario.
enum DayArgument {
  /// Problems past which the rest is only counted.
  private static let limit = 1000

  /// Reads and checks the folder, and prints its warnings.
  static func read(_ path: String) throws -> ImportedDay {
    let folder = try ScenarioArgument.read(path)
    var files: [String: [UInt8]] = [:]
    for file in CompanionFile.allCases {
      let contents = FileManager.default.contents(atPath: path + "/" + file.rawValue)
      files[file.rawValue] = contents.map { Array($0) }
    }
    do throws(InvalidFiles) {
      return try ImportedDay(folder, files: files)
    } catch {
      throw CommandFailure(.invalidScenario, error.description + "\n\(path): nothing was done")
    }
  }

  /// Reads a plan of the day.
  static func plan(_ path: String, of day: ImportedDay) throws -> ShippingPlan {
    let folder = try PlanArgument.read(path, scenarioDigest: day.digest)
    do throws(InvalidFiles) {
      return try ShippingPlan(day, folder.document)
    } catch {
      throw CommandFailure(.failedVerification, error.description + "\n\(path): nothing was done")
    }
  }

  /// Ends a command whose documents would break rules.
  static func failure(_ problems: [DocumentProblem], _ out: String) -> CommandFailure {
    var lines = problems.prefix(limit).map(\.description).joined(separator: "\n")
    if problems.count > limit { lines += "\n… and \(NumberText.count(problems.count - limit)) more" }
    let count = problems.count == 1 ? "1 error" : "\(NumberText.count(problems.count)) errors"
    return CommandFailure(
      .invalidScenario, lines + "\n\(out): \(count); nothing was written (--lenient leaves them out)")
  }

  /// Does something while no other run changes what stands beside a path: the second of two waits for the first.
  static func alone(around path: String, _ body: () throws -> Void) throws {
    let lock: FolderLock
    do throws(FileRefusal) {
      lock = try FolderLock(around: path)
    } catch {
      throw CommandFailure(.usage, "cannot lock the folder around \(path): \(error)")
    }
    try body()
    _ = consume lock
  }

  /// A folder that cannot be written to is the caller's choice.
  static func withUsageErrors<Result>(_ body: () throws(OutgoingFolder.Problem) -> Result) throws -> Result {
    do throws(OutgoingFolder.Problem) {
      return try body()
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}
