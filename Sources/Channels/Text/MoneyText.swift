/// Reads amounts of money as reports write them: `59.90`, `$12.34`, `AU $3,000.00`, `EUR 90,00`, `1 234,50 €`.
enum MoneyText {
  struct Amount: Equatable {
    var value: ExactDecimal
    /// ISO 4217, as far as the text says.
    var currency: String
  }

  /// `nil` where the text is no amount.
  ///
  /// - Parameter hasDecimalComma: how a single comma or point before three digits is read, which may be either.
  static func amount(_ text: String, hasDecimalComma: Bool = false) -> Amount? {
    plain(text.utf8Span.span, hasDecimalComma: hasDecimalComma)
      ?? written(text, hasDecimalComma: hasDecimalComma)
  }

  /// Digits with a point among them at most, and maybe a dollar sign before them: nearly all that files have.
  static func plain(_ text: Span<UInt8>, hasDecimalComma: Bool) -> Amount? {
    let isDollars = text.count > 0 && text[0] == UInt8(ascii: "$")
    let number = text.extracting((isDollars ? 1 : 0)..<text.count)
    guard number.count > 0, number.count <= 12, number[0] &- 48 <= 9 else { return nil }
    for index in 0..<number.count where number[index] &- 48 > 9 {
      guard number[index] == UInt8(ascii: "."), !hasDecimalComma else { return nil }
    }
    return ExactDecimal(number).map { Amount(value: $0, currency: isDollars ? "USD" : "") }
  }

  private static func written(_ text: String, hasDecimalComma: Bool) -> Amount? {
    var number: [UInt8] = []
    var letters = ""
    var isNegative = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", ".", ",": number.append(UInt8(scalar.value))
      case "-", "−": isNegative = true
      case "(" where number.isEmpty: isNegative = true
      case "+", ")", " ", "\t", "\u{A0}", "\u{202F}", "'", "’", "\u{2009}": break
      default: letters.unicodeScalars.append(scalar)
      }
    }
    guard letters.unicodeScalars.count <= 5, let digits = withPoint(number, hasDecimalComma: hasDecimalComma),
      let value = ExactDecimal(digits.span), let currency = currency(of: letters)
    else { return nil }
    // As many digits as the format of scenarios has.
    guard value < ExactDecimal(1_000_000_000_000) else { return nil }
    return Amount(value: isNegative ? ExactDecimal.zero - value : value, currency: currency)
  }

  /// The digits with a point where the decimals begin.
  private static func withPoint(_ number: [UInt8], hasDecimalComma: Bool) -> [UInt8]? {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    let marks = number.indices.filter { number[$0] == comma || number[$0] == point }
    guard let last = marks.last else { return number.isEmpty ? nil : number }
    let kinds = Set(marks.map { number[$0] })
    let isOneKind = kinds.count == 1
    let after = number.count - last - 1
    let isGrouping: Bool
    if !isOneKind {
      isGrouping = false
    } else if marks.count > 1 {
      isGrouping = true
    } else {
      isGrouping = after == 3 && number[last] == (hasDecimalComma ? point : comma)
    }
    // Groups but the first have three digits; only the last mark may be another.
    for (index, mark) in marks.enumerated() where index > 0 {
      guard mark - marks[index - 1] == 4 else { return nil }
    }
    if isGrouping, after != 3 { return nil }
    var digits = number[..<last].filter { $0 != comma && $0 != point }
    if digits.isEmpty { digits.append(UInt8(ascii: "0")) }
    if !isGrouping { digits.append(point) }
    digits.append(contentsOf: number[(last + 1)...])
    return Array(digits)
  }

  /// `nil` for letters that are no currency.
  private static func currency(of letters: String) -> String? {
    switch letters.uppercased() {
    case "": return ""
    case "$", "US$", "US": return "USD"
    case "AU$", "A$": return "AUD"
    case "C$", "CA$": return "CAD"
    case "NZ$": return "NZD"
    case "£": return "GBP"
    case "€": return "EUR"
    case "¥", "円": return "JPY"
    case "₹", "RS": return "INR"
    case "ZŁ": return "PLN"
    case "R": return "ZAR"
    case "RP": return "IDR"
    case "₫", "Đ": return "VND"
    case "฿": return "THB"
    case let code where code.utf8.count == 3 && code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }): return code
    default: return nil
    }
  }
}
