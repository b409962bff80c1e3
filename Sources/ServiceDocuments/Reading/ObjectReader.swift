internal import RoutingService
internal import ScenarioFiles

/// Reads the members of one object of a body. Each method reports what is wrong and goes on; absent, null and an
/// empty array are the same.
struct ObjectReader {
  let log: DocumentLog
  private let names: [String]
  private var values: [JSONNode?]

  /// Reports what is no object, unknown members and such that stand twice.
  init(_ node: JSONNode?, _ names: [String], _ log: DocumentLog) {
    self.log = log
    self.names = names
    values = Array(repeating: nil, count: names.count)
    guard let node else { return }
    guard case .object(let members) = node.value else {
      log.report(node, expected: "an object, found \(node.kind)")
      return
    }
    var isSeen = Array(repeating: false, count: names.count)
    for member in members {
      let index = names.firstIndex { $0 == member.key }
      guard let index, !isSeen[index] else {
        reportStray(member, isRepeated: index != nil)
        continue
      }
      isSeen[index] = true
      switch member.node.value {
      case .null: continue
      case .array(let elements) where elements.isEmpty: continue
      default: values[index] = member.node
      }
    }
  }

  private func reportStray(_ member: JSONNode.Member, isRepeated: Bool) {
    // Whoever sends a million unknown names does not have all of them compared.
    var suggestion = "Leave one of them out."
    if !isRepeated, !log.isFull {
      let nearest = NearestName.suggestion(for: member.key, among: names)
      let known = names.isEmpty ? "there are none here" : "the fields are \(names.joined(separator: ", "))"
      suggestion = nearest.isEmpty ? "Leave it out; \(known)." : nearest
    }
    log.report(
      member.key, member.node, expected: isRepeated ? "each field once" : "a field that there is",
      suggestion: suggestion)
  }

  /// The value of a field; `nil` where absent, null or an empty array.
  subscript(name: String) -> JSONNode? {
    guard let index = names.firstIndex(where: { $0 == name }) else {
      preconditionFailure("a reader is asked for the fields that it was told")
    }
    return values[index]
  }

  func report(_ name: String, expected: String, suggestion: String = "") {
    log.report(name, self[name], expected: expected, suggestion: suggestion)
  }

  func requireValue(_ name: String, _ isRequired: Bool) -> JSONNode? {
    let node = self[name]
    if node == nil, isRequired { report(name, expected: "a value; \(name) is required") }
    return node
  }

  /// The elements of an array, each read by `body` under its own pointer; empty where absent or no array.
  func elements<Element>(
    _ name: String, atMost limit: Int, isRequired: Bool = false, _ body: (JSONNode) -> Element
  ) -> [Element] {
    guard let node = requireValue(name, isRequired) else { return [] }
    guard case .array(let nodes) = node.value else {
      report(name, expected: "an array, found \(node.kind)")
      return []
    }
    guard nodes.count <= limit else {
      report(
        name, expected: "at most \(limit) elements, found \(nodes.count)",
        suggestion: "Divide them over several requests.")
      return []
    }
    return log.under(name) {
      nodes.enumerated().map { position, node in log.under(position) { body(node) } }
    }
  }
}

// Numbers.
extension ObjectReader {
  /// A whole number.
  func count(_ name: String, in range: ClosedRange<Int>, isRequired: Bool = false) -> Int? {
    guard let node = requireValue(name, isRequired) else { return nil }
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard case .number(let lexeme) = node.value else {
      var suggestion = ""
      if case .string(let text) = node.value, let value = Lexeme.count(text), range.contains(value) {
        suggestion = "Write \(value) without quotes."
      }
      report(name, expected: "\(expected), found \(node.kind)", suggestion: suggestion)
      return nil
    }
    if let value = Lexeme.count(lexeme), range.contains(value) { return value }
    report(name, expected: expected)
    return nil
  }

  /// A decimal, itself or in a string.
  func decimal(
    _ name: String, from least: FixedDecimal = 0, to most: FixedDecimal? = nil, isRequired: Bool = false
  ) -> FixedDecimal? {
    guard let node = requireValue(name, isRequired) else { return nil }
    let lexeme: String
    switch node.value {
    case .number(let text): lexeme = text
    case .string(let text): lexeme = CellNormalisation.trimmed(text)
    default:
      report(name, expected: "a decimal in a string, or a number, found \(node.kind)")
      return nil
    }
    if lexeme.isEmpty, !isRequired { return nil }
    let number = if case .number = node.value { Lexeme.decimal(lexeme) } else { FixedDecimal(lexeme) }
    if let number, number >= least, most.map({ number <= $0 }) ?? true { return number }
    let range = most.map { "from \(least) to \($0)" } ?? "of at least \(least)"
    report(name, expected: "a decimal \(range), at most 12 digits before the point and 6 after")
    return nil
  }

  func money(_ name: String) -> Money? { decimal(name).map { Money(millionths: $0.millionths) } }

  func boolean(_ name: String) -> Bool? {
    guard let node = self[name] else { return nil }
    if case .boolean(let value) = node.value { return value }
    report(name, expected: "true or false, found \(node.kind)")
    return nil
  }
}
