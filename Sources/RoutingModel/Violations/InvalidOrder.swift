/// An order that the scenario would not be valid with: every error found, up to a limit, and how many there were
/// in all.
public struct InvalidOrder: Error, Sendable, CustomStringConvertible {
  /// The order's id.
  public var order: String
  /// In the order found; at most the first thousand. Their places are in row 0 of `orders`.
  public var violations: [Violation]
  public var errorCount: Int

  public init(order: String, violations: [Violation], errorCount: Int) {
    self.order = order
    self.violations = violations
    self.errorCount = errorCount
  }

  /// A line for each violation: the order and its line, the column, what is wrong and what to do about it.
  public var description: String {
    var lines = violations.map { violation in
      "order \(quoted(order)), line \(violation.place.line + 1), \(violation.place.column) "
        + "\(quoted(violation.value)): \(violation.message) \(violation.suggestion)"
    }
    let further = errorCount - violations.count
    if further > 0 { lines.append("and \(further) further errors") }
    return lines.joined(separator: "\n")
  }
}
