internal import OrderRouting

/// Finds a table's columns by name in its header, and knows which are missing, unknown or doubled.
struct ColumnFinder {
  private let header: [HeaderCell]
  private(set) var missing: [String] = []
  private(set) var known: [String] = []

  /// A name in the header and where it stands.
  struct HeaderCell {
    var name: String
    var offset: Int
  }

  init(_ header: [HeaderCell]) { self.header = header }

  mutating func optional(_ name: String) -> Column { find(name, isRequired: false, isKey: false) }
  mutating func required(_ name: String) -> Column { find(name, isRequired: true, isKey: false) }

  /// A column without whose cells a row cannot be placed: the row is left out where its cell is no good.
  mutating func requiredKey(_ name: String) -> Column { find(name, isRequired: true, isKey: true) }
  mutating func optionalKey(_ name: String) -> Column { find(name, isRequired: false, isKey: true) }

  private mutating func find(_ name: String, isRequired: Bool, isKey: Bool) -> Column {
    known.append(name)
    let index = header.firstIndex { $0.name == name }
    if index == nil, isRequired { missing.append(name) }
    return Column(name: name, index: index, isRequired: isRequired, isKey: isKey)
  }

  /// A column of which some row of several has to have a value: the file must have it, a cell may be blank.
  mutating func requiredSomewhere(_ name: String) -> Column {
    let column = find(name, isRequired: true, isKey: false)
    return Column(name: name, index: column.index, isRequired: false, isKey: false)
  }

  /// Reports what is wrong with the header once every column has been asked for.
  func report(into log: inout DiagnosticLog, file: SourceFile) {
    let names = Set(header.map(\.name))
    let strangers = header.map(\.name).filter { !known.contains($0) }
    for name in missing {
      let place = file.position(of: header.first?.offset ?? file.start)
      log.report(
        Diagnostic(
          .error, file: file.name, line: place.line, column: place.column, field: name,
          message: "expected this column in the header",
          suggestion: NearestName.suggestion(for: name, among: strangers)))
    }
    let absent = known.filter { !names.contains($0) }
    var seen: Set<String> = []
    for cell in header {
      let isDouble = !seen.insert(cell.name).inserted
      guard isDouble || !known.contains(cell.name) else { continue }
      log.report(isDouble ? .error : .warning) {
        let place = file.position(of: cell.offset)
        return Diagnostic(
          isDouble ? .error : .warning, file: file.name, line: place.line, column: place.column,
          field: cell.name, message: isDouble ? "expected each column once" : "no such column; it is ignored",
          suggestion: isDouble ? "" : NearestName.suggestion(for: cell.name, among: absent))
      }
    }
  }
}
