internal import OrderRouting

/// Reads the members of a JSON object by key, and reports those that are not what they should be.
struct JSONObjectReader {
  let file: SourceFile
  let node: JSONNode
  /// The path of the object, with its dot; empty for the outermost.
  let path: String
  private(set) var known: [String] = []
  private(set) var log: DiagnosticLog

  init(_ node: JSONNode, path: String, in file: SourceFile, log: DiagnosticLog) {
    self.file = file
    self.node = node
    self.path = path
    self.log = log
  }

  /// The member's value; a required one that is missing is reported, as is `null`.
  mutating func value(_ key: String, isRequired: Bool = false) -> JSONNode? {
    known.append(key)
    guard let member = node[key] else {
      if isRequired { report(.error, key, at: node, "expected this key in the object") }
      return nil
    }
    if case .null = member.value {
      report(
        .error, key, at: member, "expected a value",
        suggestion: isRequired ? "" : "Leave the key out for its default.")
      return nil
    }
    return member
  }

  /// A string; `nil` where it is missing or blank.
  mutating func string(_ key: String, isRequired: Bool = false) -> String? {
    guard let member = value(key, isRequired: isRequired) else { return nil }
    guard case .string(let text) = member.value else {
      report(.error, key, at: member, "expected a string, found \(member.kind)")
      return nil
    }
    let trimmed = CellNormalisation.trimmed(text)
    if trimmed.isEmpty, isRequired { report(.error, key, at: member, "expected a string that is not blank") }
    return trimmed.isEmpty ? nil : trimmed
  }

  mutating func boolean(_ key: String) -> Bool? {
    guard let member = value(key) else { return nil }
    if case .boolean(let value) = member.value { return value }
    report(.error, key, at: member, "expected true or false, found \(member.kind)")
    return nil
  }

  /// A whole number that is not negative.
  mutating func whole(_ key: String, isRequired: Bool = false) -> Int? {
    guard let member = value(key, isRequired: isRequired) else { return nil }
    guard case .number(let lexeme) = member.value else {
      report(.error, key, at: member, "expected a whole number of at least 0, found \(member.kind)")
      return nil
    }
    if let value = CellGrammar.whole(Array(lexeme.utf8).span), value >= 0 { return value }
    report(
      .error, key, at: member, "expected a whole number of at least 0",
      suggestion: NumberAdvice.suggestion(for: lexeme, isWhole: true, isSigned: false))
    return nil
  }

  /// A number that is not negative, itself or in a string, taken as the decimal that is written.
  mutating func decimal(_ key: String, isRequired: Bool = false) -> FixedDecimal? {
    guard let member = value(key, isRequired: isRequired) else { return nil }
    let lexeme: String
    switch member.value {
    case .number(let text), .string(let text): lexeme = CellNormalisation.trimmed(text)
    default:
      report(.error, key, at: member, "expected a number or a string with one, found \(member.kind)")
      return nil
    }
    if lexeme.isEmpty, !isRequired { return nil }
    if let value = FixedDecimal(lexeme), value >= 0 { return value }
    report(
      .error, key, at: member,
      "expected a number of at least 0, at most 12 digits before the point and 6 after",
      suggestion: NumberAdvice.suggestion(for: lexeme, isWhole: false, isSigned: false))
    return nil
  }

  /// One of the words of an enumeration.
  ///
  /// - Parameter advice: what to do about another word, where the nearest of the enumeration is not it.
  mutating func choice<Choice>(_ key: String, advice: ((String) -> String)? = nil) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let word = string(key) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .error, key, at: node[key] ?? node, "expected one of " + words.joined(separator: ", "),
      suggestion: advice?(word) ?? NearestName.suggestion(for: word, among: words))
    return nil
  }

  /// Reports keys that nobody asked for and keys that stand twice.
  mutating func finish() {
    guard case .object(let members) = node.value else { return }
    let absent = known.filter { node[$0] == nil }
    var seen: Set<String> = []
    for member in members {
      let isDouble = !seen.insert(member.key).inserted
      guard isDouble || !known.contains(member.key) else { continue }
      log.report(isDouble ? .error : .warning) {
        let place = file.position(of: member.keyOffset)
        return Diagnostic(
          isDouble ? .error : .warning, file: file.name, line: place.line, column: place.column,
          field: path + member.key,
          message: isDouble ? "expected each key once" : "no such key; it is ignored",
          suggestion: isDouble ? "" : NearestName.suggestion(for: member.key, among: absent))
      }
    }
  }

  mutating func report(
    _ severity: Violation.Severity, _ key: String, at node: JSONNode, _ message: String,
    suggestion: String = ""
  ) {
    let place = file.position(of: node.offset)
    log.report(
      Diagnostic(
        severity, file: file.name, line: place.line, column: place.column, field: path + key,
        value: node.text(in: file), message: message, suggestion: suggestion))
  }
}

extension JSONNode {
  /// The value as it stands in the file, a string without its quotes; empty for an object or an array.
  func text(in file: SourceFile) -> String {
    switch value {
    case .string(let text): text
    case .object, .array: ""
    case .null, .boolean, .number: String(decoding: file.bytes[offset..<end], as: UTF8.self)
    }
  }
}
