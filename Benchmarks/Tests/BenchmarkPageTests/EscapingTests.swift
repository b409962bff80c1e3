import Foundation
import Testing

@testable import BenchmarkPage

struct EscapingTests {
  /// Markup, and quotation marks that an accent joins to one character.
  static let attack = #"<script>alert(1)</script>"\#u{301} onload='\#u{301}alert(2)' & {{title}} {{{style}}}"#

  static func page() -> Page {
    let text = attack
    let quantity = Quantity(text, unit: text)
    let origin = ChartOrigin(scenario: text, seeds: [1], machine: text, date: text, note: text)
    let series = [NamedSeries(text, points: [ChartPoint(x: 1, y: 2), ChartPoint(x: 2, y: 3)])]
    let empty = [NamedSeries(text, points: [])]
    return Page(
      title: text, summary: text,
      charts: [
        .stackedBars(
          StackedBars(
            title: text, finding: text, quantity: quantity, terms: [text], bars: [.init(text, amounts: [3])],
            highlight: text, origin: origin)),
        .stepLines(
          StepLines(
            title: text, finding: text, horizontal: quantity, vertical: quantity, lines: series, origin: origin)),
        .stepLines(
          StepLines(
            title: text, finding: text, horizontal: quantity, vertical: quantity, lines: empty, origin: origin)),
        .powerLaw(
          PowerLaw(
            title: text, finding: text, horizontal: quantity, vertical: quantity, series: series, origin: origin)),
        .labelledPoints(
          LabelledPoints(
            title: text, finding: text, horizontal: quantity, vertical: quantity, points: [.init(text, x: 1, y: 2)],
            highlight: text, origin: origin)),
      ])
  }

  @Test func `markup in any text of any chart stays text`() throws {
    let html = try Self.page().html()
    let scalars = Array(html.unicodeScalars)
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    for (index, scalar) in scalars.enumerated() where scalar == "\u{301}" {
      #expect(scalars[index - 1] == ";", "a quotation mark with an accent passed")
    }
    #expect(html.contains("{{title}}"))
  }

  @Test func `escaping goes by scalars`() {
    let escaped = ScalarEscaping().escapeText("<\u{338}\"\u{301}'&>\u{0}\n\r\nx")
    #expect(Array(escaped.unicodeScalars) == Array("&lt;\u{338}&quot;\u{301}&#39;&amp;&gt;\u{FFFD} \u{FFFD} x".unicodeScalars))
  }
}
