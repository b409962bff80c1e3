/// The months as reports abbreviate them, in the languages that channels write.
enum MonthNames {
  /// 1 to 12 for a word that begins like a month; `nil` for any other.
  static func month(_ word: some StringProtocol) -> Int? {
    if let month = english(word) { return month }
    let folded = folded(word)
    guard folded.count >= 3 else { return nil }
    for (prefix, month) in prefixes where folded.starts(with: prefix) { return month }
    return nil
  }

  /// Of the word as most reports write it, `Nov`.
  private static func english(_ word: some StringProtocol) -> Int? {
    switch word {
    case "Jan": 1
    case "Feb": 2
    case "Mar": 3
    case "Apr": 4
    case "May": 5
    case "Jun": 6
    case "Jul": 7
    case "Aug": 8
    case "Sep": 9
    case "Oct": 10
    case "Nov": 11
    case "Dec": 12
    default: nil
    }
  }

  /// Lower case without the marks over letters.
  private static func folded(_ word: some StringProtocol) -> [UInt8] {
    word.lowercased().unicodeScalars.compactMap { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      switch scalar {
      case "é", "è": return UInt8(ascii: "e")
      case "û", "ù", "ü": return UInt8(ascii: "u")
      case "ä", "á", "à": return UInt8(ascii: "a")
      default: return nil
      }
    }
  }

  /// What begins like another stands before it.
  private static let prefixes: [([UInt8], Int)] = [
    ("juil", 7), ("juin", 6), ("jan", 1), ("ene", 1), ("gen", 1), ("sty", 1), ("feb", 2), ("fev", 2),
    ("lut", 2),
    ("mar", 3), ("mrz", 3), ("maer", 3), ("maa", 3), ("mrt", 3), ("apr", 4), ("avr", 4), ("abr", 4),
    ("kwi", 4),
    ("may", 5), ("mai", 5), ("mag", 5), ("maj", 5), ("mei", 5), ("jun", 6), ("giu", 6), ("cze", 6),
    ("jul", 7),
    ("lug", 7), ("lip", 7), ("aug", 8), ("aou", 8), ("ago", 8), ("sie", 8), ("sep", 9), ("set", 9),
    ("wrz", 9),
    ("oct", 10), ("okt", 10), ("ott", 10), ("paz", 10), ("nov", 11), ("lis", 11), ("dec", 12), ("dez", 12),
    ("dic", 12), ("gru", 12),
  ].map { (Array($0.0.utf8), $0.1) }
}
