private import ScenarioFiles

/// A CSV file of a public dataset, with its columns by name.
struct SourceTable {
  let file: String
  private let positions: [String: Int]
  private let rows: [[String]]

  /// O(bytes).
  init(file: String, bytes: [UInt8], columns: [String]) throws(DatasetError) {
    var records = try SourceTable.records(file: file, bytes: bytes)
    guard !records.isEmpty else { throw DatasetError("\(file): empty, expected a header row") }
    var positions: [String: Int] = [:]
    for (position, name) in records.removeFirst().enumerated() {
      positions[name] = position
    }
    let missing = columns.filter { positions[$0] == nil }
    guard missing.isEmpty else {
      throw DatasetError(missing.map { "\(file): there is no column '\($0)'" })
    }
    self.file = file
    self.positions = positions
    rows = records
  }

  /// One value a row; where rows are bad, throws the problems of all of them. O(rows).
  func map<Value>(
    _ transform: (SourceRow) throws(DatasetError) -> Value
  ) throws(DatasetError) -> [Value] {
    var values: [Value] = []
    var problems: [String] = []
    for (index, cells) in rows.enumerated() {
      do throws(DatasetError) {
        let row = SourceRow(file: file, number: index + 2, cells: cells, positions: positions)
        values.append(try transform(row))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw DatasetError(problems) }
    return values
  }

  /// Every row that is not blank. O(bytes).
  private static func records(file: String, bytes: [UInt8]) throws(DatasetError) -> [[String]] {
    var scanner = CSVScanner(bytes)
    var row = CSVRow()
    var records: [[String]] = []
    var problems: [String] = []
    while scanner.next(&row) {
      if !row.problems.isEmpty {
        problems.append("\(file), row \(records.count + 1): broken quotes or line end")
      }
      records.append(row.cells.map { scanner.text($0) })
    }
    guard problems.isEmpty else { throw DatasetError(problems) }
    return records
  }
}
