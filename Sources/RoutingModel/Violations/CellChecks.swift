// Checks of one cell each, whatever its table. Each reports what is wrong and goes on.
extension ViolationLog {
  /// The first amount, in millionths, and the first whole number with more than 12 digits before the point.
  static let amountLimit: Int64 = 1_000_000_000_000_000_000
  static let countLimit = 1_000_000_000_000

  mutating func checkAmount(_ value: FixedDecimal, _ place: ScenarioPlace) {
    if value.millionths < 0 || value.millionths >= Self.amountLimit {
      addRangeError(value.description, place, expected: "from 0 up to 999999999999.999999")
    }
  }

  mutating func checkAmount(_ value: Money, _ place: ScenarioPlace) {
    checkAmount(FixedDecimal(millionths: value.millionths), place)
  }

  mutating func checkSignedAmount(_ value: Money, _ place: ScenarioPlace) {
    if value.millionths.magnitude >= Self.amountLimit.magnitude {
      addRangeError(value.description, place, expected: "of at most 12 digits before the point")
    }
  }

  /// A divisor or a step: `nil` is none, 0 is an error.
  mutating func checkPositive(_ value: FixedDecimal?, _ place: ScenarioPlace) {
    guard let value else { return }
    if value.millionths <= 0 || value.millionths >= Self.amountLimit {
      addRangeError(value.description, place, expected: "above 0 and of at most 12 digits before the point")
    }
  }

  mutating func checkCount(_ value: Int, atLeast least: Int = 0, _ place: ScenarioPlace) {
    if value < least || value >= Self.countLimit {
      addRangeError(String(value), place, expected: "from \(least) up to 999999999999")
    }
  }

  mutating func checkSignedCount(_ value: Int, _ place: ScenarioPlace) {
    if value.magnitude >= UInt(Self.countLimit) {
      addRangeError(String(value), place, expected: "of at most 12 digits")
    }
  }

  private mutating func addRangeError(_ value: String, _ place: ScenarioPlace, expected: String) {
    hasRangeError = true
    add(
      .error, at: place, value: value, "\(place.column) must be a number \(expected).",
      suggestion: "Correct the number.")
  }

