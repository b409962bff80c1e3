import ScenarioFiles
import Testing

@Suite struct CSVScannerTests {
  private func rows(_ bytes: [UInt8]) -> (cells: [[String]], problems: [CSVProblem]) {
    var scanner = CSVScanner(bytes)
    var row = CSVRow()
    var cells: [[String]] = []
    var problems: [CSVProblem] = []
    while scanner.next(&row) {
      cells.append(row.cells.map { scanner.text($0) })
      problems += row.problems
    }
    return (cells, problems)
  }

  private func rows(_ text: String) -> (cells: [[String]], problems: [CSVProblem]) { rows(Array(text.utf8)) }

  @Test func `commas part cells, and a last comma leaves a blank one`() {
    #expect(rows("a,b,\n,c").cells == [["a", "b", ""], ["", "c"]])
  }

  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\r\nc,d", "a,b\nc,d", "\u{FEFF}a,b\nc,d"])
  func `lines end in LF or CRLF, and a byte-order mark is dropped`(text: String) {
    #expect(rows(text).cells == [["a", "b"], ["c", "d"]])
  }

  @Test func `quotes protect commas, line ends and doubled quotes`() {
    #expect(
      rows("\"a,b\",\"c\r\nd\",\"say \"\"hi\"\"\",\"\"\"\"\n").cells == [
        ["a,b", "c\r\nd", "say \"hi\"", "\""]
      ])
  }

  @Test func `blanks around a cell are dropped, inside quotes too`() {
    let text = " a\t,\u{A0}\"\u{A0} b c\t\" , \" \" ,\u{A0}\n"
    #expect(rows(text).cells == [["a", "b c", "", ""]])
    #expect(rows(text).problems.isEmpty)
  }

  @Test func `only a whole no-break space is a blank`() {
    // Both end in the byte A0, as the no-break space does.
    #expect(rows("à,\u{2020}\n").cells == [["à", "\u{2020}"]])
  }

  @Test func `rows of blank cells are skipped`() {
    #expect(rows("\n\r\na\n , \"\" ,\u{A0}\n\nb\n\n").cells == [["a"], ["b"]])
    #expect(rows(" \n\n").cells.isEmpty)
    #expect(rows("").cells.isEmpty)
  }

  @Test func `a stray quote is a problem of its cell alone`() {
    let found = rows("a,b\"c,d\ne,f\n")
    #expect(found.problems == [CSVProblem(.strayQuote, cell: 1, offset: 3)])
    #expect(found.cells.map(\.count) == [3, 2])
  }

  @Test func `text after a closing quote is a problem of its cell alone`() {
    let found = rows("\"a\" x,b\n\"c\"\"d\",e\n")
    #expect(found.problems == [CSVProblem(.textAfterClosingQuote, cell: 0, offset: 4)])
    #expect(found.cells.last == ["c\"d", "e"])
  }

  @Test func `a quote that is never closed is a problem at that quote`() {
    #expect(rows("a\nb, \"c\nd\n").problems == [CSVProblem(.quoteNeverClosed, cell: 1, offset: 5)])
    #expect(rows("\"a\"\"").problems == [CSVProblem(.quoteNeverClosed, cell: 0, offset: 0)])
  }

  @Test func `a carriage return alone ends no line`() {
    #expect(rows("a\rb\n").problems == [CSVProblem(.loneCarriageReturn, cell: 0, offset: 1)])
    #expect(rows("\"a\rb\"\n").cells == [["a\rb"]])
  }

  @Test func `any table reads back the same, whatever its quotes and line ends`() {
    for seed in 0..<2000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let table = RandomTable(using: &generator)
      let found = rows(table.text)
      #expect(found.cells == table.rows, "seed \(seed): \(table.text)")
      #expect(found.problems.isEmpty, "seed \(seed)")
    }
  }
}
