/// The two roundings of the model, on exact products of six-place decimals.
public enum Rounding {
  package static let million: Int128 = 1_000_000

  /// The product of two six-place decimals, rounded half away from zero to six places.
  public static func product(_ left: Int64, _ right: Int64) -> Int64 {
    let (short, overflow) = left.multipliedReportingOverflow(by: right)
    if !overflow, short.magnitude < 1 << 62 {
      return short >= 0 ? (short + 500_000) / 1_000_000 : -((500_000 - short) / 1_000_000)
    }
    return Int64(halfAwayFromZero(Int128(left) * Int128(right), dividingBy: million))
  }

  /// A number with twelve places, rounded half away from zero to six.
  public static func halfAwayFromZero(_ trillionths: Int128) -> Int64 {
    Int64(halfAwayFromZero(trillionths, dividingBy: million))
  }

  /// The quotient of two six-place decimals, rounded up to six places; `value` ≥ 0, `divisor` > 0.
  public static func quotientUp(_ value: Int64, _ divisor: Int64) -> Int64 {
    if value < 1 << 42 { return (value * 1_000_000 + divisor - 1) / divisor }
    return Int64(up(Int128(value) * million, dividingBy: Int128(divisor)))
  }

  /// `value ÷ divisor` to the nearest integer, halves away from zero; `divisor` > 0.
  public static func halfAwayFromZero(_ value: Int128, dividingBy divisor: Int128) -> Int128 {
    let half = divisor / 2
    return value >= 0 ? (value + half) / divisor : -((-value + half) / divisor)
  }

  /// `value ÷ divisor` rounded up to an integer; `value` ≥ 0, `divisor` > 0.
  public static func up(_ value: Int128, dividingBy divisor: Int128) -> Int128 {
    (value + divisor - 1) / divisor
  }
}
