import OrderRouting
import Testing

@testable import ScenarioFiles

@Suite struct BadFileTests {
  @Test(arguments: ScenarioTable.allCases.filter(\.isRequired))
  func `a required file that is missing is the only error`(table: ScenarioTable) {
    #expect(ScenarioFixture().removing(table.fileName).errorPlaces() == ["\(table.fileName):0:0 "])
  }

  /// The tables that are not required, but that others refer to.
  @Test func `a missing file that others refer to is reported where they do`() {
    #expect(ScenarioFixture().removing("rates.csv").errorPlaces() == ["services.csv:2:19 rate_card"])
    #expect(ScenarioFixture().removing("transit.csv").errorPlaces() == ["services.csv:2:23 transit_table"])
    #expect(
      ScenarioFixture().removing("surcharges.csv").errorPlaces() == ["services.csv:2:59 surcharge_card"])
    #expect(
      ScenarioFixture().removing("fees.csv").errorPlaces() == [
        "services.csv:3:23 fee_card", "items.csv:2:27 fee_class", "items.csv:3:19 fee_class",
        "items.csv:4:18 fee_class",
      ])
  }

  @Test(arguments: ScenarioFixture.tables.keys.filter { $0 != "scenario.json" })
  func `a table that is empty, blank, UTF-16, a workbook or unclosed is the only error`(file: String) {
    let good = ScenarioFixture()
    for empty in ["", "\n \n", "\u{FEFF}"] {
      #expect(good.setting(file, to: empty).errorPlaces() == ["\(file):1:1 "])
    }
    for start: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF], [0x50, 0x4B, 3, 4]] {
      let bytes = start + (good.files[file] ?? []).flatMap { [$0, 0] }
      #expect(good.setting(file, toBytes: bytes).errorPlaces() == ["\(file):1:1 "])
    }
    #expect(good.appending("\"x", to: file).errorPlaces() == ["\(file):\(good.lineCount(file) + 1):1 "])
  }

  @Test(arguments: ScenarioFixture.tables.keys.filter { $0 != "scenario.json" })
  func `bytes that are no text are reported where they stand`(file: String) {
    let good = ScenarioFixture()
    // A row of blanks but for the byte: no cell of it means anything.
    for byte: UInt8 in [0, 0xFF, 0xC3, 0xE4] {
      let bytes = (good.files[file] ?? []) + [0x20, 0x20, byte, 0x0A]
      let places = good.setting(file, toBytes: bytes).errorPlaces()
      #expect(places.first == "\(file):\(good.lineCount(file) + 1):3 ")
    }
  }

  @Test(arguments: requiredColumns)
  func `a required column that is missing is the only error`(file: String, column: String) {
    let fixture = ScenarioFixture().renaming(column, in: file)
    #expect(fixture.errorPlaces() == ["\(file):1:1 \(column)"])
    let warned = fixture.found().filter { $0.severity == .warning && $0.field == "other_name" }
    #expect(warned.map { "\($0.file):\($0.line)" } == ["\(file):1"])
  }

  @Test func `a header alone is a table without rows`() {
    for file in ["closures.csv", "allocations.csv", "channel_rules.csv", "restrictions.csv", "orders.csv"] {
      let header = ScenarioFixture().header(file)
      let found = ScenarioFixture().setting(file, to: header).found()
      #expect(found == [], "\(file)")
    }
  }

  @Test func `a header alone leaves references without their rows`() {
    let places = ScenarioFixture().setting("rates.csv", to: ScenarioFixture().header("rates.csv"))
      .errorPlaces()
    #expect(places == ["services.csv:2:19 rate_card"])
  }

  @Test(arguments: grammar) func `a row that breaks the grammar is reported where it stands`(
    mutation: Mutation
  ) throws {
    try mutation.check("items.csv")
  }

  @Test func `unknown files and columns are warnings`() {
    let fixture = ScenarioFixture().setting("returns.csv", to: "x").renaming("name", in: "items.csv")
    let places = fixture.found().map { "\($0.file):\($0.line):\($0.column) \($0.field) \($0.severity)" }
    #expect(places == ["items.csv:1:5 other_name warning", "returns.csv:0:0  warning"])
  }

  @Test func `a column that stands twice is an error`() {
    let fixture = ScenarioFixture().replacing("sku,name,weight", with: "sku,name,name", in: "items.csv")
    #expect(fixture.errorPlaces() == ["items.csv:1:10 name"])
  }

  @Test func `errors of several files come in one run, by file and line`() {
    let fixture = ScenarioFixture().replacing("C,,PEN,1", with: "C,,PEN,0", in: "orders.csv")
      .replacing("A,,PEN,2", with: "A,,PEN,-2", in: "orders.csv")
      .replacing("EAST,PEN,100", with: "EAST,PIN,100", in: "stock.csv")
      .replacing("WEST,BOX,7", with: "WEST,BOX,x", in: "stock.csv")
      .replacing("14:00", with: "25:00", in: "locations.csv")
      .replacing("usps,r1", with: "usps,r9", in: "services.csv")
      .replacing("4.00", with: "4e0", in: "scenario.json").removing("zones.csv")
    #expect(
      fixture.errorPlaces() == [
        "scenario.json:14:29 policy.late_penalty_per_day", "locations.csv:2:65 cutoff",
        "services.csv:2:19 rate_card", "zones.csv:0:0 ", "stock.csv:2:6 sku", "stock.csv:5:10 on_hand",
        "orders.csv:2:8 quantity", "orders.csv:5:8 quantity",
      ])
  }

  static let grammar: [Mutation] = [
    .init("a quote never closed", "Ink,1.5", "^\"Ink,1.5", "", "expected a closing quote"),
    .init("text behind a quote", "\"Pen, blue\"", "\"Pen, blue\"^s", "", "after the closing quote"),
    .init("a quote inside a cell", "Ink,1.5", "In^\"k,1.5", "", "no quote inside a cell"),
    .init("a lone carriage return", "Ink,1.5", "Ink^\r,1.5", "", "a line feed after"),
    .init("one cell too many", "small,\n", "small,,,^x\n", "", "at most 9 cells"),
    .init("NUL", "Ink,1.5", "In^\u{0}k,1.5", "", "found a NUL byte"),
  ]

  static let requiredColumns: [(String, String)] = [
    ("locations.csv", "location_id"), ("locations.csv", "kind"), ("locations.csv", "country"),
    ("services.csv", "location_id"), ("services.csv", "service_id"), ("services.csv", "zone_table"),
    ("zones.csv", "zone_table"), ("zones.csv", "zone"), ("rates.csv", "rate_card"), ("rates.csv", "price"),
    ("fees.csv", "fee_card"), ("fees.csv", "fee_class"), ("fees.csv", "fee"),
    ("transit.csv", "transit_table"), ("transit.csv", "days"), ("closures.csv", "date"),
    ("surcharges.csv", "surcharge_card"), ("surcharges.csv", "kind"), ("surcharges.csv", "amount"),
    ("carrier_limits.csv", "carrier"), ("carrier_limits.csv", "max_shipments"),
    ("items.csv", "sku"), ("kits.csv", "kit_sku"), ("kits.csv", "component_sku"), ("kits.csv", "quantity"),
    ("stock.csv", "location_id"), ("stock.csv", "sku"), ("stock.csv", "on_hand"),
    ("allocations.csv", "location_id"), ("allocations.csv", "sku"), ("allocations.csv", "channel"),
    ("allocations.csv", "max_units"), ("restrictions.csv", "tag"), ("stock_values.csv", "location_id"),
    ("stock_values.csv", "sku"), ("stock_values.csv", "value"), ("orders.csv", "order_id"),
    ("orders.csv", "sku"), ("orders.csv", "quantity"), ("orders.csv", "country"),
  ]
}

extension ScenarioFixture {
  fileprivate func header(_ file: String) -> String {
    let text = String(decoding: files[file] ?? [], as: UTF8.self)
    return String(text.prefix { $0 != "\n" }) + "\n"
  }

  fileprivate func lineCount(_ file: String) -> Int { (files[file] ?? []).count { $0 == 0x0A } }

  /// Gives a column a name that no table knows.
  fileprivate func renaming(_ column: String, in file: String) -> ScenarioFixture {
    let header = header(file)
    let names = header.dropLast().split(separator: ",").map { $0 == column ? "other_name" : String($0) }
    return replacing(header, with: names.joined(separator: ",") + "\n", in: file)
  }
}
