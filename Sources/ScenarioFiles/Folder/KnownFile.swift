internal import OrderRouting

/// What a file of a scenario's folder is, by its name.
enum KnownFile: Equatable {
  case table(ScenarioTable)
  case companion(CompanionFile)

  /// `nil` for a file that means nothing here.
  init?(_ name: String) {
    if let table = ScenarioTable.allCases.first(where: { $0.fileName == name }) {
      self = .table(table)
    } else if let companion = CompanionFile(rawValue: name) {
      self = .companion(companion)
    } else {
      return nil
    }
  }

  /// Whether the file belongs to the scenario's digest.
  var isOfDigest: Bool {
    switch self {
    case .table: true
    case .companion(let companion): companion.isOfDigest
    }
  }

  static let names = ScenarioTable.allCases.map(\.fileName) + CompanionFile.allCases.map(\.rawValue)
}
