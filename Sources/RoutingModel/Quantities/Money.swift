/// An exact amount of money in the scenario's currency, counted in millionths of its unit.
///
/// Arithmetic traps on overflow; a scenario whose costs could get there is refused when it is compiled.
public struct Money: Codable, Hashable, Comparable, Sendable {
  public var millionths: Int64

  public init(millionths: Int64) { self.millionths = millionths }

  public static let zero = Money(millionths: 0)

  public static func < (left: Money, right: Money) -> Bool { left.millionths < right.millionths }
  public static func + (left: Money, right: Money) -> Money {
    Money(millionths: left.millionths + right.millionths)
  }
  public static func - (left: Money, right: Money) -> Money {
    Money(millionths: left.millionths - right.millionths)
  }
  public static func += (left: inout Money, right: Money) { left.millionths += right.millionths }
  public static func -= (left: inout Money, right: Money) { left.millionths -= right.millionths }
  public static prefix func - (value: Money) -> Money { Money(millionths: -value.millionths) }
  public static func * (left: Money, count: Int) -> Money {
    Money(millionths: left.millionths * Int64(count))
  }
}

extension Money: LosslessStringConvertible {
  /// Reads `-?digits[.digits]`, at most 12 digits before the point and 6 after; `nil` for anything else.
  public init?(_ text: String) {
    guard let value = FixedDecimal(text) else { return nil }
    millionths = value.millionths
  }

  /// Two decimals where that is exact, else as many as the amount needs, up to six.
  public var description: String { FixedDecimal(millionths: millionths).description }
}

extension Money: ExpressibleByFloatLiteral {
  /// A literal such as `4.25`, rounded to the nearest millionth; for amounts from data use `Money(_: String)`.
  public init(floatLiteral value: Double) {
    millionths = Int64((value * 1_000_000).rounded())
  }
}

extension Money: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { millionths = value * 1_000_000 }
}
