internal import OrderRouting

/// Diagnostics as they are found: every one is counted, the first thousand errors and warnings are kept.
struct DiagnosticLog {
  static let limit = 1000

  private(set) var errors: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var errorCount = 0
  private(set) var warningCount = 0

  func isFull(_ severity: Violation.Severity) -> Bool {
    (severity == .error ? errors : warnings).count >= Self.limit
  }

  /// Counts a diagnostic and makes it only where it will be kept.
  mutating func report(_ severity: Violation.Severity, _ diagnostic: () -> Diagnostic) {
    if !isFull(severity) {
      switch severity {
      case .error: errors.append(diagnostic())
      case .warning: warnings.append(diagnostic())
      }
    }
    count(severity)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    report(diagnostic.severity) { diagnostic }
  }

  /// Counts diagnostics that nobody keeps.
  mutating func count(_ severity: Violation.Severity, _ count: Int = 1) {
    switch severity {
    case .error: errorCount += count
    case .warning: warningCount += count
    }
  }
}
