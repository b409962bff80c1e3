package import OrderRouting

/// Instants in ISO 8601: `YYYY-MM-DDThh:mm[:ss[.fraction]]` and `Z` or `±hh:mm`.
///
/// As shops export them, too: a blank for the T and before the offset, an offset without its colon or its
/// minutes, `UTC` or `GMT` for Z.
package struct InstantGrammar: ~Copyable {
  private var position = 10

  /// Reads the text as an instant; `nil` for anything else, as for a time without an offset or a fraction of
  /// more than nine digits.
  package static func instant(_ text: Span<UInt8>) -> Instant? {
    guard text.count >= 17, let day = CellGrammar.day(text.extracting(0..<10)) else { return nil }
    var reader = InstantGrammar()
    guard reader.accept("T", or: "t", text) || reader.skipBlanks(text), let hour = reader.pair(text),
      hour <= 23,
      reader.accept(":", or: ":", text), let minute = reader.pair(text), minute <= 59
    else { return nil }
    var second = 0
    var nanoseconds: Int32 = 0
    if reader.accept(":", or: ":", text) {
      guard let value = reader.pair(text), value <= 59 else { return nil }
      second = value
      if reader.accept(".", or: ",", text) {
        guard let fraction = reader.fraction(text) else { return nil }
        nanoseconds = fraction
      }
    }
    guard let offset = reader.offset(text), reader.position == text.count else { return nil }
    let time = hour * 3600 + minute * 60 + second
    return Instant(day, secondsOfDay: time, nanoseconds: nanoseconds, offset: offset)
  }

  private mutating func accept(_ byte: Unicode.Scalar, or other: Unicode.Scalar, _ text: Span<UInt8>) -> Bool
  {
    guard position < text.count,
      text[position] == UInt8(ascii: byte) || text[position] == UInt8(ascii: other)
    else { return false }
    position += 1
    return true
  }

  private mutating func pair(_ text: Span<UInt8>) -> Int? {
    guard let value = CellGrammar.digits(text, position..<position + 2) else { return nil }
    position += 2
    return value
  }

  private mutating func fraction(_ text: Span<UInt8>) -> Int32? {
    var value: Int32 = 0
    var places = 0
    while position < text.count, let digit = Byte.digit(text[position]) {
      guard places < 9 else { return nil }
      value = value * 10 + Int32(digit)
      places += 1
      position += 1
    }
    guard places > 0 else { return nil }
    for _ in places..<9 { value *= 10 }
    return value
  }

  private static let utc = Array("UTC".utf8)
  private static let gmt = Array("GMT".utf8)

  /// Whether blanks stand here.
  private mutating func skipBlanks(_ text: Span<UInt8>) -> Bool {
    let start = position
    while position < text.count, Byte.blankLength(text, position) > 0 {
      position += Byte.blankLength(text, position)
    }
    return position > start
  }

  private mutating func accept(_ letters: [UInt8], _ text: Span<UInt8>) -> Bool {
    guard position + letters.count == text.count else { return false }
    for index in letters.indices where text[position + index] & 0xDF != letters[index] { return false }
    position = text.count
    return true
  }

  /// Seconds ahead of UTC.
  private mutating func offset(_ text: Span<UInt8>) -> Int? {
    _ = skipBlanks(text)
    if accept("Z", or: "z", text) { return 0 }
    let isNegative = accept("-", or: "-", text)
    guard isNegative || accept("+", or: "+", text) else {
      return accept(Self.utc, text) || accept(Self.gmt, text) ? 0 : nil
    }
    guard let hour = pair(text), hour <= 23 else { return nil }
    var minute = 0
    if position < text.count {
      _ = accept(":", or: ":", text)
      guard let value = pair(text), value <= 59 else { return nil }
      minute = value
    }
    return (hour * 3600 + minute * 60) * (isNegative ? -1 : 1)
  }
}

extension InstantGrammar {
  static let expectation = "expected an instant in ISO 8601 with its offset from UTC"
  package static let suggestion = "Write it as 2026-11-23T09:30:00-05:00, or with Z for UTC."
}
