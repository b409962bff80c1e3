import Foundation

extension Double {
  /// With three digits that count, or whole above them.
  public var short: String { fixed(self >= 100 ? 0 : self >= 10 ? 1 : self >= 1 ? 2 : 3) }

  /// With so many digits after the point.
  public func fixed(_ places: Int) -> String {
    let style = FloatingPointFormatStyle<Double>.number.precision(.fractionLength(places)).grouping(.never)
    return formatted(style.locale(Locale(identifier: "en")))
  }

  /// A share, in per cent.
  public func percent(_ places: Int) -> String { (self * 100).fixed(places) + " %" }

  /// A share that was asked for, in per cent with the digits it needs.
  public var percentAsked: String {
    let style = FloatingPointFormatStyle<Double>.number.precision(.fractionLength(0...6)).grouping(.never)
    return (self * 100).formatted(style.locale(Locale(identifier: "en"))) + " %"
  }

  /// A rate by the second: whole, in groups of three digits.
  public var rate: String { Int(rounded()).grouped }
}

extension Int {
  /// In groups of three digits.
  public var grouped: String {
    var text = ""
    for (index, digit) in String(self).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = " " + text }
      text = String(digit) + text
    }
    return text
  }
}
