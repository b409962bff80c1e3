/// The violations found so far: the first thousand errors and warnings each are kept, all errors counted.
///
/// Texts are made only for what is kept, so that a hundred thousand errors cost little more than one.
struct ViolationLog {
  static let limit = 1000

  private(set) var violations: [Violation] = []
  private(set) var errorCount = 0
  private(set) var warningCount = 0
  /// Whether an amount or a whole number was out of its range; sums over such values say nothing.
  var hasRangeError = false

  /// Whether the next violation of this severity will be kept.
  func keeps(_ severity: Violation.Severity) -> Bool {
    switch severity {
    case .error: errorCount < Self.limit
    case .warning: warningCount < Self.limit
    }
  }

  mutating func add(
    _ severity: Violation.Severity, at place: ScenarioPlace, value: @autoclosure () -> String,
    _ message: @autoclosure () -> String, suggestion: @autoclosure () -> String
  ) {
    if keeps(severity) {
      violations.append(
        Violation(severity, at: place, value: value(), message: message(), suggestion: suggestion()))
    }
    switch severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
  }
}

/// A row of a scenario, from which a column picks the cell.
struct ScenarioRow {
  var table: ScenarioTable
  var row = 0
  var line = 0

  init(_ table: ScenarioTable, _ row: Int = 0, line: Int = 0) {
    self.table = table
    self.row = row
    self.line = line
  }

  subscript(column: String) -> ScenarioPlace {
    ScenarioPlace(table, row: row, line: line, column: column)
  }
}
