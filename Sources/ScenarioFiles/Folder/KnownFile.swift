internal import OrderRouting

/// What a file of a scenario's folder is, by its name.
enum KnownFile: Equatable {
  case table(ScenarioTable)
  /// A table about channels: commands on channels read it, and it belongs to the scenario's digest.
  case channelTable
  /// What an import says of its orders: no part of the scenario and of its digest.
  case sidecar

  /// `nil` for a file that means nothing here.
  init?(_ name: String) {
    if let table = ScenarioTable.allCases.first(where: { $0.fileName == name }) {
      self = .table(table)
    } else if Self.channelTables.contains(name) {
      self = .channelTable
    } else if Self.sidecars.contains(name) {
      self = .sidecar
    } else {
      return nil
    }
  }

  static let names = ScenarioTable.allCases.map(\.fileName) + channelTables + sidecars

  private static let channelTables = [
    "channels.csv", "sku_aliases.csv", "location_aliases.csv", "service_levels.csv", "carriers.csv",
  ]
  private static let sidecars = ["order_sources.csv", "recipients.csv"]
}
