public import OrderRouting

/// A sum of money of any size, in millionths.
public struct ExactAmount: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var millionths: Int128

  public init(millionths: Int128) { self.millionths = millionths }
  public init(_ money: Money) { millionths = Int128(money.millionths) }

  public static let zero = ExactAmount(millionths: 0)

  public static func < (left: ExactAmount, right: ExactAmount) -> Bool { left.millionths < right.millionths }
  public static func + (left: ExactAmount, right: ExactAmount) -> ExactAmount {
    ExactAmount(millionths: left.millionths + right.millionths)
  }
  public static func - (left: ExactAmount, right: ExactAmount) -> ExactAmount {
    ExactAmount(millionths: left.millionths - right.millionths)
  }
  public static func += (left: inout ExactAmount, right: ExactAmount) { left.millionths += right.millionths }

  /// Two decimals where that is exact, else as many as the amount needs, up to six.
  public var description: String {
    var places = String(millionths.magnitude % 1_000_000)
    places = String(repeating: "0", count: 6 - places.utf8.count) + places
    while places.utf8.count > 2, places.hasSuffix("0") { places.removeLast() }
    return (millionths < 0 ? "-" : "") + String(millionths.magnitude / 1_000_000) + "." + places
  }

  /// Divides an amount by weights, exactly: each part is rounded down, and the millionths that are left go to the
  /// largest remainders, of equal ones to the earlier. O(weights × log).
  ///
  /// - Parameter weights: at least 0, one of them above.
  static func divide(_ amount: Int64, by weights: [Int]) -> [Int64] {
    let total = Int128(weights.reduce(0, +))
    precondition(total > 0, "an amount is divided by weights above 0")
    var parts: [Int64] = []
    var remainders: [(rest: Int128, index: Int)] = []
    var left = amount
    for (index, weight) in weights.enumerated() {
      let product = Int128(amount) * Int128(weight)
      var part = product / total
      if product % total < 0 { part -= 1 }
      parts.append(Int64(part))
      remainders.append((product - part * total, index))
      left -= Int64(part)
    }
    remainders.sort { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for (_, index) in remainders.prefix(Int(left)) { parts[index] += 1 }
    return parts
  }
}
