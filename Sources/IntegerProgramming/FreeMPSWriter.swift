/// Writes a program as free-format MPS text, the dialect that HiGHS, CBC, GLPK (`glpsol --freemps`) and Gurobi
/// read alike.
///
/// Numbers are written shortest-exact, every integer column has its bounds in the text, and rows without
/// bounds are left out. The objective constant is the negated right-hand side of the objective row.
public struct FreeMPSWriter {
  /// The name of the objective row; no row may share it.
  public var objectiveName = "OBJECTIVE"
  /// The name of a column; unique, without blanks.
  public var columnName: (Int) -> String
  /// The name of a row; unique, without blanks.
  public var rowName: (Int) -> String

  public init(
    columnName: @escaping (Int) -> String = { "x\($0)" }, rowName: @escaping (Int) -> String = { "r\($0)" }
  ) {
    self.columnName = columnName
    self.rowName = rowName
  }

  /// Streams the text in pieces of about 64 KiB; throws if the program is not valid.
  ///
  /// Complexity: O(columns + rows + entries).
  public func write(
    _ program: IntegerProgram, to output: inout some TextOutputStream
  ) throws(InvalidIntegerProgram) {
    try program.validate()
    let rowNames = (0..<program.rowCount).map { row in checked(rowName(row)) }
    var text = "NAME program\n"
    writeRows(program, rowNames, &text, &output)
    writeColumns(program, rowNames, &text, &output)
    writeRightHandSides(program, rowNames, &text, &output)
    writeRanges(program, rowNames, &text, &output)
    writeBounds(program, &text, &output)
    text += "ENDATA\n"
    output.write(text)
  }

  private func writeRows(
    _ program: IntegerProgram, _ names: [String], _ text: inout String, _ output: inout some TextOutputStream
  ) {
    text += "ROWS\n N \(objectiveName)\n"
    for row in 0..<program.rowCount {
      if let kind = rowKind(program, row) { text += " \(kind) \(names[row])\n" }
      flush(&text, &output)
    }
  }

  private func writeColumns(
    _ program: IntegerProgram, _ names: [String], _ text: inout String, _ output: inout some TextOutputStream
  ) {
    let entries = ColumnEntries(program)
    let isWritten = (0..<program.rowCount).map { row in rowKind(program, row) != nil }
    var inIntegers = false
    var markers = 0
    text += "COLUMNS\n"
    for column in 0..<program.columnCount {
      if program.isInteger[column] != inIntegers {
        text += " MARKER\(markers) 'MARKER' '\(inIntegers ? "INTEND" : "INTORG")'\n"
        inIntegers.toggle()
        markers += 1
      }
      let name = checked(columnName(column))
      let written = (entries.starts[column]..<entries.starts[column + 1]).filter { index in
        isWritten[Int(entries.rows[index])]
      }
      // A column is declared by its first line, so one without entries needs its objective even if it is 0.
      if program.objective[column] != 0 || written.isEmpty {
        text += " \(name) \(objectiveName) \(number(program.objective[column]))\n"
      }
      for index in written {
        text += " \(name) \(names[Int(entries.rows[index])]) \(number(entries.values[index]))\n"
      }
      flush(&text, &output)
    }
    if inIntegers { text += " MARKER\(markers) 'MARKER' 'INTEND'\n" }
  }

  private func writeRightHandSides(
    _ program: IntegerProgram, _ names: [String], _ text: inout String, _ output: inout some TextOutputStream
  ) {
    text += "RHS\n"
    if program.objectiveConstant != 0 {
      text += " RHS \(objectiveName) \(number(-program.objectiveConstant))\n"
    }
    for row in 0..<program.rowCount where rowKind(program, row) != nil {
      let side = program.rowUpper[row].isFinite ? program.rowUpper[row] : program.rowLower[row]
      if side != 0 { text += " RHS \(names[row]) \(number(side))\n" }
      flush(&text, &output)
    }
  }

  private func writeRanges(
    _ program: IntegerProgram, _ names: [String], _ text: inout String, _ output: inout some TextOutputStream
  ) {
    var isFirst = true
    for row in 0..<program.rowCount {
      let width = program.rowUpper[row] - program.rowLower[row]
      guard width.isFinite, width > 0 else { continue }
      if isFirst { text += "RANGES\n" }
      isFirst = false
      text += " RANGE \(names[row]) \(number(width))\n"
      flush(&text, &output)
    }
  }

  private func writeBounds(
    _ program: IntegerProgram, _ text: inout String, _ output: inout some TextOutputStream
  ) {
    text += "BOUNDS\n"
    for column in 0..<program.columnCount {
      let lower = program.columnLower[column]
      let upper = program.columnUpper[column]
      if !program.isInteger[column], lower == 0, upper == .infinity { continue }
      let name = columnName(column)
      if lower == upper {
        text += " FX BOUND \(name) \(number(lower))\n"
      } else if lower == -.infinity, upper == .infinity {
        text += " FR BOUND \(name)\n"
      } else {
        text += lower.isFinite ? " LO BOUND \(name) \(number(lower))\n" : " MI BOUND \(name)\n"
        text += upper.isFinite ? " UP BOUND \(name) \(number(upper))\n" : " PL BOUND \(name)\n"
      }
      flush(&text, &output)
    }
  }

  /// E, L or G; `nil` for a row without bounds. A row with two bounds is an L row with a range.
  private func rowKind(_ program: IntegerProgram, _ row: Int) -> Character? {
    if program.rowLower[row] == program.rowUpper[row] { return "E" }
    if program.rowUpper[row].isFinite { return "L" }
    return program.rowLower[row].isFinite ? "G" : nil
  }

  private func flush(_ text: inout String, _ output: inout some TextOutputStream) {
    guard text.utf8.count >= 1 << 16 else { return }
    output.write(text)
    text.removeAll(keepingCapacity: true)
  }

  private func number(_ value: Double) -> String {
    value.magnitude < 1e15 && value == value.rounded() ? String(Int64(value)) : String(value)
  }

  private func checked(_ name: String) -> String {
    precondition(!name.isEmpty && !name.utf8.contains { $0 <= 32 }, "an MPS name has no blanks")
    return name
  }
}
