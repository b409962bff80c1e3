import Testing

@testable import Datasets

@Suite struct SourceTableTests {
  @Test func `quotes may hold commas, line ends and quotes`() throws {
    let text = "\u{FEFF}a, b \r\n\"x, \"\"y\"\"\", 1 \r\n\"p\nq\",\n\n"
    let table = try SourceTable(file: "t.csv", bytes: Array(text.utf8), columns: ["a", "b"])
    let rows = try table.map { row in [row.text("a"), row.text("b")] }
    #expect(rows == [["x, \"y\"", "1"], ["p\nq", ""]])
  }

  @Test func `missing columns are all named`() {
    #expect(throws: DatasetError(["t.csv: there is no column 'b'", "t.csv: there is no column 'c'"])) {
      try SourceTable(file: "t.csv", bytes: Array("a\n1\n".utf8), columns: ["a", "b", "c"])
    }
  }

  @Test func `every bad row is reported`() throws {
    let table = try SourceTable(file: "t.csv", bytes: Array("a\nx\n1\ny\n".utf8), columns: ["a"])
    #expect(
      throws: DatasetError([
        "t.csv, row 2, a: 'x', expected a whole number", "t.csv, row 4, a: 'y', expected a whole number",
      ])
    ) {
      try table.map { (row) throws(DatasetError) in try row.integer("a") }
    }
  }
}
