public import OrderRouting
public import ScenarioFiles

/// A day as an import wrote it: the scenario, the tables of its channels, where every line came from, and whom its
/// orders go to.
public struct ImportedDay: Sendable {
  public let scenario: Scenario
  public let tables: ChannelTables
  /// Of the scenario's files.
  public let digest: String
  let catalog: KitCatalog
  private let sources: [LineKey: OrderSource]
  private let recipients: [String: Recipient]
  /// Orders of which the import left lines out that the channel still waits for.
  let ordersWithOpenLines: Set<String>
  /// SKUs that a channel lists as its centre's own, by channel.
  let centreListings: [String: Set<String>]
  /// How a marketplace's centre holds items that it has in packs, by channel and item.
  let centrePacks: [String: [String: [CentreListing]]]
  private let orderIndex: [String: Int]
  private let locationIndex: [String: Int]
  private let serviceIndex: [ServiceKey: Int]

  /// A service by where it ships from; `nil`: from everywhere.
  private struct ServiceKey: Hashable {
    var location: String?
    var service: String
  }

  struct LineKey: Hashable {
    var order: String
    var line: String
  }

  /// Joins a scenario with the files beside it. O(rows).
  ///
  /// - Parameter files: the bytes of ``CompanionFile`` by name, as far as they are there.
  /// - Throws: ``InvalidFiles`` with everything that cannot be read.
  public init(_ folder: ScenarioFolder, files: [String: [UInt8]]) throws(InvalidFiles) {
    let read = ChannelTables.read(files, scenario: folder.scenario)
    var reader = SidecarReader()
    if let bytes = files[CompanionFile.orderSources.rawValue] { reader.readSources(bytes) }
    if let bytes = files[CompanionFile.recipients.rawValue] { reader.readRecipients(bytes) }
    if let bytes = files[CompanionFile.importReport.rawValue] { reader.readReport(bytes) }
    let errors = (read.diagnostics + reader.diagnostics).filter { $0.severity == .error }
    if !errors.isEmpty { throw InvalidFiles(diagnostics: errors) }
    scenario = folder.scenario
    digest = folder.digest
    tables = read.tables
    catalog = KitCatalog(folder.scenario)
    sources = reader.sources
    recipients = reader.recipients
    ordersWithOpenLines = reader.ordersWithOpenLines
    centreListings = reader.centreListings
    centrePacks = reader.centrePacks
    orderIndex = Dictionary(folder.scenario.orders.enumerated().map { ($1.id, $0) }) { first, _ in first }
    serviceIndex = Dictionary(
      folder.scenario.services.enumerated().map { (ServiceKey(location: $1.location, service: $1.id), $0) }
    ) { first, _ in first }
    locationIndex = Dictionary(folder.scenario.locations.enumerated().map { ($1.id, $0) }) { first, _ in first
    }
  }

  /// The service that a shipment leaves by: its location's own before that of all.
  func service(of row: ShipmentRow) -> Service? {
    let own = serviceIndex[ServiceKey(location: row.location, service: row.service)]
    return (own ?? serviceIndex[ServiceKey(location: nil, service: row.service)]).map {
      scenario.services[$0]
    }
  }

  func order(_ id: String) -> Order? { orderIndex[id].map { scenario.orders[$0] } }

  func location(_ id: String) -> Location? { locationIndex[id].map { scenario.locations[$0] } }

  /// What a line's channel calls it; of a day that no import has made, what the line itself says.
  func source(_ order: Order, _ line: OrderLine) -> OrderSource {
    sources[LineKey(order: order.id, line: line.id)] ?? OrderSource(of: order, line)
  }

  /// Whom an order goes to; where recipients.csv has no row, its destination alone.
  func recipient(_ order: Order) -> Recipient {
    recipients[order.id] ?? Recipient([.postalCode: order.postalCode, .country: order.country])
  }

  /// The settings of a channel; one that channels.csv does not have is of the platform whose name it bears.
  func channel(_ name: String) -> ChannelTables.ChannelSettings {
    tables.channels.first { $0.name == name }
      ?? ChannelTables.ChannelSettings(name: name, platform: Platform(rawValue: name) ?? .generic)
  }

  /// Every channel of channels.csv, and those that orders have besides.
  var channels: [ChannelTables.ChannelSettings] {
    var names = tables.channels.map(\.name)
    for order in scenario.orders where !order.channel.isEmpty && !names.contains(order.channel) {
      names.append(order.channel)
    }
    return names.map(channel)
  }
}
