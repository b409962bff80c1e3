/// A range of postal districts such as `006..009`: equal leading letters, then a number between two.
struct VerifierDistrictRange: Sendable {
  private let letters: [UInt8]
  private let low: Int
  private let high: Int
  /// Digits of both ends and of what lies between; `nil` where any number of digits does.
  private let digits: Int?

  /// `nil` for what is no range, or a reversed one.
  ///
  /// - Parameter hasOutwardParts: whether the country's codes have them.
  init?(_ text: String, hasOutwardParts: Bool) {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    guard let end = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }),
      let first = Self.split(bytes[..<end]), let last = Self.split(bytes[(end + 2)...]),
      first.letters == last.letters, first.number <= last.number,
      hasOutwardParts || first.digits == last.digits
    else { return nil }
    letters = first.letters
    low = first.number
    high = last.number
    digits = hasOutwardParts ? nil : first.digits
  }

  /// How many numbers it has.
  var size: Int { high - low + 1 }

  /// Whether a whole outward part lies in it.
  func holds(outwardPart: ArraySlice<UInt8>) -> Bool {
    guard let part = Self.split(outwardPart) else { return false }
    return part.letters == letters && (low...high).contains(part.number)
  }

  /// Whether a code's leading part, as long as the ends, lies in it.
  func holds(startOf code: [UInt8]) -> Bool {
    guard let digits, code.count >= letters.count + digits,
      let part = Self.split(code[..<(letters.count + digits)])
    else { return false }
    return part.letters == letters && part.digits == digits && (low...high).contains(part.number)
  }

  /// What stands before the digits, and the number, which must be the rest; at most twelve digits.
  private static func split(
    _ part: ArraySlice<UInt8>
  ) -> (letters: [UInt8], number: Int, digits: Int)? {
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let letters = part.prefix { !isDigit($0) }
    let digits = part[letters.endIndex...]
    guard (1...12).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (Array(letters), number, digits.count)
  }
}
