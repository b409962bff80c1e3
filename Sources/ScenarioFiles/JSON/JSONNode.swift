/// A value of a JSON text and the offset of its first byte.
struct JSONNode: Sendable {
  var value: Value
  var offset: Int
  /// Behind its last byte.
  var end: Int

  indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member: Sendable {
    var key: String
    var keyOffset: Int
    var node: JSONNode
  }

  /// What the value is, with its article.
  var kind: String {
    switch value {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// The member of that name; the first of several.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }
}
