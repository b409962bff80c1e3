internal import OrderRouting
internal import ScenarioFiles

/// A small table of a network, read whole: its columns found by name, its cells as text.
struct NamedTable {
  struct Row {
    fileprivate var cells: [String: (text: String, offset: Int)]
    fileprivate var start: Int

    /// The text of a cell; empty where there is none.
    subscript(column: String) -> String { cells[column]?.text ?? "" }
  }

  private(set) var rows: [Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile

  init(_ name: String, _ bytes: [UInt8], required: [String], optional: [String]) {
    file = SourceFile(name: name, bytes: bytes)
    var scanner = CSVScanner(bytes)
    var row = CSVRow()
    guard scanner.next(&row) else {
      report(.error, at: 0, "", "", "expected a header row, found an empty file")
      return
    }
    var header: [String] = []
    for cell in row.cells {
      let column = scanner.text(cell)
      if header.contains(column), !column.isEmpty {
        report(.error, at: cell.origin, column, "", "expected each column once")
      }
      if !column.isEmpty, !required.contains(column), !optional.contains(column) {
        report(
          .warning, at: cell.origin, column, "", "no such column; it is ignored",
          NearestName.suggestion(for: column, among: required + optional))
      }
      header.append(column)
    }
    for column in required where !header.contains(column) {
      report(
        .error, at: 0, column, "", "expected this column in the header",
        NearestName.suggestion(for: column, among: header))
    }
    readRows(&scanner, header, required)
  }

  private mutating func readRows(_ scanner: inout CSVScanner, _ header: [String], _ required: [String]) {
    var row = CSVRow()
    while scanner.next(&row) {
      if let problem = row.problems.first {
        report(.error, at: problem.offset, "", "", problem.kind.message, problem.kind.suggestion)
        continue
      }
      var cells: [String: (text: String, offset: Int)] = [:]
      for (index, cell) in row.cells.enumerated() where index < header.count {
        if cells[header[index]] == nil { cells[header[index]] = (scanner.text(cell), cell.origin) }
      }
      if let stray = row.cells.dropFirst(header.count).first(where: { !$0.isBlank }) {
        report(
          .error, at: stray.origin, "", scanner.text(stray),
          "expected at most \(header.count) cells, as in the header",
          "Maybe a value with a comma stands without quotes.")
        continue
      }
      let missing = required.filter { header.contains($0) && (cells[$0]?.text ?? "").isEmpty }
      for column in missing {
        report(
          .error, at: cells[column]?.offset ?? row.start, column, "", "expected a value, found a blank cell")
      }
      if missing.isEmpty, required.allSatisfy(header.contains) {
        rows.append(Row(cells: cells, start: row.start))
      }
    }
  }

  mutating func fail(_ row: Row, _ column: String, _ message: String, _ suggestion: String = "") {
    report(.error, at: row.cells[column]?.offset ?? row.start, column, row[column], message, suggestion)
  }

  mutating func warn(_ row: Row, _ column: String, _ message: String, _ suggestion: String = "") {
    report(.warning, at: row.cells[column]?.offset ?? row.start, column, row[column], message, suggestion)
  }

  private mutating func report(
    _ severity: Violation.Severity, at offset: Int, _ field: String, _ value: String, _ message: String,
    _ suggestion: String = ""
  ) {
    let place = file.position(of: offset)
    diagnostics.append(
      Diagnostic(
        severity, file: file.name, line: place.line, column: place.column, field: field,
        value: value, message: message, suggestion: suggestion))
  }

  /// A whole number of at least `minimum`; `nil` where the cell is blank or bad, which is reported.
  mutating func whole(_ row: Row, _ column: String, atLeast minimum: Int) -> Int? {
    let text = row[column]
    if text.isEmpty { return nil }
    if let value = Int(text), value >= minimum, value <= 1_000_000 { return value }
    fail(row, column, "expected a whole number from \(minimum) to 1000000")
    return nil
  }

  /// One of the words; `nil` where the cell is blank or bad, which is reported.
  mutating func choice(_ row: Row, _ column: String, _ words: [String]) -> String? {
    let text = row[column]
    if text.isEmpty || words.contains(text) { return text.isEmpty ? nil : text }
    fail(
      row, column, "expected one of " + words.joined(separator: ", "),
      NearestName.suggestion(for: text, among: words))
    return nil
  }
}
