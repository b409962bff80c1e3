internal import OrderRouting

/// Ids, names, lists and destinations. Each returns a default where the cell is blank or bad.
extension RowReader {
  /// Stands for a value that is no good: no file may hold it, so that what is said of it can be left out.
  static let placeholder = "\u{0}"

  /// Free text; empty where blank.
  mutating func text(_ column: Column) -> String {
    value(column).map { text($0) } ?? ""
  }

  /// An id that is required; a placeholder where it is no good.
  mutating func id(_ column: Column) -> String {
    optionalID(column) ?? Self.placeholder
  }

  /// An id that may be left out: `nil` where blank, a placeholder where it is no good.
  mutating func idOrNone(_ column: Column) -> String? {
    isBlank(column) ? nil : id(column)
  }

  /// An id, channel, zone or SKU; `nil` where blank. `*` is none.
  mutating func optionalID(_ column: Column) -> String? {
    guard let cell = value(column) else { return nil }
    if isAsterisk(cell) {
      fail(
        column, "expected a name; * is never one",
        suggestion: column.isRequired
          ? "Name the one that is meant." : "Leave the cell blank if none is meant.")
      return nil
    }
    return text(cell)
  }

  /// An id; `nil` for `*` or a blank cell, which mean any.
  mutating func idOrAny(_ column: Column) -> String? {
    guard let cell = value(column), !isAsterisk(cell) else { return nil }
    return text(cell)
  }

  /// An ISO country that is required; a placeholder where it is no good.
  mutating func country(_ column: Column) -> String {
    CellNormalisation.country(id(column))
  }

  /// An ISO country; `nil` for `*` or a blank cell, which mean any.
  mutating func countryOrAny(_ column: Column) -> String? {
    idOrAny(column).map { CellNormalisation.country($0) }
  }

  mutating func postalCode(_ column: Column) -> String {
    guard let cell = value(column) else { return "" }
    return CellNormalisation.postalCode(Array(text(cell).utf8).span)
  }

  /// The start of postal codes; empty matches every one.
  mutating func prefix(_ column: Column) -> String {
    let prefix = postalCode(column)
    if prefix == "*" {
      report(
        .warning, column, "matches only codes that start with *",
        suggestion: "Leave the cell blank for any code.")
    }
    return prefix
  }

  /// A postal district or a range of them; empty where blank.
  mutating func district(_ column: Column) -> String {
    guard let cell = value(column) else { return "" }
    return CellNormalisation.district(text(cell))
  }

  /// Tags, each once; empty where blank.
  mutating func tags(_ column: Column) -> [String] {
    guard let cell = value(column) else { return [] }
    return CellNormalisation.list(text(cell))
  }

  /// Ids, each once; `nil` where blank or where no part is left.
  mutating func ids(_ column: Column) -> [String]? {
    guard let cell = value(column) else { return nil }
    let parts = CellNormalisation.list(text(cell))
    if parts.contains("*") {
      fail(column, "expected ids separated by |; * is never one", suggestion: "Leave the cell blank for any.")
      return nil
    }
    return parts.isEmpty ? nil : parts
  }

  /// Whether the row's cell is `*`.
  func isAny(_ column: Column) -> Bool {
    guard let index = column.index, index < row.cells.count else { return false }
    return isAsterisk(row.cells[index])
  }

  func isAsterisk(_ cell: CSVCell) -> Bool {
    cell.end - cell.start == 1 && file.bytes[cell.start] == Byte.asterisk
  }
}
