import OrderRouting
import ScenarioFiles
import Testing

@Suite struct TableTextTests {
  @Test func `a missing required column is an error, an unknown one a warning`() throws {
    let fixture = ScenarioFixture().replacing("sku,on_hand", with: "sku,On Hand", in: "stock.csv")
    let found = fixture.diagnostics()
    #expect(
      found == [
        "stock.csv:1:1: error: on_hand: expected this column in the header. Maybe \"On Hand\".",
        "stock.csv:1:17: warning: On Hand: no such column; it is ignored. Maybe \"on_hand\".",
      ])
  }

  @Test func `a column that stands twice is an error`() throws {
    let fixture = ScenarioFixture().setting("zones.csv", to: "zone_table,zone,zone\nusps,8,8\n")
    let found = fixture.diagnostics()
    #expect(found == ["zones.csv:1:17: error: zone: expected each column once."])
  }

  @Test func `columns may stand in any order, and blank cells at the end may be left out`() throws {
    let text = "zone,prefix,zone_table,\n8,,usps\n2,'0 7,usps,,,\n"
    let zones = try ScenarioFixture().setting("zones.csv", to: text).read().scenario.zones
    #expect(zones.map(\.zone) == ["8", "2"])
    #expect(zones.map(\.prefix) == ["", "07"])
  }

  @Test func `a value beyond the header's columns is an error`() throws {
    let fixture = ScenarioFixture().replacing("SET,INK,1", with: "SET,INK,1,,5", in: "kits.csv")
    let found = fixture.diagnostics()
    #expect(
      found == [
        "kits.csv:3:12: error: \"5\": expected at most 3 cells, as in the header. "
          + "Maybe a value with a comma stands without quotes."
      ])
  }

  @Test func `an empty file is an error`() throws {
    for text in ["", "\u{FEFF}", "\n , \n"] {
      let fixture = ScenarioFixture().setting("closures.csv", to: text)
      let found = fixture.diagnostics()
      #expect(found == ["closures.csv:1:1: error: expected a header row, found an empty file."])
    }
  }

  @Test func `lines count quoted line ends, and columns count characters`() throws {
    let items = "sku,name,weight\nPEN,\"two\nlines\",1\nINK,été 🚚,1\nBOX,\"a\r\nb é\",x\n"
    let found = ScenarioFixture().setting("items.csv", to: items).diagnostics()
      .filter { $0.contains(": error: ") }
    #expect(found == ["items.csv:6:6: error: weight \"x\": expected a number of at least 0."])
  }

  @Test func `a quote that is never closed ends the table`() throws {
    let fixture = ScenarioFixture().replacing("SET,INK,1", with: "SET,\"INK,1", in: "kits.csv")
    let found = fixture.diagnostics()
    #expect(
      found == [
        "kits.csv:3:5: error: expected a closing quote before the end of the file. "
          + "Maybe a quote inside a cell was meant: put the cell in quotes and double it."
      ])
  }

  @Test func `bytes that are no text are errors where they stand`() throws {
    let bytes =
      Array("sku,name,weight\nPEN,\"p\u{E9}".utf8) + [0xE9, 0x2C] + Array("\",1\nINK,\0\0,1\nBOX,,1\n".utf8)
    let found = ScenarioFixture().setting("items.csv", toBytes: bytes).diagnostics()
      .filter { $0.contains(": error: ") }
    #expect(
      found == [
        "items.csv:2:8: error: expected UTF-8, found the byte 0xE9. "
          + "Maybe the file is in another encoding: save it as UTF-8.",
        "items.csv:3:5: error: expected text, found a NUL byte. "
          + "Maybe the file was damaged, or is not a text file: export it again.",
      ])
  }

  @Test func `other kinds of files are named`() throws {
    let utf16 = ScenarioFixture().setting("kits.csv", toBytes: [0xFF, 0xFE, 0x61, 0]).diagnostics()
    #expect(utf16 == ["kits.csv:1:1: error: expected UTF-8, found UTF-16. Save the file as UTF-8."])
    let archive = ScenarioFixture().setting("kits.csv", toBytes: [0x50, 0x4B, 3, 4, 0]).diagnostics()
    #expect(
      archive == [
        "kits.csv:1:1: error: expected text, found a ZIP archive. Maybe it is a workbook: export its sheet as CSV."
      ])
  }

  @Test func `a rate below every weight stays, with a warning`() throws {
    let folder = try ScenarioFixture().appending("r1,2,-0.000001,9000000,,", to: "rates.csv").read()
    #expect(folder.scenario.rates.count == 3)
    #expect(folder.warnings.map { "\($0.file):\($0.line):\($0.column)" } == ["rates.csv:4:6"])
  }
}
