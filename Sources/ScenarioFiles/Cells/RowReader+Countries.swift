internal import OrderRouting

/// Countries. A text that is no code of ISO 3166 is reported once for each value, with the count of its
/// rows.
extension RowReader {
  /// A country that is required; a placeholder where it is no good.
  mutating func country(_ column: Column) -> String {
    optionalCountry(column) ?? Self.placeholder
  }

  /// A country; `nil` where blank or no good. `*` is none.
  mutating func optionalCountry(_ column: Column) -> String? {
    optionalID(column).flatMap { code($0, column) }
  }

  /// A country; `nil` for `*` or a blank cell, which mean any; a placeholder where it is no good.
  mutating func countryOrAny(_ column: Column) -> String? {
    idOrAny(column).map { code($0, column) ?? Self.placeholder }
  }

  private mutating func code(_ text: String, _ column: Column) -> String? {
    if CountryCodes.isCode(text.utf8Span.span) { return text }
    let code = CellNormalisation.country(text)
    if CountryCodes.isCode(code.utf8Span.span) { return code }
    // Countries have no blanks in the model; any other text only matches nothing but itself.
    let isError = code.unicodeScalars.contains { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }
    repeatedly(
      isError ? .error : .warning, column, "expected a code of two letters from ISO 3166",
      suggestion: CountryCodes.suggestion(for: text))
    return isError ? nil : code
  }
}
