internal import OrderRouting

/// A folder that is not a scenario: all that is wrong with it.
public struct InvalidScenarioFolder: Error, Sendable {
  /// Errors and warnings by file, line and column; at most the first thousand of each.
  public var diagnostics: [Diagnostic]
  /// How many errors there were in all.
  public var errorCount: Int
  public var warningCount: Int

  public init(diagnostics: [Diagnostic], errorCount: Int, warningCount: Int = 0) {
    self.diagnostics = diagnostics
    self.errorCount = errorCount
    self.warningCount = warningCount
  }
}

extension InvalidScenarioFolder: CustomStringConvertible {
  /// One line for each diagnostic, and one that counts what is not listed.
  public var description: String {
    var lines = diagnostics.map(\.description)
    let unlisted = errorCount - diagnostics.count { $0.severity == .error }
    if unlisted > 0 { lines.append("… and \(unlisted) more errors") }
    return lines.joined(separator: "\n")
  }
}
