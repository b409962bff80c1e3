import OrderRouting
import ScenarioFiles

/// A plan folder that a command reads.
enum PlanArgument {
  /// Reads a plan; one that cannot be read to its end is refused.
  static func read(_ path: String, scenarioDigest: String) throws -> PlanFolder {
    let folder = try load(path, scenarioDigest: scenarioDigest)
    let errors = folder.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      throw CommandFailure(.failedVerification, errors.map(\.description).joined(separator: "\n"))
    }
    return folder
  }

  /// Reads a plan with all that is wrong with its files.
  static func load(_ path: String, scenarioDigest: String) throws -> PlanFolder {
    do throws(PlanFolderProblem) {
      return try PlanFolder(path: path, scenarioDigest: scenarioDigest)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}
