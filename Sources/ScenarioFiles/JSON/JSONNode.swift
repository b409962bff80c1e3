/// A value of a JSON text and the offset of its first byte.
package struct JSONNode: Sendable {
  package var value: Value
  package var offset: Int
  /// Behind its last byte.
  package var end: Int

  package init(value: Value, offset: Int, end: Int) {
    self.value = value
    self.offset = offset
    self.end = end
  }

  package enum Value: Sendable {
    case null
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  package struct Member: Sendable {
    package var key: String
    package var keyOffset: Int
    package var node: JSONNode

    package init(key: String, keyOffset: Int, node: JSONNode) {
      self.key = key
      self.keyOffset = keyOffset
      self.node = node
    }
  }

  /// What the value is, with its article.
  package var kind: String {
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
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    // Most keys differ in length, which is known without a look at their letters.
    let length = key.utf8.count
    for member in members where member.key.utf8.count == length && member.key == key { return member.node }
    return nil
  }
}
