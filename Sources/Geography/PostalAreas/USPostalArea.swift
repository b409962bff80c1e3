public import OrderRouting

/// A three-digit ZIP area with the middle of its people.
public struct USPostalArea: Hashable, Sendable {
  public let zip3: ZIP3
  /// Population-weighted centroid of the area's 2020 census tabulation areas.
  public let coordinates: Coordinates
  /// Postal abbreviation of the state or territory, such as `NJ` or `PR`.
  public let state: String
  /// Residents in 2020; 0 where the area only serves offices and post boxes, or lies outside the census.
  public let population: Int
}
