internal import OrderRouting

/// Instants and days as documents write them.
enum InstantText {
  /// `2026-11-21T18:00:00Z`, or with milliseconds `2026-11-21T18:00:00.000Z`.
  static func utc(_ instant: Instant, hasMilliseconds: Bool = false) -> String {
    let (day, seconds, nanoseconds) = instant.local(offset: 0)
    func padded(_ value: Int, _ width: Int = 2) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let fraction = hasMilliseconds ? "." + padded(Int(nanoseconds) / 1_000_000, 3) : ""
    return "\(day)T" + padded(seconds / 3600) + ":" + padded(seconds / 60 % 60) + ":" + padded(seconds % 60)
      + fraction + "Z"
  }

  /// Milliseconds since 1970.
  static func milliseconds(_ instant: Instant) -> Int {
    Int(instant.seconds) * 1000 + Int(instant.nanoseconds) / 1_000_000
  }

  /// Digits alone: `20261121`.
  static func digits(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
