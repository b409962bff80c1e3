internal import RoutingService
internal import ScenarioFiles

extension ObjectReader {
  /// A text without the blanks around it; `nil` where absent or blank.
  func text(_ name: String, atMost bytes: Int, isRequired: Bool = false) -> String? {
    guard let node = requireValue(name, isRequired) else { return nil }
    guard case .string(let written) = node.value else {
      report(name, expected: "a string, found \(node.kind)")
      return nil
    }
    let text = CellNormalisation.trimmed(written)
    if text.isEmpty {
      if isRequired { report(name, expected: "a string that is not blank") }
      return nil
    }
    if let fault = Self.fault(of: text, atMost: bytes) {
      report(name, expected: fault)
      return nil
    }
    return text
  }

  /// What is expected of a text instead; `nil` where it is good.
  private static func fault(of text: String, atMost bytes: Int) -> String? {
    if text.utf8.count > bytes { return "at most \(bytes) bytes, found \(text.utf8.count)" }
    return text.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? "no control characters" : nil
  }

  /// An id, channel or SKU: 1 to 200 bytes, not `*`.
  func identifier(_ name: String, isRequired: Bool = false) -> String? {
    guard let text = text(name, atMost: 200, isRequired: isRequired) else { return nil }
    if text != "*" { return text }
    report(name, expected: "a name; * is never one")
    return nil
  }

  /// Ids, each once.
  func identifiers(_ name: String, atMost limit: Int = 1000) -> [String]? {
    let texts = elements(name, atMost: limit) { node -> String? in
      guard case .string(let written) = node.value else {
        log.report(node, expected: "a string, found \(node.kind)")
        return nil
      }
      let text = CellNormalisation.trimmed(written)
      let fault =
        text == "*"
        ? "a name; * is never one"
        : text.isEmpty ? "a name that is not blank" : Self.fault(of: text, atMost: 200)
      if let fault { log.report(node, expected: fault) }
      return text
    }
    var symbols = SymbolTable(minimumCapacity: texts.count)
    for case let text? in texts where !text.isEmpty { _ = symbols.intern(text) }
    return symbols.count == 0 ? nil : (0..<Int32(symbols.count)).map { symbols[$0] }
  }

  func day(_ name: String) -> Day? {
    guard let text = text(name, atMost: 200) else { return nil }
    if let day = Day(text) { return day }
    report(name, expected: "a date that exists", suggestion: "Write it as 2026-11-23.")
    return nil
  }

  func instant(_ name: String) -> Instant? {
    guard let text = text(name, atMost: 200) else { return nil }
    if let instant = InstantGrammar.instant(text.utf8Span.span) { return instant }
    report(
      name, expected: "an instant in ISO 8601 with its offset from UTC", suggestion: InstantGrammar.suggestion
    )
    return nil
  }

  /// One of the words of an enumeration.
  func choice<Choice>(_ name: String, isRequired: Bool = false) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let word = text(name, atMost: 200, isRequired: isRequired) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      name, expected: "one of " + words.joined(separator: ", "),
      suggestion: NearestName.suggestion(for: word, among: words))
    return nil
  }

  /// A country, upper case.
  func country(_ name: String, isRequired: Bool) -> String? {
    guard let text = identifier(name, isRequired: isRequired) else { return nil }
    let code = CellNormalisation.country(text)
    if CountryCodes.isCode(code.utf8Span.span) || !code.utf8.contains(UInt8(ascii: " ")) { return code }
    report(
      name, expected: "a code of two letters from ISO 3166", suggestion: CountryCodes.suggestion(for: text))
    return nil
  }

  func postalCode(_ name: String) -> String? {
    guard let text = text(name, atMost: 200) else { return nil }
    let code = CellNormalisation.postalCode(text.utf8Span.span)
    return code.isEmpty ? nil : code
  }
}
