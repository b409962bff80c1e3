/// A local wall-clock time to the minute, 00:00 to 23:59.
public struct TimeOfDay: Hashable, Sendable {
  public var minutes: Int

  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }
}
