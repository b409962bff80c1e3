/// What keeps a text from being a postal district or a range of them.
enum DistrictFault {
  case list, hyphen, notNormalised, character, range, reversed, digits

  /// The most digits of a number in a range, as of any number in the files.
  private static let digitLimit = 12

  private static let separators = Array("|,;".utf8)

  /// Where outward codes have numbers of one digit or two.
  private static let countriesOfOutwardCodes = ["GB", "IM", "JE", "GG"]

  /// `nil` for a district such as `KA27`, and for a range of equal leading letters and a number between two
  /// others, such as `006..009` or `PA20..PA49`. O(length).
  init?(_ district: String, country: String) {
    let bytes = Array(district.utf8)
    if bytes.contains(where: Self.separators.contains) {
      self = .list
    } else if bytes.contains(UInt8(ascii: "-")) {
      self = .hyphen
    } else if bytes.contains(where: { $0 == 32 || ($0 >= 97 && $0 <= 122) }) {
      self = .notNormalised
    } else if !district.unicodeScalars.allSatisfy(Self.isAllowed) {
      self = .character
    } else if bytes.contains(UInt8(ascii: ".")), let fault = Self.faultOfRange(bytes, country) {
      self = fault
    } else {
      return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Letters of other scripts are letters, their dashes are not.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || (scalar >= "0" && scalar <= "9") || scalar == "."
  }

  private static func faultOfRange(_ bytes: [UInt8], _ country: String) -> DistrictFault? {
    let point = UInt8(ascii: ".")
    guard let middle = bytes.firstIndex(of: point), bytes.count(where: { $0 == point }) == 2,
      middle + 1 < bytes.count, bytes[middle + 1] == point, let first = RangeEnd(bytes[..<middle]),
      let last = RangeEnd(bytes[(middle + 2)...]), first.letters == last.letters
    else { return .range }
    let isOutward = countriesOfOutwardCodes.contains(country)
    if first.digits != last.digits, !isOutward { return .digits }
    return first.number > last.number ? .reversed : nil
  }

  /// One end of a range: letters, then a number.
  private struct RangeEnd {
    var letters: ArraySlice<UInt8>
    var digits: Int
    var number = 0

    init?(_ bytes: ArraySlice<UInt8>) {
      letters = bytes.prefix { !isDigit($0) }
      let rest = bytes.dropFirst(letters.count)
      guard (1...digitLimit).contains(rest.count), rest.allSatisfy(isDigit) else { return nil }
      digits = rest.count
      for digit in rest { number = number * 10 + Int(digit) - 48 }
    }
  }

  var message: String {
    switch self {
    case .list: "One district or one range is expected, not a list."
    case .hyphen: "A district has no hyphen; a range is written with two points."
    case .notNormalised: "A district must be in upper case, without spaces."
    case .character: "A district has letters and digits alone."
    case .range: "A range has equal leading letters, then a number, at both ends, with two points between."
    case .reversed: "The first number of a range must not be above its last."
    case .digits: "Both ends of a range must have as many digits, as the codes of the country have."
    }
  }

  func suggestion(_ district: String) -> String {
    switch self {
    case .list: "Write a row for each of them."
    case .hyphen: "Write a range like 006..009, and a district like KA27."
    case .notNormalised, .character: "Write a district like KA27."
    case .range: "Write a range like 006..009 or PA20..PA49."
    case .reversed: "Exchange its two ends."
    case .digits: "Write leading zeros, as in 006..049."
    }
  }
}
