import Geography
import OrderRouting

/// How many people live near hubs.
enum NearDemand {
  /// The postal areas that orders go to: those of the fifty states and the capital with residents.
  static let areas: [USPostalArea] = USPostalAreas.bundled.areas.filter {
    !["AS", "GU", "MP", "PR", "VI"].contains($0.state) && $0.population > 0
  }

  /// Of an area's people the nearest hub has three parts, the second two and the third one; at least 1 a hub.
  ///
  /// Distances are whole thousandths of a mile. Between hubs and areas none lies within 10⁻⁹ miles of where
  /// rounding turns, so the last bits of a machine's sines decide nothing. O(hubs × areas).
  static func shares(of hubs: ArraySlice<Hub>) -> [Int] {
    let places = hubs.map { hub in
      guard
        let place = ZIP3(postalCode: hub.postalCode).flatMap({ USPostalAreas.bundled.coordinates(of: $0) })
      else { preconditionFailure("no postal area has the hub \(hub.id)") }
      return place
    }
    var shares = [Int](repeating: 1, count: places.count)
    for area in areas {
      let distances = places.map { $0.distance(to: area.coordinates) }
      let nearest = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
      for (position, part) in zip(nearest, [3, 2, 1]) { shares[position] += area.population * part }
    }
    return shares
  }
}
