/// What stands beside a number where the number should stand alone.
enum UnitWord {
  case currency
  case measure(String)
  case pieces
  case unknown

  /// `nil` where there is none.
  init?(_ words: String) {
    if words.isEmpty { return nil }
    let word = words.lowercased().filter { $0 != "." }
    if words.unicodeScalars.contains(where: { $0.properties.generalCategory == .currencySymbol })
      || Self.currencies.contains(word)
    {
      self = .currency
    } else if UnitAdvice.isMeasure(word) {
      self = .measure(words)
    } else if Self.counts.contains(word) {
      self = .pieces
    } else if words.utf8.count == 3, words.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) {
      self = .currency
    } else {
      self = .unknown
    }
  }

  /// - Parameter number: what the digits mean where that is not in doubt.
  func advice(_ number: String?) -> String {
    guard let number else { return "Write the number alone." }
    switch self {
    case .currency: return "Maybe \"\(number)\": the currency stands in scenario.json."
    case .measure(let unit): return "Maybe \"\(number)\", where \(unit) is the unit that scenario.json has."
    case .pieces: return "Maybe \"\(number)\"."
    case .unknown: return "Write the number alone."
    }
  }

  private static let currencies = [
    "eur", "euro", "euros", "usd", "us$", "ca$", "a$", "r$", "gbp", "chf", "fr", "sfr", "sek", "nok", "dkk",
    "kr",
    "pln", "zł", "kč", "czk", "huf", "lei", "ron", "cad", "aud", "jpy", "cny", "inr", "rs", "dollars",
  ]
  private static let counts = [
    "pc", "pcs", "piece", "pieces", "ea", "each", "unit", "units", "item", "items", "qty", "x", "×", "st",
    "stk",
    "stück", "pz", "uds",
  ]
}
