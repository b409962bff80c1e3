/// The two-letter codes of ISO 3166-1, and which of them a name or another code stands for.
///
/// The table has the standard's codes and English names, as Debian's iso-codes 4.15 lists them, and other
/// names in wide use; see `datasets/README.md`.
package enum CountryCodes {
  /// Whether an upper-case code is one of the standard's, one that it leaves to users (`ZZ`), or one that
  /// it reserves for a place with post of its own (`IC`).
  package static func isCode(_ code: Span<UInt8>) -> Bool {
    guard code.count == 2 else { return false }
    let first = Int(code[0]) - 65
    let second = Int(code[1]) - 65
    guard (0..<26).contains(first), (0..<26).contains(second) else { return false }
    return codes[first * 26 + second]
  }

  /// What to write in place of a text that is no code; empty where nobody can tell.
  package static func suggestion(for text: String) -> String {
    code(of: text).map { "Write \"\($0)\"." } ?? ""
  }

  /// The code that a name, a code of three letters or a numeric code stands for. O(countries × languages).
  static func code(of text: String) -> String? {
    let words = words(text)
    guard !words.isEmpty else { return nil }
    let joined = words.joined()
    if let code = codesByName[joined] ?? codesByName[key(words)] { return code }
    if isCode(joined.uppercased().utf8Span.span) { return joined.uppercased() }
    // A part of a country has the country's code before a hyphen (ISO 3166-2).
    let code = words[0].uppercased()
    if words.count == 2, words[1].utf8.count <= 3, isCode(code.utf8Span.span) { return code }
    if let code = LocalizedCountries.code(of: text, among: assigned) { return code }
    // A short name is near to too many others.
    guard joined.utf8.count >= 5, let name = NearestName.to(text, among: names) else { return nil }
    return codesByName[key(Self.words(name))]
  }

  private static let table: [(code: String, others: [String], names: [String])] = {
    var scanner = CSVScanner(PackageResources.iso_3166_1_csv)
    var row = CSVRow()
    var table: [(code: String, others: [String], names: [String])] = []
    while scanner.next(&row) {
      let cells = row.cells.map { scanner.text($0) }
      table.append((cells[0], [cells[1], cells[2]], CellNormalisation.list(cells[3])))
    }
    return Array(table.dropFirst())
  }()

  private static let assigned = table.map(\.code)
  private static let names = table.flatMap(\.names)

  private static let codesByName: [String: String] = {
    var codes: [String: String] = [:]
    for country in table {
      for name in country.others + country.names { codes[key(words(name))] = country.code }
    }
    return codes
  }()

  /// By first and second letter.
  private static let codes: [Bool] = {
    var codes = Array(repeating: false, count: 26 * 26)
    let reserved = ["AA", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA"]
    let ofUsers = "MNOPQRSTUVWXYZ".map { "Q\($0)" } + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "X\($0)" }
    for code in assigned + reserved + ofUsers {
      let letters = Array(code.utf8)
      codes[Int(letters[0] - 65) * 26 + Int(letters[1] - 65)] = true
    }
    return codes
  }()

  /// The words of a name without articles and points: "U.S." is "us", "St. Lucia" "saint lucia".
  private static func words(_ name: String) -> [String] {
    let kept = name.lowercased().unicodeScalars.filter { $0 != "." }
    let words = kept.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
      .map { String(String.UnicodeScalarView($0)) }.map { $0 == "st" ? "saint" : $0 }
    // "AND" alone is Andorra.
    return words.count == 1 ? words : words.filter { !["the", "of", "and"].contains($0) }
  }

  /// The same for "Korea, Republic of" and "Republic of Korea".
  private static func key(_ words: [String]) -> String { words.sorted().joined(separator: " ") }
}
