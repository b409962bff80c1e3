import OrderRouting

/// Numbers as people read them.
enum NumberText {
  /// 1 234 567.
  static func count(_ value: Int) -> String { grouped(String(value.magnitude), negative: value < 0) }

  /// Money with its digits grouped.
  static func money(_ value: Money) -> String {
    let parts = value.description.split(separator: ".", maxSplits: 1)
    let whole = parts[0].hasPrefix("-") ? parts[0].dropFirst() : parts[0]
    return grouped(String(whole), negative: value < .zero) + "." + (parts.count > 1 ? parts[1] : "00")
  }

  /// A share as a percentage with so many places.
  static func percent(_ share: Double, places: Int = 2) -> String {
    fixed(share * 100, places: places) + " %"
  }

  static func fixed(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    // A gap relative to almost nothing has no end of digits.
    guard value.magnitude * scale < 9e18 else { return "\(value)" }
    let scaled = Int64((value.magnitude * scale).rounded())
    let whole = scaled / Int64(scale)
    var rest = String(scaled % Int64(scale))
    rest = String(repeating: "0", count: max(0, places - rest.count)) + rest
    return (value < 0 && scaled > 0 ? "-" : "") + String(whole) + (places > 0 ? "." + rest : "")
  }

  private static func grouped(_ digits: String, negative: Bool) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return (negative ? "-" : "") + text
  }
}
