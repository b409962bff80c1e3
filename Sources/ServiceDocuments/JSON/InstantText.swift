public import RoutingService

/// Instants as answers have them: `2026-11-23T14:30:00.000Z`.
public enum InstantText {
  /// In UTC with milliseconds, rounded down.
  public static func text(_ instant: Instant) -> String {
    let (day, seconds, nanoseconds) = instant.local(offset: 0)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return "\(day)T\(time.joined(separator: ":")).\(padded(Int(nanoseconds) / 1_000_000, 3))Z"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
