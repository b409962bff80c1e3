import Foundation

/// From places on the Earth to a plane on which equal areas stay equal.
struct MapProjection {
  private enum Kind {
    /// Albers' conic projection between two parallels.
    case conic(exponent: Double, constant: Double, origin: Double)
    /// Equal Earth (Šavrič, Patterson and Jenny 2019, doi:10.1080/13658816.2018.1504949).
    case equalEarth
  }

  private let kind: Kind
  private let meridian: Double

  /// One that suits the extent of some places: a conic one, or for much of the world Equal Earth.
  ///
  /// Complexity: linear in the places.
  init(_ places: [ChartPoint]) {
    let (latitudes, longitudes) = (places.map(\.y), places.map(\.x))
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    meridian = (west + east) / 2
    let isWide = north - south > 70 || east - west > 110 || south < 0 && north > 0
    if isWide {
      kind = .equalEarth
      return
    }
    let margin = max((north - south) / 6, 0.5)
    let (first, second) = (Self.radians(south + margin), Self.radians(north - margin))
    let exponent = (sin(first) + sin(second)) / 2
    guard abs(exponent) > 0.05 else {
      kind = .equalEarth
      return
    }
    let constant = cos(first) * cos(first) + 2 * exponent * sin(first)
    let middle = Self.radians((south + north) / 2)
    kind = .conic(
      exponent: exponent, constant: constant,
      origin: max(0, constant - 2 * exponent * sin(middle)).squareRoot() / exponent)
  }

  /// x to the east, y to the south, in radii of the Earth.
  func project(_ place: ChartPoint) -> ChartPoint {
    let latitude = Self.radians(place.y)
    let longitude = Self.radians(place.x - meridian)
    switch kind {
    case .conic(let exponent, let constant, let origin):
      let radius = max(0, constant - 2 * exponent * sin(latitude)).squareRoot() / exponent
      let angle = exponent * longitude
      return ChartPoint(x: radius * sin(angle), y: radius * cos(angle) - origin)
    case .equalEarth:
      let root = 3.0.squareRoot()
      let angle = asin(root / 2 * sin(latitude))
      let (square, sixth) = (angle * angle, angle * angle * angle * angle * angle * angle)
      let slope = 1.340264 - 0.243318 * square + sixth * (0.006251 + 0.034164 * square)
      let height = angle * (1.340264 - 0.081106 * square + sixth * (0.000893 + 0.003796 * square))
      return ChartPoint(x: 2 * root / 3 * longitude * cos(angle) / slope, y: -height)
    }
  }

  private static func radians(_ degrees: Double) -> Double { degrees * Double.pi / 180 }
}
