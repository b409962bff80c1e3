/// That the day has turned at a location.
public struct DayTurn: Hashable, Sendable {
  public var location: String
  /// `nil`: none was known.
  public var from: Day?
  public var to: Day

  public init(location: String, from: Day?, to: Day) {
    self.location = location
    self.from = from
    self.to = to
  }
}
