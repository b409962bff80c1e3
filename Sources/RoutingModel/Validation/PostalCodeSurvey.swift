/// Postal codes that a spreadsheet or an exporter has mangled, counted by country: a leading zero lost, or
/// the country before the code.
struct PostalCodeSurvey {
  private struct Country {
    /// Whether a code has the right length.
    var hasWhole = false
    /// Codes of one digit less, and of two.
    var short = 0
    var shorter = 0
    var prefixed = 0
    var firstShort = -1
    var firstShorter = -1
    var firstPrefixed = -1
  }

  private var countries: [Country] = []
  private let table: ScenarioTable
  private let formats = PostalCodeFormat.byCountry
  /// The formats' lengths, which settle almost every code.
  private let lengths: [Int8]
  /// The country of the row before, and its index: one follows on itself more often than not.
  private var last = (country: "", index: -1)

  init(_ table: ScenarioTable) {
    self.table = table
    lengths = formats.map { Int8($0.length) }
    countries = Array(repeating: Country(), count: formats.count)
  }

  /// The index of a country whose codes are digits alone; −1 for any other.
  private func index(of country: String) -> Int {
    let letters = country.utf8Span.span
    guard letters.count == 2 else { return -1 }
    let index = PostalCodeFormat.index(letters[0], letters[1])
    return lengths.indices.contains(index) && lengths[index] > 0 ? index : -1
  }

  /// Notes the code of a row. O(length).
  mutating func note(_ code: String, country: String, row: Int) {
    if country != last.country { last = (country, index(of: country)) }
    let index = last.index
    if index < 0 { return }
    let text = code.utf8Span.span
    var digits = 0
    for position in 0..<text.count where text[position] >= 48 && text[position] <= 57 { digits += 1 }
    if digits == text.count, digits == Int(lengths[index]) {
      if !countries[index].hasWhole { countries[index].hasWhole = true }
      return
    }
    if text.isEmpty { return }
    let format = formats[index]
    if digits < text.count {
      if digits == format.length, format.hasCountryBefore(code, country) {
        countries[index].prefixed += 1
        if countries[index].firstPrefixed < 0 { countries[index].firstPrefixed = row }
      }
      return
    }
    switch format.missing(digits) {
    case 0: countries[index].hasWhole = true
    case 1 where format.mayStartWithZero:
      countries[index].short += 1
      if countries[index].firstShort < 0 { countries[index].firstShort = row }
    case 2 where format.mayStartWithZero:
      countries[index].shorter += 1
      if countries[index].firstShorter < 0 { countries[index].firstShorter = row }
    default: break
    }
  }

  /// Reports each country once; `code` gives the code and the country of a row.
  func report(
    _ zones: [ZoneRow], _ log: inout ViolationLog, _ code: (Int) -> (code: String, country: String)
  ) {
    for (index, country) in countries.enumerated() {
      reportShort(country, formats[index], &log, code)
      if country.prefixed > 0 { reportPrefixed(country, zones, &log, code) }
    }
  }

  private func reportShort(
    _ country: Country, _ format: PostalCodeFormat, _ log: inout ViolationLog,
    _ code: (Int) -> (code: String, country: String)
  ) {
    // Codes that all lack two digits are areas, which some give instead of codes.
    let counts = country.short > 0 || country.hasWhole
    let count = country.short + (counts ? country.shorter : 0)
    if count == 0 { return }
    var row = country.firstShort
    if counts, country.firstShorter >= 0, row < 0 || country.firstShorter < row { row = country.firstShorter }
    let (text, name) = code(row)
    log.add(
      .warning, at: ScenarioRow(table, row)["postal_code"], value: text,
      "A code of \(name) has \(format.length) digits: a leading zero seems lost."
        + (count > 1 ? " So with \(count) codes." : ""),
      suggestion: "Maybe \"\(format.withZeros(text))\": show the column as text in the spreadsheet.")
  }

  private func reportPrefixed(
    _ country: Country, _ zones: [ZoneRow], _ log: inout ViolationLog,
    _ code: (Int) -> (code: String, country: String)
  ) {
    let (text, name) = code(country.firstPrefixed)
    let letters = text.utf8.prefix { $0 >= 65 && $0 <= 90 }
    let isKnown = zones.contains { zone in
      zone.prefix.utf8.starts(with: letters) && (zone.country ?? name).utf8.elementsEqual(name.utf8)
    }
    if isKnown { return }
    let rest = text.utf8.dropFirst(letters.count)
    log.add(
      .warning, at: ScenarioRow(table, country.firstPrefixed)["postal_code"], value: text,
      "The country stands before the code: no zone knows it so."
        + (country.prefixed > 1 ? " So with \(country.prefixed) codes." : ""),
      suggestion: "Maybe \"\(String(Substring(rest)))\".")
  }
}
