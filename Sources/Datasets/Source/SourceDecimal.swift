import OrderRouting

/// A decimal as a source wrote it, exact to 20 places, so that it is rounded once and by one rule.
///
/// The rule: half away from zero to six places, the format's limit. It also takes back what binary floating
/// point did to the sources, such as 0.08439999999999999 for 0.0844.
struct SourceDecimal: Comparable {
  /// In units of 10⁻²⁰.
  private let value: Int128

  /// Reads `digits[.digits]`, at most 12 digits before the point and 20 after.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...12).contains(parts[0].utf8.count) else { return nil }
    let places = parts.count == 2 ? parts[1] : "0"
    guard (1...20).contains(places.utf8.count) else { return nil }
    var value: Int128 = 0
    for byte in (parts[0] + places).utf8 {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int128(byte - 48)
    }
    for _ in places.utf8.count..<20 { value *= 10 }
    self.value = value
  }

  static func < (left: SourceDecimal, right: SourceDecimal) -> Bool { left.value < right.value }

  var rounded: FixedDecimal { divided(by: 1) }

  /// A share of the value, `count` > 0; rounded like every other.
  func divided(by count: Int) -> FixedDecimal {
    let divisor = Int128(count) * 100_000_000_000_000
    return FixedDecimal(millionths: Int64(Rounding.halfAwayFromZero(value, dividingBy: divisor)))
  }
}
