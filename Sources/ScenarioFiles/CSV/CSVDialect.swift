/// How a text with delimiters is written.
package struct CSVDialect: Sendable, Hashable {
  package var delimiter: UInt8
  /// Whether quotes hold a cell together; if not, a quote is a character like any other.
  package var hasQuotes: Bool
  /// Whether a quote inside a cell that has none at its start, and a lone carriage return, are problems.
  package var isStrict: Bool

  package init(delimiter: UInt8, hasQuotes: Bool = true, isStrict: Bool = false) {
    self.delimiter = delimiter
    self.hasQuotes = hasQuotes
    self.isStrict = isStrict
  }

  /// RFC 4180 with commas.
  static let strict = CSVDialect(delimiter: Byte.comma, isStrict: true)
}
