/// Something in a scenario that the model does not allow, or that is worth a second look.
public struct Violation: Sendable, Hashable {
  public enum Severity: Sendable, Hashable {
    case error
    case warning
  }

  public var severity: Severity
  public var place: ScenarioPlace
  /// The value that is wrong, as text.
  public var value: String
  /// What was expected or what is wrong, a sentence.
  public var message: String
  /// What to do about it, a sentence; may be empty.
  public var suggestion: String

  public init(
    _ severity: Severity, at place: ScenarioPlace, value: String, message: String, suggestion: String = ""
  ) {
    self.severity = severity
    self.place = place
    self.value = value
    self.message = message
    self.suggestion = suggestion
  }
}

/// A cell of a scenario: the table, the row in the scenario's array, the column by its name in the files.
public struct ScenarioPlace: Sendable, Hashable {
  public var table: ScenarioTable
  /// Index in the scenario's array of the table; 0 for `scenario`.
  public var row: Int
  /// For `orders`: the line within the order.
  public var line: Int
  /// The column's name in the CSV file, or the key in scenario.json.
  public var column: String

  public init(_ table: ScenarioTable, row: Int, line: Int = 0, column: String) {
    self.table = table
    self.row = row
    self.line = line
    self.column = column
  }
}

/// The tables of a scenario by the names of their files.
public enum ScenarioTable: String, Sendable, CaseIterable {
  case scenario, locations, services, zones, rates, fees, transit, surcharges
  case carrierLimits = "carrier_limits"
  case closures, items, kits, stock, allocations
  case channelRules = "channel_rules"
  case restrictions
  case stockValues = "stock_values"
  case orders
}

/// A scenario that cannot be planned: every error found, up to a limit, and how many there were in all.
public struct InvalidScenario: Error, Sendable {
  /// Errors and warnings in the order found; at most the first thousand errors.
  public var violations: [Violation]
  public var errorCount: Int

  public init(violations: [Violation], errorCount: Int) {
    self.violations = violations
    self.errorCount = errorCount
  }
}
