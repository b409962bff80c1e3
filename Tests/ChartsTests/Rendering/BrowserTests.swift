import BrowserSurvey
import Foundation
import Testing

@testable import Charts

@Suite(.enabled(if: Browser.program != nil, "\(Browser.absence)"), .serialized)
struct BrowserTests {
  @Test(arguments: [(1024, false), (1024, true), (390, false), (390, true), (320, false)])
  func `every chart is drawn: marks, and texts that are whole, apart and legible`(
    width: Int, isDark: Bool
  ) throws {
    let page = try ExamplePage.page()
    let survey = try Survey.of(page.html(), width: width, isDark: isDark)
    #expect(survey.figures.map(\.id) == page.charts.indices.map { "chart-\($0 + 1)" })
    #expect(survey.overflow == 0)
    #expect(survey.ground == (isDark ? "rgb(18, 22, 27)" : "rgb(252, 252, 251)"))
    for figure in survey.figures {
      #expect(figure.pictures == 1 && figure.marks >= 5 && figure.texts >= 10, "\(figure)")
      #expect(figure.cut.isEmpty && figure.covered.isEmpty && figure.faint.isEmpty, "\(figure)")
      #expect(figure.outside == 0, "\(figure)")
    }
  }

  @Test(arguments: [390, 1024])
  func `charts of bad names and values are drawn without a flaw`(width: Int) throws {
    var charts: [Chart] = []
    for seed in 0..<UInt64(12) {
      var random = RandomCharts(seed: seed)
      charts += random.charts()
    }
    let html = try Page(title: "Random", summary: "", charts: charts).html()
    let survey = try Survey.of(html, width: width, isDark: false)
    #expect(survey.figures.count == charts.count && survey.overflow == 0)
    for figure in survey.figures {
      #expect(figure.cut.isEmpty && figure.covered.isEmpty && figure.outside == 0, "\(figure)")
    }
  }

  @Test(arguments: [false, true]) func `the console has nothing to say`(isDark: Bool) throws {
    for page in [try ExamplePage.page(), EscapingTests.page()] {
      let visit = try Browser.visit(page.html(), isDark: isDark)
      #expect(visit.messages.isEmpty)
      #expect(visit.document.components(separatedBy: "<figure").count == page.charts.count + 1)
    }
  }

  @Test func `an error in the console would be seen, and so would a mark that is missing`() throws {
    #expect(try Browser.visit("<script>console.error('no')</script>").messages.count == 1)
    let html = try ExamplePage.page().html().replacing("class=\"mark", with: "class=\"none mark")
      .replacing("</style>", with: ".none{display:none}text{fill:gray}</style>")
    let survey = try Survey.of(html, width: 1024, isDark: false)
    #expect(survey.figures.allSatisfy { $0.marks == 0 && !$0.faint.isEmpty })
    let script = html.replacing("</main>", with: "</main><script></script><p onclick=\"\">")
    #expect(try Survey.of(script, width: 1024, isDark: false).active == 2)
  }

  @Test func `markup in names makes no elements`() throws {
    let html = try EscapingTests.page().html()
    #expect(try Survey.of(html, width: 390, isDark: false).active == 0)
    let document = try Browser.visit(html).document
    #expect(document.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }
}
