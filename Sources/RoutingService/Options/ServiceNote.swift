/// Something that an operator should know.
public struct ServiceNote: Hashable, Sendable {
  public enum Level: String, Sendable {
    case info, warning, error
  }

  public var level: Level
  /// A word for what it is about, such as `batch`.
  public var topic: String
  public var text: String
}
