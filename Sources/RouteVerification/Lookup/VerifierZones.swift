internal import RoutingModel

/// The tables of zones as the verifier looks them up.
struct VerifierZones: Sendable {
  /// A row that names a range of districts.
  private struct RangeZone: Sendable {
    var zone: String
    /// Numbers of the range, and the position of the row.
    var size: Int
    var row: Int
  }

  /// In the place of `*` in the key of a row that names a district: it is no prefix.
  private static let isDistrict: Int32 = 0

  private var zones: [VerifierKey: String] = [:]
  private var rangeZones: [VerifierKey: RangeZone] = [:]

  init(_ scenario: Scenario, ids: inout SymbolTable) {
    for (number, row) in scenario.zones.enumerated() {
      let (table, location) = (ids.intern(row.table), ids.intern(any: row.location))
      let country = ids.intern(any: row.country)
      if row.district.isEmpty {
        zones[VerifierKey(table, location, country, ids.intern(row.prefix))] = row.zone
        continue
      }
      let key = VerifierKey(table, location, country, ids.intern(row.district), Self.isDistrict)
      guard let country = row.country, VerifierDistricts.isRange(row.district) else {
        zones[key] = row.zone
        continue
      }
      let hasOutwardParts = VerifierDistricts.hasOutwardParts(country)
      if let range = VerifierDistrictRange(row.district, hasOutwardParts: hasOutwardParts) {
        rangeZones[key] = RangeZone(zone: row.zone, size: range.size, row: number)
      }
    }
  }

  /// The zone of a destination: a named location before `*`, then a named country, then a single district, the
  /// longer first, then a range of fewer numbers, the first row among equals, then the longer prefix.
  ///
  /// O(prefixes + districts).
  func zone(table: Int32, location: Int32, to destination: VerifierDestination) -> String? {
    for location in [location, VerifierKey.any] {
      for country in [destination.country, VerifierKey.any] {
        for district in destination.districts.singles {
          let key = VerifierKey(table, location, country, district, Self.isDistrict)
          if let zone = zones[key] { return zone }
        }
        var narrowest: RangeZone?
        for range in destination.districts.ranges {
          let key = VerifierKey(table, location, country, range, Self.isDistrict)
          guard let zone = rangeZones[key] else { continue }
          if narrowest.map({ (zone.size, zone.row) < ($0.size, $0.row) }) ?? true { narrowest = zone }
        }
        if let narrowest { return narrowest.zone }
        for prefix in destination.prefixes {
          if let zone = zones[VerifierKey(table, location, country, prefix)] { return zone }
        }
      }
    }
    return nil
  }
}
