internal import OrderRouting
internal import ScenarioFiles

/// Reading without complaint: what is absent, null or of another kind is `nil`.
extension JSONNode {
  /// A string without blanks around it, a number as it is written, `true` or `false`; `nil` for anything else and
  /// for a blank string.
  var text: String? {
    switch value {
    case .string(let text):
      let trimmed = text.trimmedBlanks
      return trimmed.isEmpty ? nil : trimmed
    case .number(let lexeme): return lexeme
    case .boolean(let value): return value ? "true" : "false"
    default: return nil
    }
  }

  func text(_ keys: String...) -> String? {
    for key in keys {
      if let text = self[key]?.text { return text }
    }
    return nil
  }

  /// The member behind a path of keys.
  func member(_ path: String...) -> JSONNode? {
    var node: JSONNode? = self
    for key in path { node = node?[key] }
    return node
  }

  /// The elements of an array; a lone object stands for an array of one, as Walmart's documents have it.
  var elements: [JSONNode] {
    switch value {
    case .array(let elements): elements
    case .object: [self]
    default: []
    }
  }

  /// The elements of the member, or those within `edges` and `nodes` as GraphQL wraps them.
  func list(_ key: String) -> [JSONNode] {
    guard let member = self[key] else { return [] }
    if let nodes = member["nodes"] { return nodes.elements }
    if let edges = member["edges"] { return edges.elements.compactMap { $0["node"] } }
    return member.elements
  }

  var isObject: Bool {
    if case .object = value { return true }
    return false
  }

  var isNull: Bool {
    if case .null = value { return true }
    return false
  }

  func has(_ keys: String...) -> Bool { keys.allSatisfy { self[$0] != nil } }

  /// Whether the member says yes: `true`, `"true"`, `"yes"` or 1.
  func says(_ key: String) -> Bool {
    switch text(key)?.lowercased() {
    case "true", "yes", "1": true
    default: false
    }
  }

  /// A decimal, written as a number or a string.
  func decimal(_ key: String) -> ExactDecimal? { self[key]?.decimal }

  var decimal: ExactDecimal? { text.flatMap { ExactDecimal($0) } }

  func whole(_ key: String) -> Int? { self[key]?.decimal?.whole }
}

extension String {
  /// Without spaces, tabs, no-break spaces and line ends at either end.
  var trimmedBlanks: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    func mayBeBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xC2 || byte == 0xA0 }
    if !mayBeBlank(first), !mayBeBlank(last) { return self }
    var part = Substring(self).unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\n" || scalar == "\r"
    }
    while let scalar = part.first, isBlank(scalar) { part.removeFirst() }
    while let scalar = part.last, isBlank(scalar) { part.removeLast() }
    return String(part)
  }
}
