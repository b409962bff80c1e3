internal import OrderRouting

/// Reads the files of a folder one after another, and gathers what is wrong with them.
struct ScenarioLoader {
  private(set) var source = ScenarioSource()
  private(set) var log = DiagnosticLog()
  /// Tables of which rows may be missing, so that references into them prove nothing.
  private(set) var incomplete: Set<ScenarioTable> = []
  private var digest = FileDigest()
  private var files: [ScenarioTable: SourceFile] = [:]

  /// Reads the bytes of every file that is known, and reports those that are unknown or missing.
  init(_ contents: FolderContents) {
    let tables = Dictionary(uniqueKeysWithValues: ScenarioTable.allCases.map { ($0.fileName, $0) })
    let missing = ScenarioTable.allCases.filter { !contents.names.contains($0.fileName) }
    for name in contents.names {
      guard let table = tables[name] else {
        log.report(
          Diagnostic(
            .warning, file: name, message: "no such table; the file is ignored",
            suggestion: NearestName.suggestion(for: name, among: missing.map(\.fileName))))
        continue
      }
      do throws(FileProblem) {
        let bytes = try contents.bytes(of: name)
        digest.add(name, bytes)
        files[table] = SourceFile(name: name, bytes: bytes)
      } catch {
        incomplete.insert(table)
        log.report(Diagnostic(.error, file: name, message: error.message, suggestion: error.suggestion))
      }
    }
    for table in missing where table.isRequired { reportMissing(table, contents) }
  }

  var folderDigest: String { digest.finish() }

  private mutating func reportMissing(_ table: ScenarioTable, _ contents: FolderContents) {
    incomplete.insert(table)
    let known = ScenarioTable.allCases.map(\.fileName)
    let strangers = contents.names.filter { !known.contains($0) }
    log.report(
      Diagnostic(
        .error, file: table.fileName, message: "expected this file in the folder",
        suggestion: NearestName.suggestion(for: table.fileName, among: strangers)))
  }

  /// Reads scenario.json.
  mutating func loadDescription() -> Scenario {
    let placeholder = Scenario(
      asOf: Instant(secondsSinceEpoch: 0), policy: Policy(unfilledUnitPenalty: 0))
    guard let file = checkedFile(.scenario) else { return placeholder }
    do throws(JSONSyntaxError) {
      let root = try JSONParser.parse(file.bytes, from: file.start)
      source.json = (file, root)
      return ScenarioDescription(root, in: file, log: &log).scenario
    } catch {
      report(file, at: error.offset, error.message, error.suggestion)
      return placeholder
    }
  }

  /// Reads a table: its rows, and its reader as the last row left it. `nil` where there is none to read.
  mutating func load<Table: TableReader>(
    _ table: ScenarioTable, _ make: (inout ColumnFinder) -> Table
  ) -> (table: Table, rows: [Table.Row])? {
    guard let file = checkedFile(table) else { return nil }
    var scanner = CSVScanner(file.bytes)
    guard let header = readHeader(table, file, &scanner) else { return nil }
    var columns = ColumnFinder(header)
    var reader = make(&columns)
    columns.report(into: &log, file: file)
    if !columns.missing.isEmpty { incomplete.insert(table) }
    var row = RowReader(file, scanner: scanner, width: header.count, log: log)
    var rows: [Table.Row] = []
    var offsets: [Int] = []
    while row.next() {
      let value = reader.read(&row)
      guard row.isUsable else { continue }
      rows.append(value)
      offsets.append(row.row.start)
    }
    if !row.isComplete { incomplete.insert(table) }
    log = row.log
    source.tables[table] = TableSource(file: file, columns: header.map(\.name), rows: offsets)
    return (reader, rows)
  }

  /// Reads orders.csv.
  mutating func loadOrders() -> [Order] {
    guard let loaded = load(.orders, OrderTable.init), let file = source.tables[.orders] else { return [] }
    var table = loaded.table
    source.orderRows = OrderRows(loaded.rows, count: table.orders.count)
    table.finish(file, source.orderRows, into: &log)
    return table.orders
  }

  /// Reports a violation of the model where it stands, unless a place of `known` has an error already.
  mutating func report(_ violation: Violation, unlessIn known: Set<DiagnosticPlace>) {
    guard !log.isFull(violation.severity) else { return log.count(violation.severity) }
    let diagnostic = source.resolve(violation)
    if !known.contains(DiagnosticPlace(diagnostic)) { log.report(diagnostic) }
  }

  /// Counts errors of which nothing but their number is known.
  mutating func count(errors: Int) { log.count(.error, errors) }

  private mutating func report(_ file: SourceFile, at offset: Int, _ message: String, _ suggestion: String) {
    log.report(.error) {
      let place = file.position(of: offset)
      return Diagnostic(
        .error, file: file.name, line: place.line, column: place.column, message: message,
        suggestion: suggestion)
    }
  }

  /// The file, its encoding checked; `nil` where there is none or it is no text.
  private mutating func checkedFile(_ table: ScenarioTable) -> SourceFile? {
    guard let file = files[table] else { return nil }
    for problem in EncodingCheck.problems(in: file.bytes) {
      report(file, at: problem.offset, problem.message, problem.suggestion)
    }
    guard EncodingCheck.foreignFormat(file.bytes) == nil else {
      incomplete.insert(table)
      return nil
    }
    return file
  }

  /// The names in the first row, without those that are blank at its end; `nil` where it is no header.
  private mutating func readHeader(
    _ table: ScenarioTable, _ file: SourceFile, _ scanner: inout CSVScanner
  ) -> [ColumnFinder.HeaderCell]? {
    var row = CSVRow()
    guard scanner.next(&row) else {
      incomplete.insert(table)
      report(file, at: file.start, "expected a header row, found an empty file", "")
      return nil
    }
    if let problem = row.problems.first {
      incomplete.insert(table)
      report(file, at: problem.offset, problem.kind.message, problem.kind.suggestion)
      return nil
    }
    var cells = row.cells
    while let last = cells.last, last.isBlank { cells.removeLast() }
    return cells.map { ColumnFinder.HeaderCell(name: scanner.text($0), offset: $0.origin) }
  }
}
