import Foundation
import Testing

@testable import Charts

struct EscapingTests {
  /// Markup, and quotation marks that an accent joins to one character.
  static let attack = #"<script>alert(1)</script>"\#u{301} onload='\#u{301}alert(2)' & {{title}} {{{style}}}"#

  static func page() -> Page { Page(title: attack, summary: attack, charts: [bars, points] + series) }

  private static let quantity = Quantity(attack, unit: attack)
  private static let origin = ChartOrigin(
    scenario: attack, seeds: [1], machine: attack, date: attack, note: attack)

  private static let bars = Chart.stackedBars(
    StackedBars(
      title: attack, finding: attack, quantity: quantity, terms: [attack],
      bars: [.init(attack, amounts: [3])], highlight: attack, origin: origin))

  private static let points = Chart.labelledPoints(
    LabelledPoints(
      title: attack, finding: attack, horizontal: quantity, vertical: quantity,
      points: [.init(attack, x: 1, y: 2)], highlight: attack, origin: origin))

  /// With points and, for the remark that there are none, without.
  private static let series: [Chart] = [[ChartPoint(x: 1, y: 2), ChartPoint(x: 2, y: 3)], []].flatMap {
    let series = [NamedSeries(attack, points: $0)]
    let lines = StepLines(
      title: attack, finding: attack, horizontal: quantity, vertical: quantity, lines: series, origin: origin)
    let law = PowerLaw(
      title: attack, finding: attack, horizontal: quantity, vertical: quantity, series: series, origin: origin
    )
    return [Chart.stepLines(lines), .powerLaw(law)]
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
    let expected = "&lt;\u{338}&quot;\u{301}&#39;&amp;&gt;\u{FFFD} \u{FFFD} x"
    #expect(escaped.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
