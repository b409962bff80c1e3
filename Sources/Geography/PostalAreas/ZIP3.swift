/// The first three digits of a US postal code: the area by which carriers zone a parcel.
public struct ZIP3: Hashable, Comparable, Sendable {
  /// 0 … 999.
  public let number: Int

  /// `nil` outside 0 … 999.
  public init?(number: Int) {
    guard (0...999).contains(number) else { return nil }
    self.number = number
  }

  /// The area of a postal code written as three, five or nine digits, or as five digits, a hyphen and four;
  /// `nil` for anything else, so that a code which lost its leading zero is not mistaken for another area.
  public init?(postalCode: String) {
    var digits = 0
    var area = 0
    for (position, byte) in postalCode.utf8.enumerated() {
      if byte == UInt8(ascii: "-"), position == 5 { continue }
      guard byte >= 48, byte <= 57 else { return nil }
      if digits < 3 { area = area * 10 + Int(byte - 48) }
      digits += 1
    }
    let hyphenated = postalCode.utf8.count == digits + 1
    guard hyphenated ? digits == 9 : [3, 5, 9].contains(digits) else { return nil }
    number = area
  }

  public static func < (left: ZIP3, right: ZIP3) -> Bool { left.number < right.number }
}

extension ZIP3: LosslessStringConvertible {
  /// Reads exactly three digits.
  public init?(_ text: String) {
    guard text.utf8.count == 3 else { return nil }
    self.init(postalCode: text)
  }

  public var description: String {
    let digits = String(number)
    return String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}

extension ZIP3: ExpressibleByIntegerLiteral {
  /// A literal such as `079` (written `79`); it must lie in 0 … 999.
  public init(integerLiteral value: Int) {
    precondition((0...999).contains(value), "a ZIP3 area lies in 0 … 999")
    number = value
  }
}
