import OrderRouting
import Testing

@testable import DayReport

@Suite struct NumberTextTests {
  @Test func `amounts are exact, their digits behind the cent apart`() {
    #expect(
      NumberText.exact(Money(millionths: 24_864_360_503_764)) == ("24\u{202F}864\u{202F}360.50", "3764"))
    #expect(NumberText.exact(-0.5) == ("\u{2212}0.50", ""))
    #expect(NumberText.exact(1298.441) == ("1298.44", "1"))
  }

  @Test func `cents round halves away from zero`() {
    #expect(NumberText.cents(0.005) == "0.01" && NumberText.cents(-0.005) == "\u{2212}0.01")
    #expect(NumberText.cents(-0.004) == "0.00" && NumberText.cents(12345.678) == "12\u{202F}345.68")
  }

  @Test func `shares and counts`() {
    #expect(
      NumberText.percent(0.107) == "10.7\u{A0}%" && NumberText.percent(-0.5, places: 0) == "\u{2212}50\u{A0}%"
    )
    #expect(NumberText.counted(1, "order") == "1\u{A0}order")
    #expect(NumberText.counted(12345, "order") == "12\u{202F}345\u{A0}orders")
  }

  @Test func `a table on the page has one row for those it cuts, with their sum`() {
    var table = ReportTable(
      id: "t", caption: "T", columns: [.init("a", "a"), .init("b", "b", adds: true)], shown: 3, hasTotal: true
    )
    table.rows = (1...10).map { [.text("r\($0)"), .count($0)] }
    #expect(table.rowsOfPage.count == 4 && table.rowsOfPage.last == [.text("7 others"), .count(49)])
    #expect(table.total == [.text("all"), .count(55)])
    table.rows = Array(table.rows.prefix(4))
    #expect(table.rowsOfPage.count == 4)
  }
}
