import OrderRouting

/// A hub with what runs there.
struct GeneratedLocation {
  var hub: Hub
  var kind: LocationKind
  /// The demand near it, in proportion to that of the others.
  var nearDemand: Int
  var maxShipments = 0
  /// Cents a shipment, a line and a unit.
  var handling = (shipment: 0, line: 0, unit: 0)

  /// What a marketplace's centres do not take.
  static let marketplaceExcludes = "lithium"

  /// Of ten locations four are warehouses, four belong to 3PLs and two to a marketplace.
  private static let kinds: [LocationKind] = [
    .warehouse, .thirdParty, .warehouse, .marketplace, .thirdParty, .warehouse, .thirdParty, .marketplace,
    .warehouse, .thirdParty,
  ]

  /// O(locations × postal areas).
  static func locations(_ settings: GeneratedDay.Settings) -> [GeneratedLocation] {
    var random = SplitMix64(seed: settings.seed, key: "locations")
    let demand = NearDemand.shares(of: Hub.all.prefix(settings.locations))
    var locations = Hub.all.prefix(settings.locations).enumerated().map { index, hub in
      var location = GeneratedLocation(
        hub: hub, kind: kinds[index % kinds.count], nearDemand: demand[index])
      switch location.kind {
      case .thirdParty: location.handling = (random.draw(240...300), 0, random.draw(25...35))
      case .marketplace: break
      default: location.handling = (random.draw(110...170), random.draw(25...40), random.draw(5...12))
      }
      return location
    }
    let cover = settings.capacityCover.millionths
    let capacity = (Int64(settings.orders) * cover + 500_000) / 1_000_000
    var shares = [Int](repeating: 0, count: locations.count)
    Apportionment.add(
      Int(capacity), by: locations.map { $0.nearDemand * random.draw(80...120) }, to: &shares)
    for index in locations.indices { locations[index].maxShipments = shares[index] }
    return locations
  }

  /// The text of `locations.csv`. Marketplaces charge by their fee card alone, and exclude what some item is.
  static func table(_ locations: [GeneratedLocation], hasLithium: Bool) -> String {
    var table = CSVText(
      "location_id", "name", "kind", "country", "postal_code", "time_zone", "cutoff", "working_days",
      "max_shipments", "cost_per_shipment", "cost_per_line", "cost_per_unit", "excluded_tags")
    for location in locations {
      let hub = location.hub
      let (owner, cutoff, days) =
        switch location.kind {
        case .thirdParty: ("3PL", "13:00", "1111100")
        case .marketplace: ("marketplace centre", "16:00", "1111111")
        default: ("warehouse", "15:00", "1111110")
        }
      table.append(
        hub.id, "\(hub.city) \(hub.state) \(owner)", location.kind.rawValue, "US", hub.postalCode,
        hub.timeZone, cutoff, days, String(location.maxShipments), CentsText.text(location.handling.shipment),
        CentsText.text(location.handling.line), CentsText.text(location.handling.unit),
        location.kind == .marketplace && hasLithium ? marketplaceExcludes : "")
    }
    return table.text
  }
}
