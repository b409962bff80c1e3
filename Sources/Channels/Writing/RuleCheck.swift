internal import ScenarioFiles

/// Gathers the rules that a document about to be made would break.
struct RuleCheck {
  let order: String
  private(set) var problems: [DocumentProblem] = []

  init(order: String) { self.order = order }

  mutating func fail(_ field: String, _ value: String = "", _ message: String, remedy: String) {
    problems.append(DocumentProblem(order: order, field: field, value: value, message, remedy: remedy))
  }

  /// A text that may not be empty, of at most so many characters.
  mutating func required(_ value: String, _ field: String, most: Int? = nil, remedy: String) {
    if value.isEmpty {
      fail(field, "", "expected a value, found none", remedy: remedy)
    } else {
      atMost(value, field, most, remedy: remedy)
    }
  }

  /// A text of at most so many characters.
  mutating func atMost(_ value: String, _ field: String, _ most: Int?, remedy: String) {
    guard let most, value.unicodeScalars.count > most else { return }
    fail(
      field, String(value.prefix(60)),
      "expected at most \(most) characters, found \(value.unicodeScalars.count)",
      remedy: remedy)
  }

  /// What is a buyer's own: a value that may not be empty, and is never told.
  mutating func ofBuyer(_ value: String, _ field: String, most: Int? = nil) {
    let remedy = "Complete the order's row in recipients.csv."
    if value.isEmpty {
      fail(field, "", "expected a value, found none", remedy: remedy)
    } else if let most, value.unicodeScalars.count > most {
      fail(
        field, "", "expected at most \(most) characters, found \(value.unicodeScalars.count)", remedy: remedy)
    }
  }

  mutating func oneOf(_ value: String, _ field: String, _ allowed: [String], remedy: String = "") {
    if allowed.contains(value) { return }
    let nearest = NearestName.suggestion(for: value, among: allowed)
    fail(
      field, value, "expected one of the values that the channel knows",
      remedy: nearest.isEmpty ? remedy : nearest + (remedy.isEmpty ? "" : " " + remedy))
  }

  /// A number of units, of at least one.
  mutating func units(_ value: Int, _ field: String) {
    if value >= 1 { return }
    fail(field, String(value), "expected at least 1 unit", remedy: "Leave the line out of the shipment.")
  }

  /// Ids of which none may stand twice.
  mutating func distinct(_ values: [String], _ field: String, remedy: String) {
    var seen: Set<String> = []
    for value in values where !seen.insert(value).inserted {
      fail(field, value, "expected each once", remedy: remedy)
    }
  }

  func finish() throws(InvalidDocument) {
    if !problems.isEmpty { throw InvalidDocument(problems: problems) }
  }
}
