import Geography
import OrderRouting

/// The zones of both carriers from every location.
enum CarrierZones {
  /// The areas of Hawaii and Alaska, where FedEx has zones and prices of its own: not served by ground here.
  private static let remote = ["967", "968", "995", "996", "997", "998", "999"]

  /// The text of `zones.csv`. FedEx has no zone 1: its zones begin with 2. O(locations × areas).
  static func table(_ locations: [GeneratedLocation]) -> String {
    let places = locations.map { location in
      var place = Location(id: location.hub.id, kind: location.kind, country: "US")
      place.postalCode = location.hub.postalCode
      return place
    }
    var table = CSVText("zone_table", "location_id", "country", "prefix", "zone")
    let rows = USZoneTable(name: CarrierRates.usps, locations: places).rows.filter { $0.country == "US" }
    for row in rows { table.append(row.table, row.location ?? "*", "US", row.prefix, row.zone) }
    for row in rows where !remote.contains(row.prefix) {
      table.append(
        CarrierRates.fedEx, row.location ?? "*", "US", row.prefix, row.zone == "1" ? "2" : row.zone)
    }
    for place in places {
      for prefix in remote { table.append(CarrierRates.fedEx, place.id, "US", prefix, "not-served") }
    }
    return table.text
  }
}
