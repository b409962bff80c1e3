public import IntegerProgramming

/// Programs from seeds.
public enum RandomProgram {
  /// Few columns of few values, with equations, ranges, one-sided rows and costs of both signs.
  public static func small(seed: Int) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    var program = IntegerProgram(objectiveConstant: Double(Int.random(in: -9...9, using: &generator)))
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let lower = Int.random(in: -3...2, using: &generator)
      let upper = lower + Int.random(in: 0...3, using: &generator)
      let cost = Double(Int.random(in: -2000...2000, using: &generator)) / 100
      program.addColumn(objective: cost, lower: Double(lower), upper: Double(upper))
    }
    for row in 0..<Int.random(in: 0...4, using: &generator) {
      let side = Double(Int.random(in: -6...6, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: program.addRow(lower: side, upper: side)
      case 1: program.addRow(lower: side, upper: .infinity)
      case 2: program.addRow(lower: -.infinity, upper: side)
      default: program.addRow(lower: side, upper: side + Double(Int.random(in: 0...4, using: &generator)))
      }
      for column in 0..<program.columnCount where Bool.random(using: &generator) {
        let value = Double(Int.random(in: -4...4, using: &generator))
        program.addEntry(row: row, column: column, value: value)
      }
    }
    return program
  }

  /// Each of `rowCount` things is in exactly one of the chosen sets.
  public static func partitioning(rowCount: Int, setsPerRow: Int, seed: Int) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    for row in 0..<rowCount {
      program.addRow(lower: 1, upper: 1)
      let column = program.addColumn(objective: Double(Int.random(in: 3000...6000, using: &generator)) / 100)
      program.addEntry(row: row, column: column, value: 1)
    }
    for _ in 0..<rowCount * setsPerRow {
      let size = Int.random(in: 2...4, using: &generator)
      let first = Int.random(in: 0..<rowCount, using: &generator)
      var members: [Int] = [first]
      while members.count < min(size, rowCount) {
        let member = (first + Int.random(in: 1...20, using: &generator)) % rowCount
        if !members.contains(member) { members.append(member) }
      }
      let cost = Double(Int.random(in: 1500...2500, using: &generator) * size) / 100
      let column = program.addColumn(objective: cost)
      for row in members { program.addEntry(row: row, column: column, value: 1) }
    }
    return program
  }

  /// Several knapsacks over the same things, hard to prove optimal.
  public static func knapsacks(rowCount: Int, columnCount: Int, seed: Int) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    for _ in 0..<columnCount {
      program.addColumn(objective: -Double(Int.random(in: 500...1500, using: &generator)), upper: 1)
    }
    for row in 0..<rowCount {
      var total = 0.0
      for column in 0..<columnCount {
        let weight = Double(Int.random(in: 100...999, using: &generator))
        program.addEntry(row: row, column: column, value: weight)
        total += weight
      }
      program.addRow(lower: -.infinity, upper: (total / 2).rounded(.down))
    }
    return program
  }

  /// Columns and rows with numbers of 10⁻³⁰⁰ to 10¹⁵.
  public static func wild(seed: Int) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    func wild() -> Double {
      let sizes: [Double] = [1e-300, 1e-12, 1e-3, 1, 1e5, 1e15]
      return sizes[Int.random(in: 0..<sizes.count, using: &generator)]
        * Double.random(in: -1...1, using: &generator)
    }
    var program = IntegerProgram(objectiveConstant: wild())
    for _ in 0..<6 {
      let (one, other) = (wild(), wild())
      let isInteger = Bool.random(using: &generator)
      program.addColumn(
        objective: wild(), lower: min(one, other), upper: max(one, other), isInteger: isInteger)
    }
    for row in 0..<4 {
      let (one, other) = (wild(), wild())
      program.addRow(lower: min(one, other), upper: max(one, other))
      for column in 0..<6 { program.addEntry(row: row, column: column, value: wild()) }
    }
    return program
  }

  /// The lowest objective by trying every point between the bounds; `nil` if none is feasible.
  public static func bruteForceOptimum(_ program: IntegerProgram) -> Double? {
    var best: Double?
    var values = program.columnLower
    while true {
      if program.violation(of: values) == nil {
        best = min(best ?? .infinity, program.objective(of: values))
      }
      var column = 0
      while column < values.count, values[column] == program.columnUpper[column] {
        values[column] = program.columnLower[column]
        column += 1
      }
      if column == values.count { return best }
      values[column] += 1
    }
  }
}
