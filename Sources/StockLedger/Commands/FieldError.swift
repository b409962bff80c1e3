/// Something wrong in what was sent.
public struct FieldError: Hashable, Sendable {
  /// A JSON pointer into the element that was sent (one order, one count): the caller puts the element's own
  /// before it.
  public var pointer: String
  /// As text; empty where it is absent.
  public var value: String
  public var expected: String
  /// Empty where there is nothing to suggest.
  public var suggestion: String

  public init(pointer: String, value: String, expected: String, suggestion: String = "") {
    self.pointer = pointer
    self.value = value
    self.expected = expected
    self.suggestion = suggestion
  }
}