  /// An id, channel, zone or SKU: not empty, not `*`, no blanks around it. Answers whether it is one.
  @discardableResult
  mutating func checkIdentifier(_ text: String, _ place: ScenarioPlace) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else {
      add(
        .error, at: place, value: "", "\(place.column) is required and must not be empty.",
        suggestion: "Give every row its \(place.column).")
      return false
    }
    if bytes.count == 1, first == UInt8(ascii: "*") {
      add(
        .error, at: place, value: "*", "\"*\" stands for any; \(place.column) must name one.",
        suggestion: "Write its name; where any is allowed, it is nil in memory.")
      return false
    }
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 }
    if isBlank(first) || isBlank(last) || ((first == 0xC2 || last == 0xA0) && text.hasNoBreakSpaceAround) {
      add(
        .error, at: place, value: text, "\(place.column) must not begin or end with a blank.",
        suggestion: "Remove the blanks around it.")
      return false
    }
    return true
  }

  /// A postal code or prefix as it is compared: upper case, no spaces or hyphens, no leading `'`.
  mutating func checkPostalCode(_ text: String, _ place: ScenarioPlace) {
    let bytes = text.utf8
    var isNormalised = bytes.first != UInt8(ascii: "'")
    for byte in bytes where byte == 32 || byte == 45 || (byte >= 97 && byte <= 122) { isNormalised = false }
    if isNormalised { return }
    add(
      .error, at: place, value: text,
      "\(place.column) must be in upper case, without spaces and hyphens and without a leading apostrophe.",
      suggestion: "Write \"\(Self.normalised(text))\".")
  }

  private static func normalised(_ text: String) -> String {
    let kept = text.utf8.filter { $0 != 32 && $0 != 45 }.drop { $0 == UInt8(ascii: "'") }
    return String(decoding: kept.map(uppercase), as: UTF8.self)
  }

  private static func uppercase(_ byte: UInt8) -> UInt8 { byte >= 97 && byte <= 122 ? byte - 32 : byte }

  mutating func checkCountry(_ text: String, _ place: ScenarioPlace) {
    guard checkIdentifier(text, place) else { return }
    let bytes = text.utf8
    if !bytes.contains(where: { $0 == 32 || ($0 >= 97 && $0 <= 122) }) { return }
    let written = String(decoding: bytes.filter { $0 != 32 }.map(Self.uppercase), as: UTF8.self)
    // A country's name is no code, whatever its letters are.
    let isName = bytes.count > 3
    add(
      .error, at: place, value: text, "\(place.column) must be in upper case, without spaces.",
      suggestion: isName
        ? "Write the code of two letters that ISO 3166 has for it." : "Write \"\(written)\".")
  }

  mutating func checkCoordinates(_ coordinates: Coordinates?, _ row: ScenarioRow) {
    guard let coordinates else { return }
    checkDegrees(coordinates.latitude, within: 90, row["latitude"])
    checkDegrees(coordinates.longitude, within: 180, row["longitude"])
  }

  private mutating func checkDegrees(_ degrees: Double, within limit: Double, _ place: ScenarioPlace) {
    if degrees >= -limit && degrees <= limit { return }
    add(
      .error, at: place, value: "\(degrees)",
      "\(place.column) must lie between -\(Int(limit)) and \(Int(limit)) degrees.",
      suggestion: "Check whether latitude and longitude are exchanged, or leave both blank.")
  }

  mutating func checkWeek(_ days: Weekdays, _ place: ScenarioPlace) {
    if days.bits & 0x7F != 0 { return }
    add(
      .error, at: place, value: "0000000", "At least one day of the week must be a 1 in \(place.column).",
      suggestion: "Write seven digits, Monday first, for example 1111100.")
  }

  mutating func checkTime(_ time: TimeOfDay?, _ place: ScenarioPlace) {
    guard let time, time.minutes < 0 || time.minutes >= 1440 else { return }
    add(
      .error, at: place, value: "\(time.minutes) minutes", "A time from 00:00 to 23:59 is expected.",
      suggestion: "Write it as HH:MM, or leave it blank for none.")
  }

  mutating func checkTags(_ tags: [String], _ place: ScenarioPlace) {
    for tag in tags where tag.utf8.elementsEqual("*".utf8) { reportAsteriskTag(place) }
    for tag in tags where tag.isEmpty || tag.utf8.contains(UInt8(ascii: "|")) {
      add(
        .error, at: place, value: tag, "A tag must not be empty or hold a \"|\", which separates tags.",
        suggestion: "Give each tag as an element of its own.")
    }
  }

  mutating func reportAsteriskTag(_ place: ScenarioPlace) {
    add(
      .error, at: place, value: "*", "\"*\" is no tag: it stands for nothing that an item bears.",
      suggestion: "Name the tag, in a row for each; channel_rules bar a location or a service for all items.")
  }

  mutating func checkDate(_ day: Day?, _ place: ScenarioPlace) {
    guard let day, !Self.calendar.contains(Int(day.daysSinceEpoch)) else { return }
    add(
      .error, at: place, value: day.description, "A date of the years 1 to 9999 is expected.",
      suggestion: "Write the date as YYYY-MM-DD.")
  }

  /// Days since 1970-01-01 of the dates that can be written.
  static let calendar = -719_162...2_932_896
}

extension String {
  fileprivate var hasNoBreakSpaceAround: Bool {
    let bytes = utf8
    guard bytes.count >= 2 else { return false }
    return bytes.starts(with: [0xC2, 0xA0]) || bytes.suffix(2).elementsEqual([0xC2, 0xA0])
  }
}
