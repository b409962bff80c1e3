/// A file of a scenario's folder that the planner does not read: what the channels need, and where orders came from.
public enum CompanionFile: String, Sendable, CaseIterable {
  case channels = "channels.csv"
  case skuAliases = "sku_aliases.csv"
  case locationAliases = "location_aliases.csv"
  case serviceLevels = "service_levels.csv"
  case carriers = "carriers.csv"
  case orderSources = "order_sources.csv"
  case recipients = "recipients.csv"
  case importReport = "import.json"

  /// Whether the file is one of a network's tables, and so of the scenario's digest; what an import says of its orders
  /// is not.
  public var isOfDigest: Bool {
    switch self {
    case .orderSources, .recipients, .importReport: false
    default: true
    }
  }
}
