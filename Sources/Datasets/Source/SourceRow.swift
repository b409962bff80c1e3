/// A row of a source table; what it lacks or misspells is reported with file and row.
struct SourceRow {
  let file: String
  /// Position in the file, the header being row 1 and blank rows left out.
  let number: Int
  let cells: [String]
  let positions: [String: Int]

  /// A missing cell is blank.
  func text(_ column: String) -> String {
    guard let position = positions[column], position < cells.count else { return "" }
    return cells[position]
  }

  func required(_ column: String) throws(DatasetError) -> String {
    let value = text(column)
    guard !value.isEmpty else { throw problem(column, "a value") }
    return value
  }

  func integer(_ column: String) throws(DatasetError) -> Int {
    guard let value = Int(text(column)) else { throw problem(column, "a whole number") }
    return value
  }

  func decimal(_ column: String) throws(DatasetError) -> SourceDecimal {
    guard let value = SourceDecimal(text(column)) else {
      throw problem(column, "a decimal number of at most 20 places")
    }
    return value
  }

  func problem(_ column: String, _ expected: String) -> DatasetError {
    DatasetError("\(file), row \(number), \(column): '\(text(column))', expected \(expected)")
  }
}
