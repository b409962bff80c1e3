import IntegerProgramming
import Testing

@Suite struct IntegerProgramTests {
  /// Minimise 2x + y + 1 over 1 ≤ x + y ≤ 4, x − y = 0, x whole.
  private var example: IntegerProgram {
    var program = IntegerProgram(objectiveConstant: 1)
    program.addColumn(objective: 2, upper: 3)
    program.addColumn(objective: 1, isInteger: false)
    program.addRow(lower: 1, upper: 4)
    program.addRow(lower: 0, upper: 0)
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 0, column: 1, value: 1)
    program.addEntry(row: 1, column: 0, value: 1)
    program.addEntry(row: 1, column: 1, value: -1)
    return program
  }

  @Test func `columns and rows are numbered from zero`() {
    var program = IntegerProgram()
    #expect(program.addColumn(objective: 1) == 0)
    #expect(program.addColumn(objective: 1) == 1)
    #expect(program.addRow(lower: 0, upper: 1) == 0)
    #expect(program.columnLower == [0, 0])
    #expect(program.columnUpper == [.infinity, .infinity])
    #expect(program.isInteger == [true, true])
  }

  @Test func `a valid program is not refused`() throws {
    try example.validate()
    try IntegerProgram().validate()
  }

  @Test func `every fault is found`() {
    var program = IntegerProgram(objectiveConstant: .infinity)
    program.addColumn(objective: .nan, lower: .infinity)
    program.addColumn(objective: 1, lower: .nan)
    program.addColumn(objective: 1, lower: 2, upper: 1)
    program.addRow(lower: 0, upper: -.infinity)
    program.addEntry(row: 1, column: 0, value: 1)
    program.addEntry(row: 0, column: 3, value: .nan)
    let error = #expect(throws: InvalidIntegerProgram.self) { try program.validate() }
    #expect(
      error?.faults.map(\.place) == [
        .objectiveConstant, .column(0), .column(0), .column(1), .column(2), .row(0), .entry(0), .entry(1),
        .entry(1),
      ])
  }

  @Test func `a description of many faults ends with their number`() {
    var program = IntegerProgram()
    for _ in 0..<12 { program.addColumn(objective: .nan) }
    let error = #expect(throws: InvalidIntegerProgram.self) { try program.validate() }
    #expect(error?.description.hasSuffix("column 9: objective nan is not finite; and 2 more") == true)
  }

  @Test func `a solution is checked against bounds, integrality and rows`() {
    #expect(example.violation(of: [1, 1]) == nil)
    #expect(example.objective(of: [1, 1]) == 4)
    #expect(example.violation(of: [0.5, 0.5])?.place == .column(0))
    #expect(example.violation(of: [4, 4])?.place == .column(0))
    #expect(example.violation(of: [3, 3])?.place == .row(0))
    #expect(example.violation(of: [1, 2])?.place == .row(1))
    #expect(example.violation(of: [1, .nan])?.place == .column(1))
    #expect(example.violation(of: [1])?.place == .whole)
  }

  @Test func `any row prices give a bound, the right ones the best`() {
    #expect(example.bound(atRowPrices: [0, 0]) == 1)
    #expect(example.bound(atRowPrices: [1.5, 0.5]) == 2.5)
    #expect(example.bound(atRowPrices: [3, 0]) == -.infinity)
    for price in stride(from: -2.0, to: 1, by: 0.25) {
      #expect(example.bound(atRowPrices: [price, 0]) <= 2.5)
    }
  }

  @Test func `entries are gathered by column, added up, without zeros`() {
    var program = IntegerProgram()
    for _ in 0..<3 { program.addColumn(objective: 0) }
    for _ in 0..<3 { program.addRow(lower: 0, upper: 1) }
    let triplets = [(2, 2, 1.0), (1, 0, 2), (0, 0, 3), (1, 0, 4), (2, 2, -1), (1, 2, 5), (0, 0, 1)]
    for (row, column, value) in triplets {
      program.addEntry(row: row, column: column, value: value)
    }
    let entries = ColumnEntries(program)
    #expect(entries.starts == [0, 2, 2, 3])
    #expect(entries.rows == [1, 0, 1])
    #expect(entries.values == [6, 4, 5])
  }

  @Test func `options know why to stop`() {
    #expect(SolveOptions().reasonToStop() == nil)
    #expect(SolveOptions(deadline: .now).reasonToStop() == "deadline")
    #expect(SolveOptions(shouldStop: { true }).reasonToStop() == "shouldStop")
    #expect(SolveOptions(deadline: .now + .seconds(9), shouldStop: { false }).reasonToStop() == nil)
  }
}
