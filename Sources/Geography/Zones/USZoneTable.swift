public import OrderRouting

/// Rows of `zones.csv` from US locations to every US postal area, by distance.
///
/// The rows are as few as "the longest prefix wins" allows for the areas in use and the military ones: a
/// digit's row gives the commonest zone below it and longer prefixes the exceptions. No row has an empty
/// prefix under country `US`, so that an order without a postal code gets no zone rather than a wrong one.
/// Territories with a country code of their own, such as `PR`, get rows under that code too.
public struct USZoneTable: Sendable {
  /// By location, in the order given; then by country and prefix.
  public let rows: [ZoneRow]
  /// Ids of locations that are not in the US, or have neither a known postal code nor coordinates.
  public let unplaced: [String]

  /// A location's place is its postal area, as carriers have it, else its coordinates.
  /// O(locations × areas).
  public init(name: String, locations: [Location], areas: USPostalAreas = .bundled) {
    var rows: [ZoneRow] = []
    var unplaced: [String] = []
    for location in locations {
      guard let zones = USZoneTable.zones(from: location, areas: areas) else {
        unplaced.append(location.id)
        continue
      }
      for (country, prefix, zone) in USZoneTable.prefixes(zones) {
        rows.append(
          ZoneRow(table: name, location: location.id, country: country, prefix: prefix, zone: String(zone)))
      }
    }
    self.rows = rows
    self.unplaced = unplaced
  }

  /// Zones from a location to every area in use and to the military ones; `nil` where it has no US place.
  static func zones(from location: Location, areas: USPostalAreas) -> [ZIP3: Int]? {
    guard USPostalAreas.isUS(location.country) else { return nil }
    let origin = ZIP3(postalCode: location.postalCode).flatMap { areas.coordinates(of: $0) == nil ? nil : $0 }
    guard origin != nil || location.coordinates != nil else { return nil }
    var zones: [ZIP3: Int] = [:]
    for destination in areas.areas.map(\.zip3) + MilitaryGateway.areas {
      if let origin {
        zones[destination] = areas.zone(from: origin, to: destination)
      } else if let coordinates = location.coordinates {
        zones[destination] = areas.zone(from: coordinates, to: destination)
      }
    }
    return zones
  }

  private static func prefixes(_ zones: [ZIP3: Int]) -> [(country: String, prefix: String, zone: Int)] {
    var rows: [(country: String, prefix: String, zone: Int)] = []
    for (country, areas) in USPostalAreas.territories {
      let own = zones.filter { areas.contains($0.key) }
      rows += ZonePrefixTree(zones: own).rows(withRoot: true).map { (country, $0.prefix, $0.zone) }
    }
    rows += ZonePrefixTree(zones: zones).rows(withRoot: false).map { ("US", $0.prefix, $0.zone) }
    return rows.sorted { ($0.country, $0.prefix) < ($1.country, $1.prefix) }
  }
}
