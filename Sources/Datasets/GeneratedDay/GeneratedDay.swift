import OrderRouting

/// A made-up day of orders to the United States, from real hubs at real carriers' prices, by a seed.
///
/// The same settings and seed give the same bytes on any machine. The README.md of the folder says what is fact,
/// what is drawn and by which rule.
public struct GeneratedDay: Sendable {
  public let settings: Settings
  let locations: [GeneratedLocation]
  private let popularity: Popularity

  /// The day of planning, a Monday.
  static let day = "2026-11-23"
  /// Orders come in from midnight to nine, New York time.
  static let minutesOfOrders = 540

  /// Throws every setting that is out of its bounds. O(SKUs + locations × postal areas).
  public init(_ settings: Settings) throws(DatasetError) {
    let problems = settings.problems
    guard problems.isEmpty else { throw DatasetError(problems) }
    self.settings = settings
    locations = GeneratedLocation.locations(settings)
    popularity = Popularity(skus: settings.skus, skew: settings.skew)
  }

  var name: String {
    "\(settings.preset.rawValue)-\(settings.orders)-\(settings.locations)-\(settings.skus)-\(settings.seed)"
  }

  /// Its orders from the first; the second pass is as the first.
  var orders: GeneratedOrder.Sequence { GeneratedOrder.Sequence(settings, popularity: popularity) }

  var hasMarketplace: Bool { locations.contains { $0.kind == .marketplace } }

  /// O(SKUs) where there is none.
  private var hasLithium: Bool {
    var items = GeneratedItem.Sequence(seed: settings.seed)
    return (0..<settings.skus).contains { _ in items.next().isLithium }
  }

  /// Writes the scenario folder, whole or not at all: it is built beside its place and moved there.
  ///
  /// Memory grows with the SKUs, not with the orders. O(order lines × log SKUs + SKUs × locations).
  ///
  /// - Parameter isInterrupted: asked now and then; what is written so far is removed once it says so.
  /// - Throws: where `folder` is there already, where the file system refuses, and when interrupted.
  public func write(
    to folder: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(DatasetError) -> Counts {
    let files = try NewFolder(folder, isInterrupted: isInterrupted)
    return try files.build { files in
      let demand = try GeneratedDemand(orders, skus: settings.skus, isInterrupted: isInterrupted)
      try files.write("scenario.json", description)
      try files.write("locations.csv", GeneratedLocation.table(locations, hasLithium: hasLithium))
      try files.write("services.csv", services)
      try files.write("zones.csv", CarrierZones.table(locations))
      try files.write("rates.csv", CarrierRates.table)
      try files.write("transit.csv", CarrierRates.transit(withMarketplace: hasMarketplace))
      try files.write("fees.csv", MarketplaceFees.table)
      try files.write("channel_rules.csv", SalesChannel.rules(withMarketplace: hasMarketplace))
      try files.write("closures.csv", closures)
      try writeItems(files)
      let counts = try writeStock(files, demand)
      try writeOrders(files)
      try files.write("README.md", readme(counts))
      return counts
    }
  }
}

extension GeneratedDay {
  /// What a written day has.
  public struct Counts: Hashable, Sendable {
    public var orders: Int
    public var lines: Int
    public var units: Int
    public var unitsStocked: Int
    public var stockRows: Int
    /// Shipments that all locations can make.
    public var capacity: Int
  }
}
