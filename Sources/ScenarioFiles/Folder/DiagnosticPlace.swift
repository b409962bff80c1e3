internal import OrderRouting

/// Where a diagnostic stands, in the order in which diagnostics are listed: scenario.json, the tables as the
/// specification has them, other files by name; then by line and column.
struct DiagnosticPlace: Hashable, Comparable {
  private let rank: Int
  private let file: String
  private let line: Int
  private let column: Int

  init(_ diagnostic: Diagnostic) {
    rank = Self.files.firstIndex(of: diagnostic.file) ?? Self.files.count
    file = diagnostic.file
    line = diagnostic.line
    column = diagnostic.column
  }

  private static let files = ScenarioTable.allCases.map(\.fileName)

  static func < (left: DiagnosticPlace, right: DiagnosticPlace) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    return (left.line, left.column) < (right.line, right.column)
  }
}
