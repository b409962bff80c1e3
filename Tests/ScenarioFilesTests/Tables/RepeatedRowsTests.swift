import Testing

@testable import ScenarioFiles

@Suite struct RepeatedRowsTests {
  private static let rows = "D,,PEN,1,5,,US\nD,,INK,2,3,,US\n"

  @Test func `an order whose rows stand twice is worth a look, where they begin anew`() {
    for between in ["", "E,,PEN,1,,,US\n"] {
      let found = ScenarioFixture().appending(Self.rows + between + Self.rows, to: "orders.csv").found()
      let line = between.isEmpty ? 8 : 9
      #expect(
        found.map { "\($0.line):\($0.column) \($0.field) \($0.severity)" } == ["\(line):1 order_id warning"])
    }
  }

  @Test func `a single line that stands again behind other orders is worth a look`() {
    let found = ScenarioFixture().appending("D,,PEN,1,,,US\nE,,PEN,1,,,US\nD,,PEN,1,,,US", to: "orders.csv")
      .found()
    #expect(found.map { "\($0.line) \($0.value)" } == ["8 D"])
  }

  @Test func `orders that stand again are one warning with their count`() {
    let three = Self.rows + Self.rows.replacing("D,", with: "E,") + Self.rows.replacing("D,", with: "F,")
    let found = ScenarioFixture().appending(three + three, to: "orders.csv").found()
    #expect(found.count == 1)
    #expect(found.first?.message.hasSuffix("; so with 3 orders") == true)
  }

  @Test(arguments: [
    "D,,PEN,1,,,US\nD,,PEN,1,,,US", "D,,PEN,1,,,US\nD,,INK,2,,,US\nD,,PEN,1,,,US",
    "D,,PEN,1,,,US\nE,,INK,2,,,US\nD,,PEN,2,,,US",
    "D,1,PEN,1,,,US\nD,2,INK,1,,,US\nD,3,PEN,1,,,US\nD,4,INK,1,,,US",
    "D,,PEN,1,3,,US\nD,,INK,1,,,US\nD,,PEN,1,4,,US\nD,,INK,1,,,US",
  ])
  func `the same thing on two lines is fine, and so are lines with ids`(rows: String) {
    #expect(ScenarioFixture().appending(rows, to: "orders.csv").found() == [])
  }
}
