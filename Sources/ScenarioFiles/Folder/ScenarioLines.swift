public import OrderRouting

/// On what lines of its files the rows of a scenario stand: four bytes a row.
public struct ScenarioLines: Sendable {
  private let source: ScenarioSource
  private let lines: [ScenarioTable: [Int32]]

  /// O(bytes of the files).
  public init(_ source: ScenarioSource) {
    self.source = source
    lines = source.tables.mapValues { table in
      let span = table.file.bytes.span
      var line: Int32 = 1
      var offset = 0
      return table.rows.map { row in
        while offset < row {
          if span[offset] == UInt8(ascii: "\n") { line += 1 }
          offset += 1
        }
        return line
      }
    }
  }

  /// The 1-based line on which a row begins, for an order the row that says it, or a key of scenario.json stands; 0
  /// where that is not known. O(length of the rows of an order).
  public func line(of place: ScenarioPlace) -> Int {
    guard place.table != .scenario else { return source.keyLine(place.column) }
    guard let rows = lines[place.table] else { return 0 }
    let row = source.row(of: place)
    return rows.indices.contains(row) ? Int(rows[row]) : 0
  }
}
