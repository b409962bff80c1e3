/// Undoes what spreadsheets do to postal codes.
enum PostalCodeRepair {
  enum Change: String {
    case apostrophe
    case pointZero = "point_zero"
    case lostZeros = "lost_zeros"
    /// A mask or a stroke, which is no code.
    case noCode = "no_code"
  }

  /// The code as it was, and what was done to it. `country` is a code of two letters.
  static func repair(_ text: String, country: String) -> (code: String, changes: [Change]) {
    if isZIP(text.utf8Span.span) { return (text, []) }
    var changes: [Change] = []
    var code = text.trimmedBlanks
    if let first = code.unicodeScalars.first, first == "'" || first == "’" || first == "‘" || first == "`" {
      code =
        String(code.unicodeScalars.drop { $0 == "'" || $0 == "’" || $0 == "‘" || $0 == "`" }).trimmedBlanks
      changes.append(.apostrophe)
    }
    if isNoCode(code) { return ("", code.isEmpty ? changes : [.noCode]) }
    if let whole = withoutPointZero(code) {
      code = whole
      changes.append(.pointZero)
    }
    if usesZIP.contains(country), let padded = padded(code) {
      code = padded
      changes.append(.lostZeros)
    }
    return (code, changes)
  }

  /// Whether it is five digits, which nothing has happened to.
  static func isZIP(_ text: Span<UInt8>) -> Bool {
    guard text.count == 5 else { return false }
    for index in 0..<5 where !isDigit(text[index]) { return false }
    return true
  }

  private static let usesZIP: Set<String> = ["US", "PR", "VI", "GU", "AS", "MP"]

  /// Whether every address of a country has a postal code, and carriers find its zone by it.
  static func isExpected(in country: String) -> Bool { usesZIP.contains(country) || country == "CA" }

  private static func isNoCode(_ code: String) -> Bool {
    if code.isEmpty || code.utf8.contains(UInt8(ascii: "*")) { return true }
    if code.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") })
    {
      return true
    }
    return ["N/A", "NA", "NONE", "NULL", "NIL"].contains(code.uppercased())
  }

  /// `80202.0` as `80202`.
  private static func withoutPointZero(_ code: String) -> String? {
    let parts = code.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(isDigit), !parts[1].isEmpty,
      parts[1].allSatisfy({ $0 == 48 })
    else { return nil }
    return String(Substring(parts[0]))
  }

  /// Five digits of three or four, ZIP+4 too; `nil` where nothing is lost.
  private static func padded(_ code: String) -> String? {
    let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (3...4).contains(parts[0].count), parts[0].allSatisfy(isDigit) else {
      return nil
    }
    if parts.count == 2, parts[1].count != 4 || !parts[1].allSatisfy(isDigit) { return nil }
    return String(repeating: "0", count: 5 - parts[0].count) + code
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
