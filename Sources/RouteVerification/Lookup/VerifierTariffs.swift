internal import RoutingModel

/// Rates, surcharges, fees, transit and channel rules as the verifier looks them up.
struct VerifierTariffs: Sendable {
  private var rates: [VerifierKey: [RateRow]] = [:]
  private var fees: [VerifierKey: [FeeRow]] = [:]
  private var transit: [VerifierKey: Int] = [:]
  private var channelRules: [VerifierKey: ChannelRule] = [:]
  private var surcharges: [VerifierKey: [SurchargeRow]] = [:]

  init(_ scenario: Scenario, ids: inout SymbolTable) {
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
    for row in scenario.surcharges {
      surcharges[VerifierKey(ids.intern(row.card), ids.intern(any: row.zone)), default: []].append(row)
    }
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
    if channelRules.isEmpty { return nil }
    for channel in [channel, VerifierKey.any] {
      for location in [location, VerifierKey.any] {
        for service in [service, VerifierKey.any] {
          if let rule = channelRules[VerifierKey(channel, location, service)] { return rule }
        }
      }
    }
    return nil
  }

  /// The rows of a surcharge card for a zone, or for `VerifierKey.any`.
  func surcharges(card: Int32, zone: Int32) -> [SurchargeRow] { surcharges[VerifierKey(card, zone)] ?? [] }
}
