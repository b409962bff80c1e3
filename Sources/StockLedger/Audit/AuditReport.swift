/// What an audit of a ledger has looked at and found.
public struct AuditReport: Sendable {
  /// What was checked and how many of it, in sequence.
  public internal(set) var checked: [(what: String, count: Int)] = []
  /// Promises that the ledger breaks; at most the first thousand.
  public internal(set) var violations: [String] = []
  public internal(set) var violationCount = 0
  /// What is allowed, and worth knowing.
  public internal(set) var notes: [String] = []

  mutating func violate(_ text: @autoclosure () -> String) {
    violationCount += 1
    if violations.count < 1_000 { violations.append(text()) }
  }
}
