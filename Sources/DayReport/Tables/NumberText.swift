internal import OrderRouting

/// Numbers as the page shows them, the same on every system.
enum NumberText {
  /// Between groups of three digits: a narrow space at which no line breaks.
  private static let separator = "\u{202F}"
  private static let minus = "\u{2212}"

  /// 1 234 567.
  static func count(_ value: Int) -> String { (value < 0 ? minus : "") + grouped(String(value.magnitude)) }

  /// To the cent, halves away from zero.
  static func cents(_ value: Money) -> String {
    let cents = (value.millionths.magnitude + 5_000) / 10_000
    let rest = String(cents % 100)
    let sign = value < .zero && cents > 0 ? minus : ""
    return sign + grouped(String(cents / 100)) + "." + (rest.utf8.count < 2 ? "0" + rest : rest)
  }

  /// Exact: what stands up to the cent, and the digits behind it.
  static func exact(_ value: Money) -> (main: String, rest: String) {
    let parts = value.description.split(separator: ".", maxSplits: 1)
    let whole = parts[0].hasPrefix("-") ? parts[0].dropFirst() : parts[0]
    let places = parts.count > 1 ? parts[1] : "00"
    let main = (value < .zero ? minus : "") + grouped(String(whole)) + "." + places.prefix(2)
    return (main, String(places.dropFirst(2)))
  }

  static func percent(_ share: Double, places: Int = 1) -> String {
    (share < 0 ? minus : "") + fixed(share.magnitude * 100, places: places) + "\u{A0}%"
  }

  /// Halves away from zero; huge numbers as they are.
  static func fixed(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard value.magnitude * scale < 9e15 else { return "\(value)" }
    let scaled = Int64((value.magnitude * scale).rounded())
    var rest = String(scaled % Int64(scale))
    rest = String(repeating: "0", count: max(0, places - rest.utf8.count)) + rest
    return (value < 0 && scaled > 0 ? "-" : "") + String(scaled / Int64(scale))
      + (places > 0 ? "." + rest : "")
  }

  /// `1 order`, `1 234 orders`.
  static func counted(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count(value))\u{A0}\(value == 1 ? singular : plural ?? singular + "s")"
  }

  private static func grouped(_ digits: String) -> String {
    if digits.utf8.count <= 4 { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
