#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A point on the Earth in degrees: latitude −90 … 90, longitude −180 … 180.
public struct Coordinates: Hashable, Sendable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Great-circle distance by the haversine formula on a sphere of radius 3 958.8 miles, in thousandths of
  /// a mile: whole numbers, so that a last bit of floating point never decides between two locations.
  public func distance(to other: Coordinates) -> Int64 {
    let radians = Double.pi / 180
    let latitudeHalf = sin((other.latitude - latitude) * radians / 2)
    let longitudeHalf = sin((other.longitude - longitude) * radians / 2)
    let a =
      latitudeHalf * latitudeHalf
      + cos(latitude * radians) * cos(other.latitude * radians) * longitudeHalf * longitudeHalf
    return Int64((2 * 3958.8 * asin(min(1, a.squareRoot())) * 1000).rounded())
  }
}
