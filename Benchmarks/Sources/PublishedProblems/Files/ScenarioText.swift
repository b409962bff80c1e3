import OrderRouting

/// Texts that the scenarios of all problems share.
enum ScenarioText {
  /// scenario.json; `policy`: names and values as JSON.
  static func description(name: String, policy: [(name: String, value: String)]) -> String {
    let rules = policy.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
    return """
      {"format": 1, "name": \(quoted(name)), "as_of": "2026-11-23T08:00:00Z", "currency": "USD",
       "weight_unit": "lb", "length_unit": "in",
       "policy": {\(rules)}}

      """
  }

  /// A table whose cells need no quotes.
  static func table(_ header: String, _ rows: some Sequence<String>) -> String {
    header + "\n" + rows.map { $0 + "\n" }.joined()
  }

  /// `number` after `prefix`, with zeros before it to the width of the largest of `count`.
  static func id(_ prefix: String, _ number: Int, of count: Int) -> String {
    let digits = String(number)
    return prefix + String(repeating: "0", count: max(0, String(count - 1).count - digits.count)) + digits
  }

  /// The largest penalty that a scenario can state as a power of ten.
  private static let largest: Int128 = 100_000_000_000_000_000

  /// The least power of ten, in whole units, that is at least an amount in millionths; as JSON.
  static func penalty(above amount: Int128) -> String {
    var power = "1"
    var value: Int128 = 1_000_000
    while value < min(amount, largest) {
      value *= 10
      power += "0"
    }
    return "\"\(power)\""
  }

  static func checkPenalty(_ amount: Int128, file: String) throws(InvalidProblem) {
    if amount <= largest { return }
    throw InvalidProblem(file, "the costs come to more than 100000000000 together, too much for a scenario")
  }

  /// A JSON string; control characters are left out.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.value >= 32 {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
