/// How many digits the postal codes of a country have; of those countries whose codes are digits alone.
///
/// After the Universal Postal Union's addressing sheets by country (2025).
struct PostalCodeFormat {
  /// 0 where codes are not digits alone.
  var length = 0
  var mayStartWithZero = false
  /// Digits that may follow, as the four of ZIP+4.
  var extra = 0
  /// The country's letters of road traffic, where they are others than its code.
  var roadLetters: [UInt8] = []

  /// By ``index(_:_:)``.
  static let byCountry: [PostalCodeFormat] = {
    var formats = Array(repeating: PostalCodeFormat(), count: 26 * 26)
    func set(_ countries: String, _ length: Int, _ mayStartWithZero: Bool) {
      for country in countries.split(separator: " ") {
        let letters = Array(country.utf8)
        formats[index(letters[0], letters[1])] = PostalCodeFormat(
          length: length, mayStartWithZero: mayStartWithZero)
      }
    }
    set("AU DK GE NO NZ PA PH ZA", 4, true)
    set("AL AM AT BE BG CH CY HU LI LU MK SI TN", 4, false)
    set("DE DZ EE ES FI FR GT IT KR MX MY PE PL PR SK TR UA US VA VI", 5, true)
    set("BA CZ EG GF GP GR GU HR ID KW LK MA MC ME MQ NP PK RE RS SA SE SM TH", 5, false)
    set("CN CO EC KZ RO SG", 6, true)
    set("BY IN KG MN RU", 6, false)
    set("JP", 7, true)
    set("CL IL PT", 7, false)
    set("BR", 8, true)
    for letters in ["US", "PR", "VI"].map({ Array($0.utf8) }) {
      formats[index(letters[0], letters[1])].extra = 4
    }
    for (country, road) in roads {
      let letters = Array(country.utf8)
      formats[index(letters[0], letters[1])].roadLetters = Array(road.utf8)
    }
    return formats
  }()

  private static let roads = [
    "AT": "A", "BE": "B", "DE": "D", "EE": "EST", "ES": "E", "FI": "FIN", "FR": "F", "HU": "H", "IT": "I",
    "LI": "FL",
    "LU": "L", "NO": "N", "PT": "P", "RU": "RUS", "SE": "S", "SI": "SLO",
  ]

  /// Negative or past the end for what are not two upper-case letters.
  static func index(_ first: UInt8, _ second: UInt8) -> Int {
    guard first >= 65, second >= 65, second <= 90 else { return -1 }
    return (Int(first) - 65) * 26 + Int(second) - 65
  }

  /// How many digits a code of so many lacks; negative where it has too many.
  func missing(_ digits: Int) -> Int {
    let isLong = extra > 0 && digits > length + 1
    return length + (isLong ? extra : 0) - digits
  }

  /// Whether a code begins with the country's letters, and digits follow.
  func hasCountryBefore(_ code: String, _ country: String) -> Bool {
    let letters = code.utf8.prefix { $0 >= 65 && $0 <= 90 }
    let rest = code.utf8.dropFirst(letters.count)
    return (letters.elementsEqual(country.utf8) || letters.elementsEqual(roadLetters))
      && rest.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  /// A code of digits with the zeros that it lacks.
  func withZeros(_ code: String) -> String {
    String(repeating: "0", count: max(0, missing(code.utf8.count))) + code
  }
}
