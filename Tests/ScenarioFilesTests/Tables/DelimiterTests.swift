import Testing

@testable import ScenarioFiles

@Suite struct DelimiterTests {
  @Test(arguments: [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
  func `tables with another delimiter are one error, whatever their rows`(delimiter: String, name: String) {
    let found = foreign(delimiter, ScenarioFixture.tables.keys.filter { $0 != "scenario.json" })
    #expect(found.map { "\($0.file):\($0.line):\($0.column) \($0.severity)" } == ["locations.csv:1:12 error"])
    #expect(
      found.first?.message.hasPrefix("expected commas between the cells, found \(name); so too in") == true)
  }

  @Test func `commas as decimal marks are told in the same error`() {
    let found = ScenarioFixture()
      .setting("rates.csv", to: "rate_card;zone;up_to;price\r\nr1;2;5;6,10\r\nr1;*;;\"8,00\"\r\n").found()
    #expect(found.map(\.file) == ["rates.csv"])
    #expect(
      found.first?.message
        == "expected commas between the cells, found semicolons, and commas as decimal marks")
    #expect(found.first?.suggestion.contains("points as decimal marks") == true)
  }

  @Test func `one table among others is the only error`() {
    for file in ["items.csv", "orders.csv", "stock.csv", "zones.csv", "restrictions.csv"] {
      #expect(foreign(";", [file]).map(\.file) == [file])
    }
  }

  @Test func `one known column tells the delimiter where no comma stands in the header`() {
    let found = ScenarioFixture().setting("items.csv", to: "sku;Gewicht\nPEN;1,5\n").found()
    #expect(found.map { "\($0.file):\($0.line):\($0.column)" } == ["items.csv:1:4"])
  }

  @Test func `a column of another name does not hide the delimiter`() {
    let found = ScenarioFixture().setting(
      "items.csv", to: "\u{FEFF}\"SKU no\";\"name\" ; weight\nPEN;Pen;1\n"
    ).found()
    #expect(found.map { "\($0.file):\($0.line):\($0.column)" } == ["items.csv:1:9"])
  }

  @Test(arguments: ["sep=,\n", "sep=,\r\n", "SEP=,\n", "\"sep=,\"\n", "sep=,,,,\n", "\u{FEFF}sep=,\n"])
  func `the separator line of Excel is no header, and moves every place by a line`(line: String) {
    let good = ScenarioFixture()
    let orders = String(decoding: good.files["orders.csv"] ?? [], as: UTF8.self)
    let marked = good.setting("orders.csv", to: line + orders)
    #expect(marked.found() == [])
    let bad = marked.replacing("A,,PEN,2", with: "A,,PEN,x", in: "orders.csv")
    #expect(bad.errorPlaces() == ["orders.csv:3:8 quantity"])
  }

  @Test func `a separator line with semicolons says what stands between the cells`() {
    let found = ScenarioFixture().setting("items.csv", to: "sep=;\nsku;weight\nPEN;1\nINK;1\nBOX;2\n").found()
    #expect(found.map { "\($0.file):\($0.line):\($0.column)" } == ["items.csv:2:4"])
  }

  /// The fixture with the commas of these tables replaced.
  private func foreign(_ delimiter: String, _ files: [String]) -> [Diagnostic] {
    var fixture = ScenarioFixture()
    for file in files {
      let text = String(decoding: fixture.files[file] ?? [], as: UTF8.self)
      fixture = fixture.setting(file, to: text.replacing(",", with: delimiter))
    }
    return fixture.found()
  }
}
