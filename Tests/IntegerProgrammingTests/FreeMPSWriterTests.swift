import IntegerProgramming
import Testing

@Suite struct FreeMPSWriterTests {
  @Test func `a program with every kind of row and bound is written as expected`() throws {
    var program = IntegerProgram(objectiveConstant: 12.5)
    program.addColumn(objective: 0.1, upper: 1)
    program.addColumn(objective: 0, isInteger: false)
    program.addColumn(objective: -3, lower: -.infinity, upper: 7)
    program.addColumn(objective: 0, lower: -.infinity)
    program.addColumn(objective: 1, lower: 2, upper: 2)
    program.addColumn(objective: 1)
    program.addRow(lower: 4, upper: 4)
    program.addRow(lower: -.infinity, upper: 1e20)
    program.addRow(lower: -2, upper: .infinity)
    program.addRow(lower: 1, upper: 3.5)
    program.addRow(lower: -.infinity, upper: .infinity)
    for column in 0..<4 { program.addEntry(row: column, column: column, value: Double(column + 1)) }
    program.addEntry(row: 4, column: 3, value: 9)
    program.addEntry(row: 4, column: 1, value: 9)
    var text = ""
    try FreeMPSWriter().write(program, to: &text)
    #expect(text == Self.expected)
  }

  private static let expected = """
    NAME program
    ROWS
     N OBJECTIVE
     E r0
     L r1
     G r2
     L r3
    COLUMNS
     MARKER0 'MARKER' 'INTORG'
     x0 OBJECTIVE 0.1
     x0 r0 1
     MARKER1 'MARKER' 'INTEND'
     x1 r1 2
     MARKER2 'MARKER' 'INTORG'
     x2 OBJECTIVE -3
     x2 r2 3
     x3 r3 4
     x4 OBJECTIVE 1
     x5 OBJECTIVE 1
     MARKER3 'MARKER' 'INTEND'
    RHS
     RHS OBJECTIVE -12.5
     RHS r0 4
     RHS r1 1e+20
     RHS r2 -2
     RHS r3 3.5
    RANGES
     RANGE r3 2.5
    BOUNDS
     LO BOUND x0 0
     UP BOUND x0 1
     MI BOUND x2
     UP BOUND x2 7
     FR BOUND x3
     FX BOUND x4 2
     LO BOUND x5 0
     PL BOUND x5
    ENDATA

    """

  @Test func `a column only in rows without bounds is still declared`() throws {
    var program = IntegerProgram()
    program.addColumn(objective: 0, isInteger: false)
    program.addRow(lower: -.infinity, upper: .infinity)
    program.addEntry(row: 0, column: 0, value: 1)
    var text = ""
    try FreeMPSWriter().write(program, to: &text)
    #expect(text.contains("COLUMNS\n x0 OBJECTIVE 0\nRHS"))
  }

  @Test func `names come from the caller`() throws {
    var program = IntegerProgram()
    program.addColumn(objective: 1, isInteger: false)
    program.addRow(lower: 1, upper: 1)
    program.addEntry(row: 0, column: 0, value: 1)
    var text = ""
    let writer = FreeMPSWriter(columnName: { "ship_\($0)" }, rowName: { "order_\($0)" })
    try writer.write(program, to: &text)
    #expect(text.contains(" ship_0 order_0 1\n"))
  }

  @Test func `a large program is written in pieces`() throws {
    struct Pieces: TextOutputStream {
      var count = 0
      var longest = 0
      mutating func write(_ string: String) {
        count += 1
        longest = max(longest, string.utf8.count)
      }
    }
    var program = IntegerProgram()
    for column in 0..<20_000 { program.addColumn(objective: Double(column)) }
    var pieces = Pieces()
    try FreeMPSWriter().write(program, to: &pieces)
    #expect(pieces.count > 10)
    #expect(pieces.longest < 70_000)
  }

  @Test func `a program that is not valid is not written`() {
    var program = IntegerProgram()
    program.addColumn(objective: .nan)
    var text = ""
    #expect(throws: InvalidIntegerProgram.self) { try FreeMPSWriter().write(program, to: &text) }
    #expect(text.isEmpty)
  }
}
