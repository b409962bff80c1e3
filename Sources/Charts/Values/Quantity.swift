/// What an axis measures.
public struct Quantity: Codable, Equatable, Sendable {
  /// Such as `Gap to the bound`.
  public var name: String
  /// Such as `s` or `USD`; `%` for values in per cent, whose every label then ends with it. Empty for a
  /// count.
  public var unit: String

  public init(_ name: String, unit: String = "") {
    self.name = name
    self.unit = unit
  }

  /// As the title of an axis.
  var title: String { unit.isEmpty ? name : "\(name), \(unit)" }

  /// A value with its unit, the digits that count.
  func text(_ value: Double, digits: Int = 4) -> String {
    let number = NumberText.short(value, digits: digits)
    return unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
  }

  /// What a tick says: a number, and its unit only where that is short and said everywhere.
  func tick(_ text: String) -> String { unit == "%" ? "\(text)\u{A0}%" : text }
}
