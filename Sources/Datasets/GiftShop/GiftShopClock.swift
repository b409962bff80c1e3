import OrderRouting

/// The shop's local time, which the source writes without an offset.
enum GiftShopClock {
  /// `YYYY-MM-DD HH:MM:SS` in Britain as an ISO 8601 instant.
  static func instant(_ time: String) -> String {
    let parts = time.split(separator: " ").map(String.init)
    guard parts.count == 2, let day = Day(parts[0]) else { return time }
    return parts[0] + "T" + parts[1] + (isSummer(day) ? "+01:00" : "Z")
  }

  /// From the last Sunday of March to the day before the last Sunday of October.
  private static func isSummer(_ day: Day) -> Bool {
    let year = String(day.description.prefix(4))
    guard let march = Day(year + "-03-31"), let october = Day(year + "-10-31") else { return false }
    func lastSunday(_ end: Day) -> Day { end.advanced(by: -((end.weekday + 1) % 7)) }
    return day >= lastSunday(march) && day < lastSunday(october)
  }
}
