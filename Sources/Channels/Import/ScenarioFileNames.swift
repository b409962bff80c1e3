internal import OrderRouting
internal import ScenarioFiles

/// The names of all files that may stand in a scenario's folder.
enum ScenarioFileNames {
  static let all: Set<String> = Set(ScenarioTable.allCases.map(\.fileName))
    .union(CompanionFile.allCases.map(\.rawValue))
}
