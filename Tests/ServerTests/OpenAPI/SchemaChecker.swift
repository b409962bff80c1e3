import ScenarioFiles

/// Holds JSON values against schemas of an OpenAPI document: the part of JSON Schema that the project's own uses.
///
/// A schema with a keyword that is not known here is a failure of its own, so that none is passed over.
struct SchemaChecker {
  private static let ignored: Set<String> = [
    "dependentRequired", "description", "example", "examples", "format", "default", "title",
  ]

  let document: JSONNode

  /// What is wrong, by path; empty where nothing is.
  func faults(of value: JSONNode, _ schema: JSONNode, at path: String = "") -> [String] {
    guard case .object(let keywords) = schema.value else { return ["\(path): the schema is no object"] }
    var faults: [String] = []
    for keyword in keywords where !Self.ignored.contains(keyword.key) {
      faults += check(value, keyword, schema, path)
    }
    return faults
  }

  private func check(
    _ value: JSONNode, _ keyword: JSONNode.Member, _ schema: JSONNode, _ path: String
  ) -> [String] {
    let argument = keyword.node
    switch keyword.key {
    case "$ref":
      return resolve(argument.text).map { faults(of: value, $0, at: path) } ?? [
        "\(path): no \(argument.text)"
      ]
    case "type":
      let types = argument.elements.isEmpty ? [argument.text] : argument.elements.map(\.text)
      return types.contains { isType(value, $0) } ? [] : ["\(path): \(value.kind) is none of \(types)"]
    case "enum":
      return argument.elements.contains { same($0, value) }
        ? [] : ["\(path): \(value.text) is no value of the enum"]
    case "oneOf", "anyOf":
      let results = argument.elements.map { faults(of: value, $0, at: path) }
      let fitting = results.count { $0.isEmpty }
      if fitting == 1 || (keyword.key == "anyOf" && fitting > 1) { return [] }
      return ["\(path): \(fitting) of \(results.count) alternatives fit: \(results.flatMap { $0 }.prefix(6))"]
    case "required":
      return argument.elements.map(\.text).filter { value.isObject && value[$0] == nil }.map {
        "\(path): no \($0)"
      }
    case "properties", "additionalProperties", "items", "minItems", "maxItems":
      return checkParts(value, keyword, schema, path)
    default: return checkScalar(value, keyword, path)
    }
  }

  private func checkParts(
    _ value: JSONNode, _ keyword: JSONNode.Member, _ schema: JSONNode, _ path: String
  ) -> [String] {
    let argument = keyword.node
    switch keyword.key {
    case "properties":
      return argument.members.flatMap { property in
        value[property.key].map { faults(of: $0, property.node, at: "\(path)/\(property.key)") } ?? []
      }
    case "additionalProperties":
      let known = Set(schema["properties"]?.members.map(\.key) ?? [])
      let others = value.members.filter { !known.contains($0.key) }
      if case .boolean(let isAllowed) = argument.value {
        return isAllowed ? [] : others.map { "\(path): \($0.key) is no property" }
      }
      return others.flatMap { faults(of: $0.node, argument, at: "\(path)/\($0.key)") }
    case "items":
      return value.elements.enumerated().flatMap {
        faults(of: $0.element, argument, at: "\(path)/\($0.offset)")
      }
    case "minItems":
      return value.isArray && value.elements.count < argument.integer ? ["\(path): too few"] : []
    default: return value.isArray && value.elements.count > argument.integer ? ["\(path): too many"] : []
    }
  }

  private func checkScalar(_ value: JSONNode, _ keyword: JSONNode.Member, _ path: String) -> [String] {
    let argument = keyword.node
    switch (keyword.key, value.value) {
    case ("pattern", .string(let text)):
      guard let pattern = try? Regex(argument.text) else {
        return ["\(path): \(argument.text) is no pattern"]
      }
      return text.contains(pattern) ? [] : ["\(path): \(text) is not of \(argument.text)"]
    case ("minLength", .string(let text)):
      return text.unicodeScalars.count < argument.integer ? ["\(path): short"] : []
    case ("maxLength", .string(let text)):
      return text.unicodeScalars.count > argument.integer ? ["\(path): long"] : []
    case ("minimum", .number(let text)):
      return (Double(text) ?? 0) < argument.number ? ["\(path): small"] : []
    case ("maximum", .number(let text)):
      return (Double(text) ?? 0) > argument.number ? ["\(path): large"] : []
    case ("pattern", _), ("minLength", _), ("maxLength", _), ("minimum", _), ("maximum", _),
      ("exclusiveMinimum", _), ("multipleOf", _):
      return []
    default: return ["\(path): the keyword \(keyword.key) is not known here"]
    }
  }

  private func isType(_ value: JSONNode, _ type: String) -> Bool {
    switch (type, value.value) {
    case ("null", .null), ("boolean", .boolean), ("number", .number), ("string", .string), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let text)): Int(text) != nil
    default: false
    }
  }

  private func same(_ left: JSONNode, _ right: JSONNode) -> Bool {
    switch (left.value, right.value) {
    case (.null, .null): true
    case (.string(let left), .string(let right)), (.number(let left), .number(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    default: false
    }
  }

  /// What `#/…` stands for.
  func resolve(_ reference: String) -> JSONNode? {
    var node: JSONNode? = document
    for part in reference.dropFirst(2).split(separator: "/") {
      node = node?[String(part).replacing("~1", with: "/").replacing("~0", with: "~")]
    }
    return node
  }
}

extension JSONNode {
  var members: [Member] { if case .object(let members) = value { members } else { [] } }
  var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }
  var isObject: Bool { if case .object = value { true } else { false } }
  var isArray: Bool { if case .array = value { true } else { false } }
  var isNull: Bool { if case .null = value { true } else { false } }

  /// A scalar as text.
  var text: String {
    switch value {
    case .string(let text), .number(let text): text
    case .boolean(let value): "\(value)"
    case .null: "null"
    case .array, .object: ""
    }
  }

  var number: Double { Double(text) ?? .nan }
  var integer: Int { Int(text) ?? .min }

  subscript(index: Int) -> JSONNode? { elements.indices.contains(index) ? elements[index] : nil }
}
