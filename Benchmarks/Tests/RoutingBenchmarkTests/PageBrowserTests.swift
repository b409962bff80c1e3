import BrowserSurvey
import Charts
import Foundation
import Testing

@testable import routing_benchmark

@Suite(.enabled(if: Browser.program != nil, "\(Browser.absence)"), .serialized)
struct PageBrowserTests {
  @Test(arguments: [(1024, false), (390, true)])
  func `the page of measured results has every chart drawn, and the console nothing to say`(
    width: Int, isDark: Bool
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Results")
    let page = try ResultsFolder(folder: folder).page()
    let survey = try Survey.of(page.html(), width: width, isDark: isDark)
    #expect(survey.figures.count == page.charts.count && page.charts.count == 6)
    #expect(survey.overflow == 0 && survey.active == 0)
    for figure in survey.figures {
      #expect(figure.pictures == 1 && figure.marks >= 3 && figure.texts >= 8, "\(figure)")
      #expect(figure.cut.isEmpty && figure.covered.isEmpty && figure.faint.isEmpty, "\(figure)")
    }
    #expect(try Browser.visit(page.html(), isDark: isDark, width: width).messages.isEmpty)
  }
}
