public import ScenarioFiles

/// What came of an import: a scenario's files, or what was wrong.
public struct ImportOutcome: Sendable {
  /// The files of the day by name, in order of name; empty where there are errors.
  public var files: [DayFile] = []
  /// At most the first thousand of each file.
  public var errors: [Diagnostic] = []
  public var warnings: [Diagnostic] = []
  public var report = ImportReport()

  public struct DayFile: Sendable, Hashable {
    public var name: String
    public var bytes: [UInt8]
    /// Whether it holds names and addresses, and is for its owner alone.
    public var isPrivate: Bool

    public init(name: String, bytes: [UInt8], isPrivate: Bool) {
      self.name = name
      self.bytes = bytes
      self.isPrivate = isPrivate
    }
  }
}
