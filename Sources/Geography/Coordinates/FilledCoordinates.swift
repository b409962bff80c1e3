/// How many locations and orders got coordinates from their postal code, and how many still have none.
public struct FilledCoordinates: Hashable, Sendable {
  public internal(set) var locations = 0
  public internal(set) var orders = 0
  public internal(set) var locationsWithout = 0
  public internal(set) var ordersWithout = 0

  /// Nothing was missing.
  public init() {}
}
