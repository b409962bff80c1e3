/// An exact decimal with six places: a weight, a length, a rate or a priority, in the scenario's units.
public struct FixedDecimal: Codable, Hashable, Comparable, Sendable {
  public var millionths: Int64

  public init(millionths: Int64) { self.millionths = millionths }

  public static let zero = FixedDecimal(millionths: 0)
  public static let one = FixedDecimal(millionths: 1_000_000)

  public static func < (left: FixedDecimal, right: FixedDecimal) -> Bool {
    left.millionths < right.millionths
  }
}

extension FixedDecimal: LosslessStringConvertible {
  /// Reads `-?digits[.digits]`, at most 12 digits before the point and 6 after; `nil` for anything else.
  public init?(_ text: String) {
    guard let value = FixedDecimal.parse(text.utf8Span.span) else { return nil }
    self = value
  }

  /// Reads the same grammar as ``init(_:)`` from UTF-8 bytes. O(length).
  public static func parse(_ bytes: Span<UInt8>) -> FixedDecimal? {
    var position = 0
    let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
    if negative { position = 1 }
    var value: Int64 = 0
    let wholeStart = position
    while position < bytes.count, let digit = digit(bytes[position]) {
      if position - wholeStart >= 12 { return nil }
      value = value * 10 + digit
      position += 1
    }
    guard position > wholeStart else { return nil }
    var places = 0
    if position < bytes.count {
      guard bytes[position] == UInt8(ascii: "."), position + 1 < bytes.count else { return nil }
      position += 1
      while position < bytes.count, let digit = digit(bytes[position]) {
        if places >= 6 { return nil }
        value = value * 10 + digit
        places += 1
        position += 1
      }
      guard position == bytes.count else { return nil }
    }
    while places < 6 {
      value *= 10
      places += 1
    }
    return FixedDecimal(millionths: negative ? -value : value)
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    byte >= 48 && byte <= 57 ? Int64(byte - 48) : nil
  }

  /// Two decimals where that is exact, else as many as the value needs, up to six.
  public var description: String {
    var rest = Int(millionths.magnitude % 1_000_000)
    var count = 6
    while count > 2, rest % 10 == 0 {
      rest /= 10
      count -= 1
    }
    var text = millionths < 0 ? "-" : ""
    text += String(millionths.magnitude / 1_000_000)
    text += "."
    let places = String(rest)
    for _ in places.utf8.count..<count { text += "0" }
    return text + places
  }
}

extension FixedDecimal: ExpressibleByFloatLiteral {
  /// A literal such as `0.185`, rounded to the nearest millionth; for values from data use `init(_: String)`.
  public init(floatLiteral value: Double) {
    millionths = Int64((value * 1_000_000).rounded())
  }
}

extension FixedDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { millionths = value * 1_000_000 }
}
