/// The two roundings of the model, on exact products of six-place decimals.
public enum Rounding {
  static let million: Int128 = 1_000_000

  /// A product with twelve places, rounded half away from zero to six.
  public static func halfAwayFromZero(_ trillionths: Int128) -> Int64 {
    Int64(halfAwayFromZero(trillionths, dividingBy: million))
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
