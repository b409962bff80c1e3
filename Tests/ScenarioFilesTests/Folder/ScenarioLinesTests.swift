import OrderRouting
import ScenarioFiles
import Testing

@Suite struct ScenarioLinesTests {
  /// Blank rows, cells with line breaks and CRLF before the rows that matter.
  private static let tables = [
    "scenario.json": #"{"format": 1, "as_of": "2026-11-23T09:30:00Z", "currency": "USD", "#
      + "\n" + #""policy": {"unfilled_unit_penalty": 25}}"#,
    "locations.csv": "location_id,kind,country\nL,warehouse,US\n",
    "services.csv": "location_id,service_id,zone_table,rate_card\n*,s,z,r\n",
    "zones.csv": "zone_table,zone\nz,1\n",
    "rates.csv": "rate_card,price\nr,5\n",
    "items.csv": "sku,name\r\n\r\nA,\"two\r\nlines\"\r\n,\r\nB,b\r\n",
    "stock.csv": "location_id,sku,on_hand\n\n\nL,A,5\n , ,\nL,B,7\n",
    "orders.csv": "order_id,line_id,sku,quantity,country,deliver_by\n"
      + "1,1,A,1,US,\n2,1,B,1,US,2026-12-01\n\n1,2,B,1,,2026-12-02\n",
  ]

  @Test func `rows are on the lines where diagnostics say they are`() throws {
    let source = try ScenarioReader.read(files: Self.tables.mapValues { Array($0.utf8) }).source
    let lines = ScenarioLines(source)
    let places: [(ScenarioPlace, Int)] = [
      (ScenarioPlace(.items, row: 0, column: "sku"), 3), (ScenarioPlace(.items, row: 1, column: "sku"), 6),
      (ScenarioPlace(.stock, row: 0, column: "on_hand"), 4),
      (ScenarioPlace(.stock, row: 1, column: "on_hand"), 6),
      (ScenarioPlace(.orders, row: 0, line: 0, column: "sku"), 2),
      (ScenarioPlace(.orders, row: 0, line: 1, column: "sku"), 5),
      // A column of the order stands in the first of its rows that has it.
      (ScenarioPlace(.orders, row: 0, column: "deliver_by"), 5),
      (ScenarioPlace(.orders, row: 1, column: "deliver_by"), 3),
    ]
    for (place, line) in places {
      #expect(lines.line(of: place) == line)
      #expect(source.resolve(Violation(.error, at: place, value: "", message: "")).line == line)
    }
    #expect(lines.line(of: ScenarioPlace(.scenario, row: 0, column: "unfilled_unit_penalty")) == 2)
    #expect(lines.line(of: ScenarioPlace(.kits, row: 0, column: "kit_sku")) == 0)
    #expect(lines.line(of: ScenarioPlace(.stock, row: 9, column: "sku")) == 0)
  }
}
