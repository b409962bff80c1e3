/// A rule of a channel that a document would break, and what to do about it.
public struct DocumentProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The order in the day; empty where the problem is not of one.
  public var order: String
  public var field: String
  /// Empty for what is a buyer's own.
  public var value: String
  public var message: String
  public var remedy: String

  public init(order: String, field: String, value: String = "", _ message: String, remedy: String) {
    self.order = order
    self.field = field
    self.value = value
    self.message = message
    self.remedy = remedy
  }

  public var description: String {
    let parts = [
      order.isEmpty ? "" : "order \(order): ", field.isEmpty ? "" : field + (value.isEmpty ? ": " : " "),
      value.isEmpty ? "" : "\"\(value)\": ", message, ". ", remedy,
    ]
    return parts.joined()
  }
}

/// A document that cannot be made, with every rule that it would break.
public struct InvalidDocument: Error, Sendable, CustomStringConvertible {
  public var problems: [DocumentProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
