internal import OrderRouting

/// The current row of a table: reads its cells by column, and reports those that break their grammar.
///
/// A cell that is bad or blank reads as `nil` or as a default, so that the rest of the row is still checked.
struct RowReader {
  let file: SourceFile
  private(set) var log: DiagnosticLog
  private(set) var row = CSVRow()
  /// Whether every key cell read so far was good.
  private(set) var isUsable = true
  /// Whether the file could be read to its end.
  private(set) var isComplete = true
  private var repeated = RepeatedFindings()
  private var scanner: CSVScanner
  private let width: Int

  /// Reads the rows behind a header of `width` cells.
  init(_ file: SourceFile, scanner: CSVScanner, width: Int, log: DiagnosticLog) {
    self.file = file
    self.scanner = scanner
    self.width = width
    self.log = log
  }

  /// Goes on to the next row; `false` at the end.
  mutating func next() -> Bool {
    guard scanner.next(&row) else { return false }
    isUsable = true
    for problem in row.problems { report(problem) }
    if row.problems.last?.kind == .quoteNeverClosed {
      isComplete = false
      return false
    }
    if row.cells.count > width { reportCellsBeyondHeader() }
    return true
  }

  /// The cell, where it has a value; a blank that is required is reported.
  mutating func value(_ column: Column) -> CSVCell? {
    guard let index = column.index else {
      if column.isRequired, column.isKey { isUsable = false }
      return nil
    }
    guard index < row.cells.count, !row.cells[index].isBlank else {
      if column.isRequired { fail(column, "expected a value, found a blank cell") }
      return nil
    }
    if row.cells[index].isMalformed {
      if column.isKey { isUsable = false }
      return nil
    }
    return row.cells[index]
  }

  /// Reports an error in the row's cell of `column`.
  mutating func fail(_ column: Column, _ message: String, suggestion: @autoclosure () -> String = "") {
    if column.isKey { isUsable = false }
    report(.error, column, message, suggestion: suggestion())
  }

  mutating func report(
    _ severity: Violation.Severity, _ column: Column, _ message: String,
    suggestion: @autoclosure () -> String = ""
  ) {
    log.report(severity) {
      let cell = column.index.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
      let place = file.position(of: cell?.origin ?? row.cells.last?.end ?? row.start)
      return Diagnostic(
        severity, file: file.name, line: place.line, column: place.column, field: column.name,
        value: cell.map { scanner.text($0) } ?? "", message: message, suggestion: suggestion())
    }
  }

  /// Reports what many rows may repeat: once for each value, when the table ends. An error drops the row
  /// where the column is of its key.
  mutating func repeatedly(
    _ severity: Violation.Severity, _ column: Column, _ message: String,
    suggestion: @autoclosure () -> String
  ) {
    if severity == .error, column.isKey { isUsable = false }
    guard let cell = column.index.map({ row.cells[$0] }) else { return }
    let value = scanner.text(cell)
    repeated.add(column.name, value) {
      let place = file.position(of: cell.origin)
      return Diagnostic(
        severity, file: file.name, line: place.line, column: place.column, field: column.name, value: value,
        message: message, suggestion: suggestion())
    }
  }

  /// Ends the table: reports what rows have repeated.
  mutating func finish() -> DiagnosticLog {
    repeated.report(into: &log)
    repeated = RepeatedFindings()
    return log
  }

  func text(_ cell: CSVCell) -> String { scanner.text(cell) }

  private mutating func reportCellsBeyondHeader() {
    for index in width..<row.cells.count where !row.cells[index].isBlank {
      let width = width
      let cell = row.cells[index]
      log.report(.error) {
        let place = file.position(of: cell.origin)
        return Diagnostic(
          .error, file: file.name, line: place.line, column: place.column, value: scanner.text(cell),
          message: "expected at most \(width) cells, as in the header",
          suggestion: "Maybe a value with a comma stands without quotes.")
      }
      return
    }
  }

  private mutating func report(_ problem: CSVProblem) {
    log.report(.error) {
      let place = file.position(of: problem.offset)
      return Diagnostic(
        .error, file: file.name, line: place.line, column: place.column, message: problem.kind.message,
        suggestion: problem.kind.suggestion)
    }
  }
}
