public import OrderRouting

/// A scenario read from a folder, without errors.
public struct ScenarioFolder: Sendable {
  public var scenario: Scenario
  /// Warnings by file, line and column; at most the first thousand.
  public var warnings: [Diagnostic]
  public var warningCount: Int
  /// SHA-256 over the known files in order of name, those that an import writes beside the scenario apart, each as
  /// its name, a line feed, its length in bytes, a line feed and its bytes; lower-case hexadecimal.
  public var digest: String
  /// The files that the scenario came from, to say where a violation found later stands.
  public var source: ScenarioSource
}
