internal import RoutingService

/// Numbers as JSON writes them, taken as the decimals that are written, never by way of a `Double`.
enum Lexeme {
  /// At most 12 digits before the point and 6 after; `nil` for anything else.
  static func decimal(_ text: String) -> FixedDecimal? {
    FixedDecimal(text) ?? plain(text).flatMap { FixedDecimal($0) }
  }

  /// A whole number of at most 12 digits, `1.0` and `1e2` too; `nil` for anything else.
  static func count(_ text: String) -> Int? {
    let written = Array((plain(text) ?? text).utf8)
    let isNegative = written.first == UInt8(ascii: "-")
    let digits = written.dropFirst(isNegative ? 1 : 0)
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    let rest = digits.dropFirst(whole.count + 1)
    guard rest.allSatisfy({ $0 == UInt8(ascii: "0") }), (1...12).contains(whole.count) else { return nil }
    var value = 0
    for digit in whole {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return isNegative ? -value : value
  }

  /// A number with an exponent written without; `nil` for one that has none, or whose exponent is beyond use.
  private static func plain(_ text: String) -> String? {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, let mantissa = String(parts[0]), let written = String(parts[1]),
      let exponent = Int(written), (-30...30).contains(exponent)
    else { return nil }
    let sign = mantissa.utf8.first == UInt8(ascii: "-") ? "-" : ""
    let halves = mantissa.dropFirst(sign.utf8.count).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = halves[0]
    let fraction = halves.count == 2 ? halves[1] : ""
    var digits = Array((whole + fraction).utf8)
    var point = whole.utf8.count + exponent
    if point < 1 {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: 1 - point), at: 0)
      point = 1
    }
    if point > digits.count {
      digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: point - digits.count))
    }
    // Zeros that the exponent has brought say nothing.
    while digits.count > point, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let before = String(decoding: digits[..<point], as: UTF8.self)
    let zeros = before.utf8.prefix { $0 == UInt8(ascii: "0") }.count
    let significant = before.dropFirst(min(zeros, before.utf8.count - 1))
    if digits.count == point { return sign + significant }
    return sign + significant + "." + String(decoding: digits[point...], as: UTF8.self)
  }
}
