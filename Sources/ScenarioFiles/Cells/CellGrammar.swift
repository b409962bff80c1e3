internal import OrderRouting

/// The grammars of single values, on UTF-8 bytes; each returns `nil` for anything else.
enum CellGrammar {
  /// At most 12 digits, with a sign; no point.
  static func whole(_ text: Span<UInt8>) -> Int? {
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard text.count > first, text.count - first <= 12 else { return nil }
    var value = 0
    for index in first..<text.count {
      guard let digit = Byte.digit(text[index]) else { return nil }
      value = value * 10 + digit
    }
    return isNegative ? -value : value
  }

  /// yes, no, true, false, 1 or 0 in any letter case.
  static func boolean(_ text: Span<UInt8>) -> Bool? {
    for word in words where matches(text, word.letters) { return word.value }
    return nil
  }

  private static let words: [(letters: [UInt8], value: Bool)] = [
    (Array("yes".utf8), true), (Array("no".utf8), false), (Array("true".utf8), true),
    (Array("false".utf8), false), (Array("1".utf8), true), (Array("0".utf8), false),
  ]

  /// `HH:MM`, 00:00 to 23:59.
  static func timeOfDay(_ text: Span<UInt8>) -> TimeOfDay? {
    guard text.count == 5, text[2] == UInt8(ascii: ":"), let hour = digits(text, 0..<2),
      let minute = digits(text, 3..<5)
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }

  /// Seven digits 0 or 1, Monday first; the empty week too.
  static func weekdays(_ text: Span<UInt8>) -> Weekdays? {
    guard text.count == 7 else { return nil }
    var bits: UInt8 = 0
    for index in 0..<7 {
      guard let digit = Byte.digit(text[index]), digit <= 1 else { return nil }
      bits |= UInt8(digit) << UInt8(index)
    }
    return Weekdays(bits: bits)
  }

  /// `YYYY-MM-DD`.
  static func day(_ text: Span<UInt8>) -> Day? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = digits(text, 0..<4), let month = digits(text, 5..<7), let day = digits(text, 8..<10)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  static func digits(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.upperBound <= text.count else { return nil }
    var value = 0
    for index in range {
      guard let digit = Byte.digit(text[index]) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Whether the text is `word`, a word in lower case, in any letter case.
  private static func matches(_ text: Span<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count == word.count else { return false }
    for index in word.indices {
      let isUppercase = text[index] >= UInt8(ascii: "A") && text[index] <= UInt8(ascii: "Z")
      if (isUppercase ? text[index] | 0x20 : text[index]) != word[index] { return false }
    }
    return true
  }
}
