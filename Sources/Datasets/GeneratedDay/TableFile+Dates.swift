// Dates of a generated day.
extension TableFile {
  /// A moment of the day of planning in New York.
  mutating func instant(minute: Int) {
    cell(GeneratedDay.day)
    text("T")
    digits(minute / 60, width: 2)
    text(":")
    digits(minute % 60, width: 2)
    text(":00-05:00")
  }

  /// So many days after the day of planning; blank for none. At most seven, which the month has left.
  mutating func promise(_ days: Int?) {
    guard let days else { return blanks(1) }
    cell("2026-11-", 23 + days, width: 2)
  }
}
