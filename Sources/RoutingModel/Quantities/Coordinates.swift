/// A point on the Earth in degrees: latitude −90 … 90, longitude −180 … 180.
public struct Coordinates: Hashable, Sendable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Great-circle distance by the haversine formula on a sphere of radius 3 958.8 miles, in thousandths of
  /// a mile: whole numbers, and the same ones on every machine, so that no last bit of floating point ever
  /// decides between two locations.
  public func distance(to other: Coordinates) -> Int64 {
    let cosines = Angle.cosine(degrees: latitude) * Angle.cosine(degrees: other.latitude)
    let halfTurn = (other.longitude - longitude) / 2
    let near = Self.haversine(
      Angle.sine(degrees: (other.latitude - latitude) / 2), cosines, Angle.sine(degrees: halfTurn))
    if near <= 0.5 { return Self.thousandths(Angle.arcSine(near.squareRoot())) }
    // The same to the antipode: on the far half of the Earth the formula loses digits.
    let far = Self.haversine(
      Angle.sine(degrees: (other.latitude + latitude) / 2), cosines, Angle.cosine(degrees: halfTurn))
    return Self.thousandths(Double.pi / 2 - Angle.arcSine(far.squareRoot()))
  }

  private static func haversine(_ latitudes: Double, _ cosines: Double, _ longitudes: Double) -> Double {
    latitudes * latitudes + cosines * longitudes * longitudes
  }

  /// Of a mile, by half an angle in radians.
  private static func thousandths(_ half: Double) -> Int64 {
    Int64((2 * 3958.8 * half * 1000).rounded())
  }
}
