/// A postal district, or a range of them, as a row of zones or restrictions names it: specification §1.
struct PostalDistrict: Sendable {
  enum Shape: Hashable, Sendable {
    case single(String)
    /// Codes that begin with the letters and a number of the range, of so many digits.
    case range(letters: String, numbers: ClosedRange<Int>, digits: Int)
  }

  let shape: Shape

  /// Reads a district that was found valid.
  init(_ text: String) {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    guard ends.count == 2, let low = Self.numbered(ends[0]), let high = Self.numbered(ends[1]) else {
      shape = .single(text)
      return
    }
    shape = .range(
      letters: low.letters, numbers: low.number...max(low.number, high.number), digits: low.digits)
  }

  /// Letters, then digits to the end: their parts; `nil` for anything else.
  static func numbered(_ text: String) -> (letters: String, number: Int, digits: Int)? {
    let bytes = Array(text.utf8)
    let digits = bytes.reversed().prefix { $0 >= 48 && $0 <= 57 }.count
    let letters = text.prefix(bytes.count - digits)
    guard digits > 0, digits <= 12, let number = Int(text.suffix(digits)),
      letters.utf8.allSatisfy({ $0 < 48 || $0 > 57 })
    else { return nil }
    return (String(letters), number, digits)
  }

  /// Countries whose postcodes have an outward part that stands for a district.
  static func hasOutwardCodes(_ country: String) -> Bool { ["GB", "IM", "JE", "GG"].contains(country) }

  /// The districts that a code of these countries lies in: its outward part, and what that is without a letter at
  /// its end.
  static func outwardDistricts(_ code: String) -> [String] {
    let bytes = Array(code.utf8)
    func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
    func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    var outward = code
    if bytes.count >= 3, isDigit(bytes[bytes.count - 3]), isLetter(bytes[bytes.count - 2]),
      isLetter(bytes[bytes.count - 1])
    {
      outward = String(code.dropLast(3))
    }
    guard let last = outward.utf8.last, isLetter(last), outward.utf8.count > 1 else { return [outward] }
    return [outward, String(outward.dropLast())]
  }
}
