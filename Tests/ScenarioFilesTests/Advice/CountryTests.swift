import Testing

@testable import ScenarioFiles

@Suite struct CountryTests {
  @Test func `every name and code of ISO 3166 leads to the code of two letters`() {
    var scanner = CSVScanner(PackageResources.iso_3166_1_csv)
    var row = CSVRow()
    let hasHeader = scanner.next(&row)
    #expect(hasHeader)
    var count = 0
    while scanner.next(&row) {
      let cells = row.cells.map { scanner.text($0) }
      let names = CellNormalisation.list(cells[3])
      for text in [cells[1], cells[2], cells[1].lowercased()] + names + names.map({ $0.uppercased() }) {
        #expect(CountryCodes.code(of: text) == cells[0], "\(text)")
      }
      let isCode = cells.map { CountryCodes.isCode($0.utf8Span.span) }
      #expect(isCode == [true, false, false, false])
      count += 1
    }
    #expect(count == 249)
  }

  @Test(arguments: [
    ("U.S.A.", "US"), ("u.s.", "US"), ("the United States of America", "US"), ("UK", "GB"), ("England", "GB"),
    ("Republic of Korea", "KR"), ("Korea (the Republic of)", "KR"), ("Côte d'Ivoire", "CI"),
    ("COTE D’IVOIRE", "CI"),
    ("Cote d Ivoire", "CI"), ("Holland", "NL"), ("EL", "GR"), ("Deutschland", "DE"), ("España", "ES"),
    ("ÖSTERREICH", "AT"),
    ("Pays-Bas", "NL"), ("Untied States", "US"), ("Trinidad & Tobago", "TT"), ("St. Lucia", "LC"),
    ("840", "US"),
    ("US-CA", "US"), ("gb-eng", "GB"),
  ])
  func `names as people write them lead to the code`(text: String, code: String) {
    #expect(CountryCodes.suggestion(for: text) == "Write \"\(code)\".")
  }

  @Test(arguments: ["XYZ", "Atlantis", "", "?", "UU", "999"])
  func `no code is suggested where there is no country`(text: String) {
    #expect(CountryCodes.suggestion(for: text) == "")
  }

  @Test(arguments: ["US", "us", "GB", "XK", "ZZ", "QM", "IC", "Fr"])
  func `a code of the standard, of its users or of the post is fine`(code: String) {
    let found = ScenarioFixture().replacing(
      "C,,PEN,1,,shopify,CA", with: "C,,PEN,1,,shopify,\(code)", in: "orders.csv"
    )
    .found()
    #expect(found == [])
  }

  @Test(arguments: [
    ("locations.csv", "3pl,US", "3pl,USA"), ("zones.csv", "WEST,us", "WEST,USA"),
    ("restrictions.csv", "ground,us", "ground,Usa"), ("orders.csv", "31.80,,us", "31.80,,usa"),
  ])
  func `a country in any table is warned of by its code`(file: String, text: String, replacement: String) {
    let found = ScenarioFixture().replacing(text, with: replacement, in: file).found()
    #expect(found.map { "\($0.file) \($0.field) \($0.severity)" } == ["\(file) country warning"])
    #expect(found.map(\.suggestion) == ["Write \"US\"."])
  }

  @Test func `a name with blanks is an error, once for all of its rows`() {
    var fixture = ScenarioFixture()
    for number in 0..<30 {
      fixture = fixture.appending("N\(number),,PEN,1,,,United States", to: "orders.csv")
    }
    #expect(fixture.errorPlaces() == ["orders.csv:6:13 country"])
    #expect(fixture.found().map(\.message) == ["expected a code of two letters from ISO 3166; so in 30 rows"])
    #expect(fixture.found().map(\.suggestion) == ["Write \"US\"."])
  }

  @Test func `warnings of many rows are one for each country`() {
    var fixture = ScenarioFixture()
    for number in 0..<30 {
      fixture = fixture.appending("N\(number),,PEN,1,,,\(number % 3 == 0 ? "UK" : "USA")", to: "orders.csv")
    }
    let found = fixture.found()
    #expect(found.map { String($0.message.suffix(10)) } == ["in 10 rows", "in 20 rows"])
    #expect(found.map(\.suggestion) == ["Write \"GB\".", "Write \"US\"."])
  }
}
