/// The entries of a program column by column: those at the same place added up, zeros left out, rows of a
/// column in the order they were first added.
public struct ColumnEntries: Sendable {
  /// Where each column's entries start; one more than there are columns.
  public let starts: [Int]
  public let rows: [Int32]
  public let values: [Double]

  /// Gathers the entries of a valid program.
  ///
  /// Complexity: O(rows + columns + entries).
  public init(_ program: IntegerProgram) {
    let order = Self.orderByColumn(program)
    var starts = [0]
    starts.reserveCapacity(program.columnCount + 1)
    var rows: [Int32] = []
    var values: [Double] = []
    rows.reserveCapacity(program.entryCount)
    values.reserveCapacity(program.entryCount)
    var place = [Int](repeating: -1, count: program.rowCount)
    var next = 0
    for column in 0..<program.columnCount {
      let first = rows.count
      while next < order.count, program.entryColumns[Int(order[next])] == Int32(column) {
        let entry = Int(order[next])
        let row = Int(program.entryRows[entry])
        next += 1
        if place[row] >= 0 {
          values[place[row]] += program.entryValues[entry]
        } else {
          place[row] = rows.count
          rows.append(Int32(row))
          values.append(program.entryValues[entry])
        }
      }
      for index in first..<rows.count { place[Int(rows[index])] = -1 }
      Self.dropZeros(from: first, &rows, &values)
      starts.append(rows.count)
    }
    self.starts = starts
    self.rows = rows
    self.values = values
  }

  /// The indices of the entries, by column and then as added.
  private static func orderByColumn(_ program: IntegerProgram) -> [Int32] {
    var next = [Int](repeating: 0, count: program.columnCount + 1)
    for column in program.entryColumns { next[Int(column) + 1] += 1 }
    for column in 0..<program.columnCount { next[column + 1] += next[column] }
    var order = [Int32](repeating: 0, count: program.entryCount)
    for entry in 0..<program.entryCount {
      let column = Int(program.entryColumns[entry])
      order[next[column]] = Int32(entry)
      next[column] += 1
    }
    return order
  }

  private static func dropZeros(from first: Int, _ rows: inout [Int32], _ values: inout [Double]) {
    var kept = first
    for index in first..<rows.count where values[index] != 0 {
      rows[kept] = rows[index]
      values[kept] = values[index]
      kept += 1
    }
    rows.removeLast(rows.count - kept)
    values.removeLast(values.count - kept)
  }
}
