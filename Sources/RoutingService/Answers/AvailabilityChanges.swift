/// SKUs whose availability has changed, with what it is now.
public struct AvailabilityChanges: Sendable {
  public var changes: [Availability]
  /// Where the next call goes on.
  public var next: String
}
