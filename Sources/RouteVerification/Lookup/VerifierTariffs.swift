internal import RoutingModel

/// Zones, rates, fees, transit and rules as the verifier looks them up.
struct VerifierTariffs: Sendable {
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
  private var rates: [VerifierKey: [RateRow]] = [:]
  private var fees: [VerifierKey: [FeeRow]] = [:]
  private var transit: [VerifierKey: Int] = [:]
  private var channelRules: [VerifierKey: ChannelRule] = [:]
  private var restrictions: Set<VerifierKey> = []
  private var districtRestrictions: Set<VerifierKey> = []
  private var surcharges: [VerifierKey: [SurchargeRow]] = [:]

  init(_ scenario: Scenario, ids: inout SymbolTable) {
    addZones(scenario.zones, ids: &ids)
    for row in scenario.rates {
      rates[VerifierKey(ids.intern(row.card), ids.intern(any: row.zone)), default: []].append(row)
    }
    for key in rates.keys {
      rates[key]?.sort { ($0.upTo?.millionths ?? .max) < ($1.upTo?.millionths ?? .max) }
    }
    for row in scenario.fees {
      fees[VerifierKey(ids.intern(row.card), ids.intern(row.feeClass)), default: []].append(row)
    }
    for key in fees.keys {
      fees[key]?.sort { ($0.upToUnits ?? .max) < ($1.upToUnits ?? .max) }
    }
    for row in scenario.transit {
      transit[VerifierKey(ids.intern(row.table), ids.intern(any: row.zone))] = row.days
    }
    for row in scenario.channelRules {
      let (channel, location) = (ids.intern(any: row.channel), ids.intern(any: row.location))
      channelRules[VerifierKey(channel, location, ids.intern(any: row.service))] = row
    }
    for row in scenario.restrictions {
      let (tag, location) = (ids.intern(row.tag), ids.intern(any: row.location))
      let (service, country) = (ids.intern(any: row.service), ids.intern(any: row.country))
      if row.district.isEmpty {
        restrictions.insert(VerifierKey(tag, location, service, country, ids.intern(row.prefix)))
      } else {
        districtRestrictions.insert(VerifierKey(tag, location, service, country, ids.intern(row.district)))
      }
    }
    for row in scenario.surcharges {
      surcharges[VerifierKey(ids.intern(row.card), ids.intern(any: row.zone)), default: []].append(row)
    }
  }

  private mutating func addZones(_ rows: [ZoneRow], ids: inout SymbolTable) {
    for (number, row) in rows.enumerated() {
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
        let ranges = destination.districts.ranges.compactMap {
          rangeZones[VerifierKey(table, location, country, $0, Self.isDistrict)]
        }
        if let range = ranges.min(by: { ($0.size, $0.row) < ($1.size, $1.row) }) { return range.zone }
        for prefix in destination.prefixes {
          if let zone = zones[VerifierKey(table, location, country, prefix)] { return zone }
        }
      }
    }
    return nil
  }

  /// The row with the smallest limit that holds the weight, among the zone's rows, else among the `*` rows.
  func rate(card: Int32, zone: Int32, weight: FixedDecimal) -> RateRow? {
    for zone in [zone, VerifierKey.any] {
      for row in rates[VerifierKey(card, zone)] ?? [] {
        guard let limit = row.upTo, limit < weight else { return row }
      }
    }
    return nil
  }

  /// The rows of a card for a zone, or for `VerifierKey.any`, in ascending order of weight.
  func rates(card: Int32, zone: Int32) -> [RateRow] { rates[VerifierKey(card, zone)] ?? [] }

  /// The rows of a card for a class, in ascending order of units.
  func fees(card: Int32, feeClass: Int32) -> [FeeRow] { fees[VerifierKey(card, feeClass)] ?? [] }

  /// The fee for a unit of a class in a shipment of so many units.
  func fee(card: Int32, feeClass: Int32, units: Int) -> Money? {
    for row in fees[VerifierKey(card, feeClass)] ?? [] {
      guard let limit = row.upToUnits, limit < units else { return row.fee }
    }
    return nil
  }

  /// Days of transit: the zone's own row before the `*` row.
  func transitDays(table: Int32, zone: Int32) -> Int? {
    transit[VerifierKey(table, zone)] ?? transit[VerifierKey(table)]
  }

  /// The most specific rule that matches; `nil` where none does. The blank channel is `VerifierKey.any`.
  func channelRule(channel: Int32, location: Int32, service: Int32) -> ChannelRule? {
    for channel in [channel, VerifierKey.any] {
      for location in [location, VerifierKey.any] {
        for service in [service, VerifierKey.any] {
          if let rule = channelRules[VerifierKey(channel, location, service)] { return rule }
        }
      }
    }
    return nil
  }

  /// Whether a row keeps items with a tag from going to a destination. O(prefixes + districts).
  func restricts(tag: Int32, location: Int32, service: Int32, to destination: VerifierDestination) -> Bool {
    let districts = destination.districts.singles + destination.districts.ranges
    for location in [location, VerifierKey.any] {
      for service in [service, VerifierKey.any] {
        for country in [destination.country, VerifierKey.any] {
          for prefix in destination.prefixes
          where restrictions.contains(VerifierKey(tag, location, service, country, prefix)) { return true }
          for district in districts
          where districtRestrictions.contains(VerifierKey(tag, location, service, country, district)) {
            return true
          }
        }
      }
    }
    return false
  }

  /// The rows of a surcharge card for a zone, or for `VerifierKey.any`.
  func surcharges(card: Int32, zone: Int32) -> [SurchargeRow] { surcharges[VerifierKey(card, zone)] ?? [] }
}
