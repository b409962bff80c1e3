internal import OrderRouting

/// Reads the files of a folder one after another, and gathers what is wrong with them.
struct ScenarioLoader {
  private(set) var source = ScenarioSource()
  private(set) var log = DiagnosticLog()
  /// Tables of which rows may be missing, so that references into them prove nothing.
  private(set) var incomplete: Set<ScenarioTable> = []
  private let digest = FileDigest()
  private var files: [ScenarioTable: SourceFile] = [:]
  private var foreign: [(file: SourceFile, delimiter: ForeignDelimiter)] = []

  /// Reads the bytes of every file that is known, and reports those that are unknown or missing.
  init(_ contents: FolderContents) {
    let missing = ScenarioTable.allCases.filter { !contents.names.contains($0.fileName) }
    // A description of the data beside it is what a reader expects, not a table gone astray.
    for name in contents.names where name != "README.md" {
      guard let file = KnownFile(name) else {
        log.report(
          Diagnostic(
            .warning, file: name, message: "no such table; the file is ignored",
            suggestion: NearestName.suggestion(for: name, among: missing.map(\.fileName))))
        continue
      }
      guard file.isOfDigest else { continue }
      do throws(FileProblem) {
        let bytes = try contents.bytes(of: name)
        digest.add(name, bytes)
        if case .table(let table) = file { files[table] = SourceFile(name: name, bytes: bytes) }
      } catch {
        if case .table(let table) = file { incomplete.insert(table) }
        log.report(Diagnostic(.error, file: name, message: error.message, suggestion: error.suggestion))
      }
    }
    for table in missing where table.isRequired { reportMissing(table, contents) }
  }

  var folderDigest: String { digest.finish() }

  private mutating func reportMissing(_ table: ScenarioTable, _ contents: FolderContents) {
    incomplete.insert(table)
    let strangers = contents.names.filter { KnownFile($0) == nil }
    log.report(
      Diagnostic(
        .error, file: table.fileName, message: "expected this file in the folder",
        suggestion: NearestName.suggestion(for: table.fileName, among: strangers)))
  }

  /// Reads scenario.json.
  mutating func loadDescription() -> Scenario {
    let placeholder = Scenario(
      asOf: Instant(secondsSinceEpoch: 0), policy: Policy(unfilledUnitPenalty: 0))
    guard let file = files[.scenario] else { return placeholder }
    guard EncodingCheck.isText(file, log: &log) else {
      incomplete.insert(.scenario)
      return placeholder
    }
    do throws(JSONSyntaxError) {
      let root = try JSONParser.parse(file.bytes, from: file.start)
      source.json = (file, root)
      return ScenarioDescription(root, in: file, log: &log).scenario
    } catch {
      log.report(file, at: error.offset, error.message, error.suggestion)
      return placeholder
    }
  }

  /// Reads a table; `nil` where there is none to read.
  mutating func load<Table: TableReader>(
    _ table: ScenarioTable, _ make: (inout ColumnFinder) -> Table
  ) -> LoadedTable<Table>? {
    guard let file = files[table] else { return nil }
    if let delimiter = ForeignDelimiter(file, columns: LoadedTable.columns(make)) {
      foreign.append((file, delimiter))
      incomplete.insert(table)
      return nil
    }
    guard let loaded = LoadedTable(file, log: &log, make) else {
      incomplete.insert(table)
      return nil
    }
    if !loaded.isComplete { incomplete.insert(table) }
    source.tables[table] = loaded.source
    return loaded
  }

  /// Ends the reading: what several files have alike is reported once.
  mutating func finish() {
    if let diagnostic = ForeignDelimiter.diagnostic(foreign) { log.report(diagnostic) }
  }

  /// Reads orders.csv.
  mutating func loadOrders() -> [Order] {
    guard let loaded = load(.orders, OrderTable.init), let file = source.tables[.orders] else { return [] }
    var table = loaded.reader
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
}
