/// Something in a body that the contract does not allow.
public struct DocumentError: Hashable, Sendable {
  /// A value as it was sent.
  public enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// As it is written.
    case number(String)
    case string(String)
  }

  /// A JSON pointer (RFC 6901) into the body; empty for the body itself.
  public var pointer: String
  /// The value that is wrong, as it was sent; null where it is missing, or an object or an array.
  public var value: Value
  /// What was expected, without a point at its end.
  public var expected: String
  /// What to do about it, a sentence; may be empty.
  public var suggestion: String

  public init(_ pointer: String, value: Value = .null, expected: String, suggestion: String = "") {
    self.pointer = pointer
    self.value = value
    self.expected = expected
    self.suggestion = suggestion
  }
}

/// A body that is not what the contract asks for: every error found, up to the first thousand, and how many there
/// were in all.
public struct InvalidDocument: Error, Sendable {
  public var errors: [DocumentError]
  public var errorCount: Int

  public init(_ errors: [DocumentError], errorCount: Int? = nil) {
    self.errors = errors
    self.errorCount = errorCount ?? errors.count
  }
}

/// A body that is no JSON: where it stops being it.
public struct MalformedDocument: Error, Hashable, Sendable {
  /// Of the first byte that is wrong, counted from 1.
  public var line: Int
  public var column: Int
  /// What was expected there, and what to do about it.
  public var message: String
}
