/// A point in time.
public struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var seconds: Int64
  /// The rest, 0 ..< 1 000 000 000.
  public var nanoseconds: Int32

  public init(secondsSinceEpoch seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The instant at `day` and `time` of day where clocks are `offset` seconds ahead of UTC.
  public init(_ day: Day, secondsOfDay time: Int, nanoseconds: Int32 = 0, offset: Int = 0) {
    self.init(
      secondsSinceEpoch: Int64(day.daysSinceEpoch) * 86_400 + Int64(time - offset), nanoseconds: nanoseconds)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The local calendar day and the time since its midnight, where clocks are `offset` seconds ahead of UTC.
  public func local(offset: Int) -> (day: Day, secondsOfDay: Int, nanoseconds: Int32) {
    let shifted = seconds + Int64(offset)
    let day = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
    return (Day(daysSinceEpoch: Int32(day)), Int(shifted - day * 86_400), nanoseconds)
  }
}
