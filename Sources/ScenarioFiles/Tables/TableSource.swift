/// Where the rows of a table that was read stand in its file: eight bytes a row.
struct TableSource: Sendable {
  let file: SourceFile
  /// The header's names, by column.
  let columns: [String]
  /// The offset of each row that was kept.
  let rows: [Int]

  /// Whether a cell is blank, as one is that the file lacks. O(length of the row).
  func isBlank(row: Int, column: String) -> Bool {
    guard rows.indices.contains(row), let index = columns.firstIndex(of: column) else { return true }
    var scanner = CSVScanner(file.bytes, at: rows[row])
    var cells = CSVRow()
    guard scanner.next(&cells), index < cells.cells.count else { return true }
    return cells.cells[index].isBlank
  }

  /// The line and column of a cell and its text; of the row's first cell where the file lacks the column, of the
  /// header where it lacks the row. O(length of the row).
  func cell(row: Int, column: String) -> (line: Int, column: Int, text: String, isBlank: Bool) {
    guard rows.indices.contains(row) else { return (1, 1, "", true) }
    var scanner = CSVScanner(file.bytes, at: rows[row])
    var cells = CSVRow()
    guard scanner.next(&cells) else { return (1, 1, "", true) }
    guard let index = columns.firstIndex(of: column) else {
      let place = file.position(of: cells.cells.first?.origin ?? cells.start)
      return (place.line, place.column, "", true)
    }
    guard index < cells.cells.count else {
      let place = file.position(of: cells.cells.last?.end ?? cells.start)
      return (place.line, place.column, "", true)
    }
    let cell = cells.cells[index]
    let place = file.position(of: cell.origin)
    return (place.line, place.column, scanner.text(cell), cell.isBlank)
  }
}
