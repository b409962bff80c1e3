import Foundation

/// A table in Markdown.
struct MarkdownTable {
  private(set) var text: String

  /// - Parameter columns: the first is aligned left, the others right.
  init(_ columns: [String]) {
    text = "| " + columns.joined(separator: " | ") + " |\n|"
    for column in columns.indices { text += column == 0 ? "---|" : "---:|" }
  }

  mutating func append(_ cells: String...) {
    text += "\n| " + cells.joined(separator: " | ") + " |"
  }
}

extension Double {
  /// With three digits that count, or whole above them.
  var short: String {
    let places = self >= 100 ? 0 : self >= 10 ? 1 : self >= 1 ? 2 : 3
    let style = FloatingPointFormatStyle<Double>.number.precision(.fractionLength(places)).grouping(.never)
    return formatted(style.locale(Locale(identifier: "en")))
  }

  /// A rate by the second: whole, in groups of three digits.
  var rate: String { Int(rounded()).grouped }
}

extension Int {
  /// In groups of three digits.
  var grouped: String {
    var text = ""
    for (index, digit) in String(self).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = " " + text }
      text = String(digit) + text
    }
    return text
  }
}
