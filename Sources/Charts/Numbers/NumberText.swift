/// Numbers as a chart shows them, the same on every system: no locale has a part in it.
enum NumberText {
  /// Between groups of three digits: a narrow space at which no line breaks.
  static let groupSeparator = "\u{202F}"
  static let minus = "\u{2212}"

  /// With so many digits after the point, the whole digits in groups of three.
  static func fixed(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<max(places, 0) { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrEven)
    guard scaled < 9e15 else { return scientific(value) }
    var digits = String(Int64(scaled))
    while digits.count <= places { digits = "0" + digits }
    let whole = String(digits.dropLast(max(places, 0)))
    let sign = value < 0 && scaled > 0 ? minus : ""
    return sign + grouped(whole) + (places > 0 ? "." + digits.suffix(places) : "")
  }

  /// With at most so many digits that count, none of them a trailing zero after the point.
  static func short(_ value: Double, digits: Int = 4) -> String {
    if value == 0 { return "0" }
    let exponent = Decade.exponent(abs(value))
    if exponent < -4 || exponent >= 15 { return scientific(value, digits: max(digits, 1)) }
    let text = fixed(value, max(0, digits - 1 - exponent))
    return text.contains(".") ? trimmed(text) : text
  }

  /// A tick of a linear axis, with the digits that its step needs, and millions as such.
  static func tick(_ value: Double, step: Double, largest: Double) -> String {
    for (size, suffix) in [(1e12, "T"), (1e9, "G"), (1e6, "M")] where largest >= size {
      if value == 0 { return "0" }
      return fixed(value / size, places(step / size)) + "\u{A0}" + suffix
    }
    if largest < 1e-4, largest > 0 {
      return short(value, digits: Decade.exponent(largest) - Decade.exponent(step) + 1)
    }
    return fixed(value, places(step))
  }

  /// A tick of a logarithmic axis: plain from 0.0001 to 999 999, millions as such, else a power of ten.
  static func decade(_ value: Double) -> String {
    let exponent = Decade.exponent(value)
    if (6..<9).contains(exponent) { return short(value / 1e6) + "\u{A0}M" }
    if (-4..<6).contains(exponent) { return short(value) }
    return scientific(value)
  }

  /// Raised, the point as one at mid-height.
  static func superscript(_ number: String) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(
      number.compactMap { character in
        character == "." ? "\u{B7}" : character.wholeNumberValue.map { digits[$0] } ?? "⁻"
      })
  }

  private static func places(_ step: Double) -> Int {
    step > 0 ? min(12, max(0, -Decade.exponent(step * 1.000001))) : 0
  }

  private static func scientific(_ value: Double, digits: Int = 3) -> String {
    var exponent = Decade.exponent(abs(value))
    var mantissa = fixed(abs(value) / Decade.power(exponent), digits - 1)
    if mantissa.hasPrefix("10") { (mantissa, exponent) = ("1", exponent + 1) }
    if mantissa.contains(".") { mantissa = trimmed(mantissa) }
    let sign = value < 0 ? minus : ""
    let power = "10" + superscript((exponent < 0 ? minus : "") + String(abs(exponent)))
    return sign + (mantissa == "1" ? power : mantissa + "\u{B7}" + power)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func grouped(_ digits: String) -> String {
    if digits.count <= 4 { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += groupSeparator }
      text.append(digit)
    }
    return text
  }
}
