public import OrderRouting
public import ScenarioFiles

/// What a network knows of its channels: the five tables beside those of the scenario.
public struct ChannelTables: Sendable {
  public var channels: [ChannelSettings] = []
  /// By channel, `*` among them, then by the channel's SKU.
  public var aliases: [String: [String: SKUAlias]] = [:]
  /// By source in lower case, then by name.
  public var places: [String: [String: String]] = [:]
  /// By channel, then by level in lower case.
  public var levels: [String: [String: ServiceLevel]] = [:]
  public var carriers: [CarrierCode] = []

  public init() {}

  public struct ChannelSettings: Sendable, Hashable {
    public var name: String
    public var platform: Platform
    public var store = ""
    public var timeZone = "UTC"
    public var currency = ""
    public var dateOrder: DateOrder?
    public var shipsUnpaid = false

    public init(name: String, platform: Platform) {
      self.name = name
      self.platform = platform
    }
  }

  public struct SKUAlias: Sendable, Hashable {
    /// Empty: lines with this SKU need no shipping.
    public var sku: String
    public var quantity: Int
  }

  public struct ServiceLevel: Sendable, Hashable {
    public var deliverWithin: Int?
    public var shipWithin: Int?
    public var services: [String]
    public var priority: String
  }

  public struct CarrierCode: Sendable, Hashable {
    public var channel: String
    public var carrier: String
    public var code: String
    public var name: String
  }
}

extension ChannelTables {
  /// Reads the tables that are among a network's files, and checks them against the rest of it. O(bytes).
  ///
  /// - Returns: the tables, and what is wrong with them by file, line and column.
  public static func read(
    _ files: [String: [UInt8]], scenario: Scenario?
  ) -> (tables: ChannelTables, diagnostics: [Diagnostic]) {
    var reader = ChannelTableReader(scenario)
    if let bytes = files[CompanionFile.channels.rawValue] { reader.readChannels(bytes) }
    if let bytes = files[CompanionFile.skuAliases.rawValue] { reader.readAliases(bytes) }
    if let bytes = files[CompanionFile.locationAliases.rawValue] { reader.readPlaces(bytes) }
    if let bytes = files[CompanionFile.serviceLevels.rawValue] { reader.readLevels(bytes) }
    if let bytes = files[CompanionFile.carriers.rawValue] { reader.readCarriers(bytes) }
    return (reader.tables, reader.diagnostics)
  }
}
