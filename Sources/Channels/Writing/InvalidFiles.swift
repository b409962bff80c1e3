public import ScenarioFiles

/// Files that cannot be read, or that do not belong together.
public struct InvalidFiles: Error, Sendable, CustomStringConvertible {
  public var diagnostics: [Diagnostic]

  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
