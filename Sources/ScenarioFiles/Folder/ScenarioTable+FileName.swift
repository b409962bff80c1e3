public import OrderRouting

extension ScenarioTable {
  /// The name of the table's file within a scenario's folder.
  public var fileName: String { self == .scenario ? "scenario.json" : rawValue + ".csv" }

  /// Whether a folder without this file is no scenario.
  var isRequired: Bool {
    switch self {
    case .scenario, .locations, .services, .zones, .items, .stock, .orders: true
    default: false
    }
  }
}
