import BrowserSurvey
import Foundation
import OrderRouting
import RoutingFixtures
import Testing

@testable import DayReport

@Suite struct EscapingTests {
  /// Markup, ends of scripts and comments, and a quotation mark that an accent joins to one character.
  static let attack =
    #"</script><script>document.title='taken'</script><!--"\#u{301} onload=alert(1) &amp; {{name}}"#

  static func scenario() -> Scenario {
    var scenario = TinyScenario.make([(attack, 2)])
    scenario.name = attack
    scenario.orders[0].id = attack
    scenario.orders[0].channel = attack
    scenario.items[0].name = attack
    scenario.locations[0].name = attack
    return scenario
  }

  @Test func `markup in ids and names stays text`() throws {
    let page = String(decoding: try Reports.make(Self.scenario()).report.html(), as: UTF8.self)
    #expect(!page.contains("<script>") && !page.contains("<!--"))
    // The page's own: the data, the explanations and the program.
    #expect(page.components(separatedBy: "<script").count == 4)
    #expect(page.components(separatedBy: "</script").count == 4)
    #expect(page.contains("&lt;script&gt;") && page.contains("{{name}}"))
  }

  @Test(.enabled(if: Browser.program != nil, "\(Browser.absence)"))
  func `a browser runs none of it, and finds the order by its id`() throws {
    let page = String(decoding: try Reports.make(Self.scenario()).report.html(), as: UTF8.self)
    let look = try Look.at(
      page, "[document.title, document.querySelector('#orders-table tbody th button').textContent]")
    #expect(look.messages.isEmpty)
    let seen = try JSONDecoder().decode([String].self, from: Data(look.result.utf8))
    #expect(seen.first != "taken")
    #expect(seen.last.map { Array($0.unicodeScalars) == Array(Self.attack.unicodeScalars) } == true)
  }
}
