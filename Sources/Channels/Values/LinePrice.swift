internal import OrderRouting

/// A price as a file states it: an amount for so many units of the channel's line.
public struct LinePrice: Sendable, Hashable {
  var amount: ExactDecimal
  var units: Int

  /// The price of one unit of a pack's content, rounded half away from zero to six places; never below zero.
  ///
  /// `nil` where it has more than twelve digits before the point.
  func perUnit(pack: Int) -> Money? {
    let divisor = Int128(units) * Int128(pack) * 1_000_000
    guard divisor > 0 else { return nil }
    let millionths = Rounding.halfAwayFromZero(amount.trillionths, dividingBy: divisor)
    guard millionths < 1_000_000_000_000_000_000 else { return nil }
    return Money(millionths: max(0, Int64(clamping: millionths)))
  }
}
