public import OrderRouting

/// Zones 1 … 9 as US parcel carriers number them.
///
/// A zone is the band of the great-circle distance between two areas' centroids, by the distances that USPS
/// publishes (Domestic Mail Manual 608.9.0): up to 50 miles zone 1, 150 zone 2, 300 zone 3, 600 zone 4,
/// 1 000 zone 5, 1 400 zone 6, 1 800 zone 7, beyond that zone 8. Two things go by table:
///
/// - military post offices take the zone of the gateway that forwards their mail (90 % of pairs are exact);
/// - Guam and the freely associated states (969) are zone 9, and zone 8 as an origin.
///
/// Alaska, Hawaii, Puerto Rico and the Virgin Islands follow the bands: zone 8 from most of the country, less
/// from its nearest corner. Of 220 000 zone pairs of 2018 between areas of this table (MIT, © 2018 Amanda
/// Dobbyn), 85 % come out exactly and 99.9 % within one zone; carriers measure from sorting centres.
/// FedEx and UPS have no zone 1 (read it as zone 2) and give Alaska, Hawaii and Puerto Rico numbers of their
/// own: take those from the carrier's own chart.
extension USPostalAreas {
  /// Upper ends of zones 1 … 7 in miles.
  public static let zoneDistances = [50, 150, 300, 600, 1000, 1400, 1800]

  /// Guam, the Northern Marianas, Palau, Micronesia and the Marshall Islands.
  static let farPacific: ZIP3 = 969

  /// The zone of a distance in thousandths of a mile, 1 … 8.
  public static func zone(forDistance distance: Int64) -> Int {
    1 + zoneDistances.count { Int64($0) * 1000 < distance }
  }

  /// `nil` where an area is unknown.
  public func zone(from origin: ZIP3, to destination: ZIP3) -> Int? {
    if origin == destination { return coordinates(of: origin) == nil ? nil : 1 }
    guard origin != USPostalAreas.farPacific else { return coordinates(of: destination) == nil ? nil : 8 }
    return coordinates(of: origin).flatMap { zone(from: $0, to: destination) }
  }

  /// The zone from a place that is not known by its postal code; `nil` where the area is unknown.
  public func zone(from origin: Coordinates, to destination: ZIP3) -> Int? {
    guard let place = coordinates(of: destination) else { return nil }
    if destination == USPostalAreas.farPacific { return 9 }
    return USPostalAreas.zone(forDistance: origin.distance(to: place))
  }
}
