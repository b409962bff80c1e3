import Foundation
package import OrderRouting

/// The places of the experiment and what shipping between them costs.
///
/// A shipment costs 8.759 and each of its units 0.423 + 0.000541 a mile. An item that is left unserved goes
/// to a dummy location, once an order at twice the shipment and each unit at twice that of the farthest
/// location (Jasin & Sinha 2015, DOI 10.1287/opre.2015.1409). Amounts are whole millionths, so that every
/// policy is charged the same.
package struct ExperimentNetwork: Sendable {
  package let cities: [Place]
  package let locations: [Place]
  /// Miles, by location and city.
  package let miles: [[Double]]
  /// By location and city.
  package let unitCost: [[Money]]
  /// By city.
  package let unservedUnitCost: [Money]
  package let shipmentCost: Money = 8.759
  package var unservedOrderCost: Money { shipmentCost * 2 }

  /// Ten cities of the United States and five locations, with the coordinates and populations of the files
  /// that accompany Ma (2023), DOI 10.1287/msom.2023.1219.
  package static let published = ExperimentNetwork(
    cities: Place.read(PackageResources.experiment_cities_csv),
    locations: Place.read(PackageResources.experiment_locations_csv))

  /// O(cities × locations).
  package init(cities: [Place], locations: [Place]) {
    self.cities = cities
    self.locations = locations
    let miles = locations.map { location in
      cities.map { Self.miles(location.coordinates, $0.coordinates) }
    }
    let unitCost = miles.map { row in
      row.map { Money(millionths: Int64((423_000 + 541 * $0).rounded())) }
    }
    self.miles = miles
    self.unitCost = unitCost
    unservedUnitCost = cities.indices.map { city in
      (unitCost.map { $0[city] }.max() ?? .zero) * 2
    }
  }

  /// As the published experiment has it: haversine on a sphere of 6 371 km, at 1.61 km a mile.
  private static func miles(_ from: Coordinates, _ to: Coordinates) -> Double {
    let radians = Double.pi / 180
    let latitude = sin((to.latitude - from.latitude) * radians / 2)
    let longitude = sin((to.longitude - from.longitude) * radians / 2)
    let chord =
      latitude * latitude
      + cos(from.latitude * radians) * cos(to.latitude * radians) * longitude * longitude
    return 2 * 6371 * asin(min(1, chord.squareRoot())) / 1.61
  }
}
