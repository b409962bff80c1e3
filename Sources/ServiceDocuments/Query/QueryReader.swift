public import RoutingService
internal import ScenarioFiles

/// Reads the parameters of a query. Each method notes what is wrong and goes on; ``finish()`` throws all of it.
public struct QueryReader {
  private var values: [(name: String, value: String)] = []
  private var names: [String] = []
  private var errors: [ParameterError] = []

  /// - Parameter query: what stands behind the question mark.
  public init(_ query: Substring) {
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let texts = pair.map { PercentEncoding.decoded($0, isForm: true) }
      guard let name = texts[0], let value = texts.count == 2 ? texts[1] : "" else {
        errors.append(
          ParameterError(String(pair[0]), value: String(part), expected: "percent-encoded UTF-8 without NUL"))
        continue
      }
      values.append((name, value))
    }
  }

  private mutating func fail(_ name: String, _ value: String?, _ expected: String, _ suggestion: String = "")
  {
    errors.append(ParameterError(name, value: value, expected: expected, suggestion: suggestion))
  }

  /// The one value of a parameter; `nil` where absent or blank.
  public mutating func text(_ name: String) -> String? {
    names.append(name)
    let found = values.filter { $0.name == name }
    if found.count > 1 { fail(name, found[1].value, "each parameter once") }
    if let value = found.first?.value, value.unicodeScalars.count > 400 {
      fail(name, nil, "at most 400 characters")
    }
    let text = found.first.map { CellNormalisation.trimmed($0.value) }
    return text == "" ? nil : text
  }

  /// The one value of a parameter that is not a text: blank is wrong; `nil` where absent.
  private mutating func typed(_ name: String) -> String? {
    if let text = text(name) { return text }
    if let blank = values.first(where: { $0.name == name }) { fail(name, blank.value, "a value") }
    return nil
  }

  /// A cursor; `nil` where absent.
  public mutating func cursor(_ name: String) -> String? { typed(name) }

  /// All values of a parameter, each once.
  public mutating func texts(_ name: String, atMost limit: Int) -> [String] {
    names.append(name)
    var symbols = SymbolTable()
    for value in values where value.name == name && !value.value.isEmpty { _ = symbols.intern(value.value) }
    if values.contains(where: { $0.name == name && $0.value.unicodeScalars.count > 400 }) {
      fail(name, nil, "at most 400 characters")
    }
    if symbols.count > limit { fail(name, nil, "at most \(limit) values, found \(symbols.count)") }
    return (0..<Int32(symbols.count)).map { symbols[$0] }
  }

  /// A number of at least 1; what is more than `limit` is cut to it.
  public mutating func number(_ name: String, default standard: Int, atMost limit: Int) -> Int {
    guard let text = text(name) else {
      if let value = values.first(where: { $0.name == name }) {
        fail(name, value.value, "a whole number of at least 1")
      }
      return standard
    }
    guard text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
      fail(name, text, "a whole number of at least 1")
      return standard
    }
    // More digits than that are more than any limit.
    let value = text.utf8.count > 15 ? Int.max : Int(text) ?? 0
    if value < 1 { fail(name, text, "a whole number of at least 1") }
    return min(max(value, 1), limit)
  }

  /// Seconds to wait, above 0; more than `limit` is cut to it.
  public mutating func seconds(_ name: String, atMost limit: Int) -> FixedDecimal? {
    guard values.contains(where: { $0.name == name }) else {
      names.append(name)
      return nil
    }
    let text = text(name) ?? ""
    // Any number will do: a wait is not exact.
    if let value = Double(text), value > 0, text.utf8.first.map({ $0 >= 48 && $0 <= 57 }) ?? false {
      return FixedDecimal(millionths: Int64((min(value, Double(limit)) * 1_000_000).rounded(.up)))
    }
    fail(name, text, "a number of seconds above 0")
    return nil
  }

  public mutating func boolean(_ name: String) -> Bool {
    switch text(name) {
    case nil, "false"?: return false
    case "true"?: return true
    case let text:
      fail(name, text, "true or false")
      return false
    }
  }

  public mutating func day(_ name: String) -> Day? {
    guard let text = typed(name) else { return nil }
    if let day = Day(text) { return day }
    fail(name, text, "a date that exists", "Write it as 2026-11-23.")
    return nil
  }

  public mutating func instant(_ name: String) -> Instant? {
    guard let text = typed(name) else { return nil }
    if let instant = InstantGrammar.instant(text.utf8Span.span) { return instant }
    fail(name, text, "an instant in ISO 8601 with its offset from UTC", InstantGrammar.suggestion)
    return nil
  }

  /// One of the words of an enumeration.
  public mutating func choice<Choice>(_ name: String) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let text = typed(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    failWord(name, text, Choice.allCases.map(\.rawValue))
    return nil
  }

  /// One of some words.
  public mutating func choice(_ name: String, among words: [String]) -> String? {
    guard let text = typed(name) else { return nil }
    if words.contains(text) { return text }
    failWord(name, text, words)
    return nil
  }

  /// Words of an enumeration between commas; empty where absent.
  public mutating func choices(_ name: String, among words: [String]) -> [String] {
    guard let text = typed(name) else { return [] }
    let parts = text.split(separator: ",").map { CellNormalisation.trimmed(String($0)) }.filter {
      !$0.isEmpty
    }
    for part in parts where !words.contains(part) { failWord(name, part, words) }
    return parts
  }

  private mutating func failWord(_ name: String, _ text: String, _ words: [String]) {
    fail(
      name, text, "one of " + words.joined(separator: ", "), NearestName.suggestion(for: text, among: words))
  }

  /// Notes that a parameter's value is wrong.
  public mutating func report(_ name: String, value: String?, expected: String) {
    fail(name, value, expected)
  }

  /// - Throws: ``Problem`` with all that is wrong, parameters too that nobody has asked for.
  public mutating func finish() throws(Problem) {
    for value in values where !names.contains(value.name) {
      fail(
        value.name, value.value,
        names.isEmpty ? "no parameter" : "one of the parameters " + names.joined(separator: ", "),
        NearestName.suggestion(for: value.name, among: names))
    }
    guard let first = errors.first else { return }
    var problem = Problem(
      .badParameter, "\(first.parameter): expected \(first.expected). Correct it and ask again.")
    problem.parameters = errors
    throw problem
  }
}
