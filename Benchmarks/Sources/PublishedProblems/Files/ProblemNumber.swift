import OrderRouting

/// A number as a problem's file has it, and where.
struct ProblemNumber {
  let text: String
  let line: Int
  /// Whether it is the first of its line.
  let startsLine: Bool

  /// `nil` where it is no plain decimal of at most 12 digits before the point and 6 after, zeros at its end
  /// apart.
  ///
  /// The files have `49.`, `.28` and `6739.72500`; none has an exponent.
  var amount: Money? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    var places = parts.count == 2 ? Array(parts[1]) : []
    while places.last == UInt8(ascii: "0") { places.removeLast() }
    let whole = parts[0].drop { $0 == UInt8(ascii: "0") }
    guard text.utf8.count > parts.count - 1, whole.count <= 12, places.count <= 6 else { return nil }
    var millionths: Int64 = 0
    for byte in whole + places + Array(repeating: UInt8(ascii: "0"), count: 6 - places.count) {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      millionths = millionths * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return Money(millionths: millionths)
  }

  /// `nil` where it is not whole; `5.` and `5.0` are.
  var whole: Int? {
    guard let amount, amount.millionths % 1_000_000 == 0 else { return nil }
    return Int(amount.millionths / 1_000_000)
  }
}
