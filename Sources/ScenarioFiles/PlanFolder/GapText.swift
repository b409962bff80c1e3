internal import OrderRouting

/// Writes a gap as a decimal with up to nine places, rounded up, so that none is ever understated.
enum GapText {
  static func text(_ gap: Double) -> String {
    let billionths = (gap.magnitude * 1_000_000_000).rounded(.up)
    guard billionths < 9e18 else { return "9000000000" }
    let count = Int64(billionths)
    var places = String(count % 1_000_000_000)
    places = String(repeating: "0", count: 9 - places.utf8.count) + places
    while places.utf8.last == UInt8(ascii: "0"), places.utf8.count > 1 { places.removeLast() }
    return (gap < 0 && count > 0 ? "-" : "") + String(count / 1_000_000_000) + "." + places
  }
}

extension FixedDecimal {
  /// A duration to the millisecond.
  static func seconds(_ value: Double) -> FixedDecimal {
    FixedDecimal(millionths: Int64((value * 1000).rounded()) * 1000)
  }
}
