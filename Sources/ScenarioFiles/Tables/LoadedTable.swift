internal import OrderRouting

/// A table read from its file: every row that could be placed, and where each stands.
struct LoadedTable<Table: TableReader> {
  /// The table's reader as the last row left it.
  var reader: Table
  private(set) var rows: [Table.Row] = []
  private(set) var source: TableSource
  /// Whether no row can be missing.
  private(set) var isComplete = true

  /// Reads a file, its encoding checked first, and reports what is wrong with it; `nil` where it is no table.
  init?(_ file: SourceFile, log: inout DiagnosticLog, _ make: (inout ColumnFinder) -> Table) {
    guard EncodingCheck.isText(file, log: &log) else { return nil }
    var scanner = CSVScanner(file.bytes, at: SeparatorLine.headerStart(file))
    guard let header = Self.readHeader(file, &scanner, &log) else { return nil }
    var columns = ColumnFinder(header)
    reader = make(&columns)
    columns.report(into: &log, file: file)
    if !columns.missing.isEmpty { isComplete = false }
    var row = RowReader(file, scanner: scanner, width: header.count, log: log)
    var offsets: [Int] = []
    while row.next() {
      let value = reader.read(&row)
      guard row.isUsable else {
        isComplete = false
        continue
      }
      rows.append(value)
      offsets.append(row.row.start)
    }
    if !row.isComplete { isComplete = false }
    log = row.finish()
    source = TableSource(file: file, columns: header.map(\.name), rows: offsets)
  }

  /// The names of the columns that a table has.
  static func columns(_ make: (inout ColumnFinder) -> Table) -> [String] {
    var finder = ColumnFinder([])
    _ = make(&finder)
    return finder.known
  }

  /// The names in the first row, without those that are blank at its end; `nil` where it is no header.
  private static func readHeader(
    _ file: SourceFile, _ scanner: inout CSVScanner, _ log: inout DiagnosticLog
  ) -> [ColumnFinder.HeaderCell]? {
    var row = CSVRow()
    guard scanner.next(&row) else {
      log.report(file, at: file.start, "expected a header row, found an empty file", "")
      return nil
    }
    if let problem = row.problems.first {
      log.report(file, at: problem.offset, problem.kind.message, problem.kind.suggestion)
      return nil
    }
    var cells = row.cells
    while let last = cells.last, last.isBlank { cells.removeLast() }
    return cells.map { ColumnFinder.HeaderCell(name: scanner.text($0), offset: $0.origin) }
  }
}

extension EncodingCheck {
  /// Reports what is wrong with a file's encoding; `false` where it is no text that can be read on.
  static func isText(_ file: SourceFile, log: inout DiagnosticLog) -> Bool {
    for problem in problems(in: file.bytes) {
      log.report(file, at: problem.offset, problem.message, problem.suggestion)
    }
    return foreignFormat(file.bytes) == nil
  }
}

extension DiagnosticLog {
  /// Reports an error at a byte of a file.
  mutating func report(_ file: SourceFile, at offset: Int, _ message: String, _ suggestion: String) {
    report(.error) {
      let place = file.position(of: offset)
      return Diagnostic(
        .error, file: file.name, line: place.line, column: place.column, message: message,
        suggestion: suggestion)
    }
  }
}
