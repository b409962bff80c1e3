import ScenarioFiles

/// A table as rows of text by column, for what tests read back.
struct CSVTable {
  var rows: [[String: String]] = []

  init(_ bytes: [UInt8]) {
    var scanner = CSVScanner(bytes)
    var row = CSVRow()
    guard scanner.next(&row) else { return }
    let header = row.cells.map { scanner.text($0) }
    while scanner.next(&row) {
      var values: [String: String] = [:]
      for (index, cell) in row.cells.enumerated() { values[header[index]] = scanner.text(cell) }
      rows.append(values)
    }
  }
}
