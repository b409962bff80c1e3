/// Turns names of countries and codes of three letters into ISO 3166-1 codes of two.
enum CountryNames {
  /// The code; `nil` where the text names no country that is known.
  static func code(_ text: String) -> String? {
    if twoLetters.contains(text) { return text }
    let key = key(text)
    if key.utf8.count == 2 {
      return key == "UK" ? "GB" : key == "EL" ? "GR" : twoLetters.contains(key) ? key : nil
    }
    return codes[key]
  }

  /// Upper case, without points, marks and doubled blanks.
  private static func key(_ text: String) -> String {
    var key = ""
    var isGap = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case ".", "'", "’", "`": break
      case " ", "\t", "\u{A0}", "-", "_", ",": isGap = true
      default:
        if isGap, !key.isEmpty { key += " " }
        isGap = false
        key += scalar.properties.uppercaseMapping
      }
    }
    return key
  }

  private static let rows: [[Substring]] = table.split(separator: "\n").map { $0.split(separator: "|") }
  private static let twoLetters = Set(rows.compactMap { $0.first.map { String($0) } })

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for row in rows {
      for name in row.dropFirst() { codes[key(String(name))] = codes[key(String(name))] ?? String(row[0]) }
    }
    return codes
  }()
}
