public import OrderRouting

/// The files that a scenario came from: says where in them a violation of the model stands.
///
/// Holds the bytes of the files and eight bytes a row.
public struct ScenarioSource: Sendable {
  var tables: [ScenarioTable: TableSource] = [:]
  var json: (file: SourceFile, root: JSONNode)?
  var orderRows = OrderRows([], count: 0)

  /// The violation with its file, line and column. O(length of the row and of its line).
  public func resolve(_ violation: Violation) -> Diagnostic {
    let place = violation.place
    var diagnostic = Diagnostic(
      violation.severity, file: place.table.fileName, field: place.column, value: violation.value,
      message: violation.message, suggestion: violation.suggestion)
    if place.table == .scenario {
      let position = keyPosition(place.column)
      diagnostic.line = position.line
      diagnostic.column = position.column
      diagnostic.field = position.path
    } else if let table = tables[place.table] {
      let cell = table.cell(row: row(of: place, in: table), column: place.column)
      diagnostic.line = cell.line
      diagnostic.column = cell.column
    }
    return diagnostic
  }

  /// The file's row of a place; −1 where there is none.
  func row(of place: ScenarioPlace) -> Int {
    tables[place.table].map { row(of: place, in: $0) } ?? -1
  }

  /// The line of a key of scenario.json.
  func keyLine(_ key: String) -> Int { keyPosition(key).line }

  /// The file's row: for an order that of its line, or the first that has a value in a column of the order.
  private func row(of place: ScenarioPlace, in table: TableSource) -> Int {
    guard place.table == .orders else { return place.row }
    let rows = orderRows[place.row]
    let line = rows.startIndex + place.line
    if OrderColumns.ofLines.contains(place.column) {
      return Int(rows.indices.contains(line) ? rows[line] : rows.first ?? -1)
    }
    let given = rows.first { !table.isBlank(row: Int($0), column: place.column) }
    return Int(given ?? rows.first ?? -1)
  }

  /// Where a key of scenario.json stands, outside or inside `policy`, and its path.
  private func keyPosition(_ key: String) -> (line: Int, column: Int, path: String) {
    guard let json else { return (0, 0, key) }
    let policy = json.root["policy"]
    let isOfPolicy = json.root[key] == nil && policy?[key] != nil
    let node = json.root[key] ?? policy?[key] ?? json.root
    let position = json.file.position(of: node.offset)
    return (position.line, position.column, isOfPolicy ? "policy." + key : key)
  }
}
