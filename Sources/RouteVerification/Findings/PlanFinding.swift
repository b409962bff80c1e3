internal import RoutingModel

/// Something in a plan that contradicts its scenario, the model or itself.
public struct PlanFinding: Hashable, Sendable {
  public enum Severity: String, Sendable {
    /// The plan is not allowed, or states something that is not so.
    case error
    /// The plan may be carried out, but something is missing or not in its place.
    case warning
  }

  /// A cell of a plan folder.
  public struct Place: Hashable, Sendable {
    public enum Table: String, Sendable {
      case shipments, lines, prices, plan
    }

    public var table: Table
    /// Index in the document's array of the table; 0 for `plan`.
    public var row: Int
    /// The column's name in the CSV file, or the key in plan.json.
    public var column: String

    public init(_ table: Table, row: Int = 0, column: String) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  public var severity: Severity
  public var code: PlanFindingCode
  public var place: Place
  /// What is stated and what was recomputed, a sentence.
  public var message: String

  public init(_ severity: Severity, _ code: PlanFindingCode, at place: Place, _ message: String) {
    self.severity = severity
    self.code = code
    self.place = place
    self.message = message
  }
}
