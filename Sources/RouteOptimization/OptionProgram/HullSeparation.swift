import IntegerProgramming

/// Finds what every way to hand a row out in whole lines keeps, and fractions of lines break.
///
/// The deepest such inequality over the lines with a share is a small linear program, whose rows are ways to hand
/// out: each solution is put to a knapsack, solved by dynamic programming, until none breaks it. Lines without a
/// share are lifted into it, one after the other, each as far as the knapsack allows (Kaparis and Letchford 2010,
/// Math. Program. 124, 69–91).
struct HullSeparation {
  let lines: RowLines
  let solver: any IntegerProgramSolver
  let options: SolveOptions

  private static let share = 1e-6
  /// How far the inequality has to be broken.
  private static let violation = 1e-4
  private static let mostWays = 100

  /// - Parameter shares: by line of the row: copies that have it, in fractions.
  /// - Returns: `nil` where nothing is broken.
  func cut(_ shares: [Double]) -> HullCut? {
    let support = shares.indices.filter { shares[$0] > Self.share }
    let isWhole = support.allSatisfy { abs(shares[$0] - shares[$0].rounded()) <= Self.share }
    if isWhole { return nil }
    guard let weights = deepest(support, shares) else { return nil }
    return lifted(support, weights)
  }

  private func deepest(_ support: [Int], _ shares: [Double]) -> [Double]? {
    var program = IntegerProgram()
    for line in support { program.addColumn(objective: -shares[line], upper: 1, isInteger: false) }
    var options = options
    for _ in 0..<Self.mostWays {
      let outcome = solver.solveRelaxation(program, options)
      guard outcome.status == .optimal, -outcome.objective > 1 + Self.violation else { return nil }
      options.basis = outcome.basis
      let weights = outcome.values.map { max(0, $0) }
      let (most, way) = best(support, weights)
      if most <= 1 + 1e-7 { return weights }
      let row = program.addRow(lower: -.infinity, upper: 1)
      for (column, count) in way.enumerated() where count > 0 {
        program.addEntry(row: row, column: column, value: Double(count))
      }
    }
    return nil
  }

  /// Copies of a line that there is room for.
  private func most(_ line: Int) -> Int { min(lines.copies[line], lines.supply / lines.amounts[line]) }

  /// The way to hand out that weighs most, and by line of the support its copies.
  private func best(_ support: [Int], _ weights: [Double]) -> (Double, [Int]) {
    let states = lines.supply + 1
    var values = [Double](repeating: 0, count: states)
    var taken: [UInt16] = Array(repeating: 0, count: support.count * states)
    for (position, line) in support.enumerated() where weights[position] > 1e-9 {
      let (amount, weight) = (lines.amounts[line], weights[position])
      let copies = most(line)
      for state in stride(from: states - 1, through: amount, by: -1) {
        var best = values[state]
        for count in 1...max(1, min(copies, state / amount)) where count <= copies {
          let value = values[state - count * amount] + Double(count) * weight
          if value > best + 1e-12 { (best, taken[position * states + state]) = (value, UInt16(count)) }
        }
        values[state] = best
      }
    }
    var way = [Int](repeating: 0, count: support.count)
    var state = states - 1
    for position in support.indices.reversed() {
      way[position] = Int(taken[position * states + state])
      state -= way[position] * lines.amounts[support[position]]
    }
    return (values[states - 1], way)
  }

  private func lifted(_ support: [Int], _ weights: [Double]) -> HullCut {
    var values = [Double](repeating: 0, count: lines.supply + 1)
    var all = [Double](repeating: 0, count: lines.terms.count)
    var isIn = [Bool](repeating: false, count: lines.terms.count)
    for (line, weight) in zip(support, weights) {
      (all[line], isIn[line]) = (weight, true)
      add(line, weight, to: &values)
    }
    for line in lines.terms.indices where !isIn[line] && most(line) > 0 {
      let room = (1...most(line)).map { (1 - values[lines.supply - $0 * lines.amounts[line]]) / Double($0) }
      all[line] = max(0, room.min() ?? 0)
      add(line, all[line], to: &values)
    }
    let used = all.indices.filter { all[$0] > 1e-7 }
    return HullCut(
      row: Int32(lines.row), terms: used.map { lines.terms[$0] }, coefficients: used.map { all[$0] })
  }

  /// Adds the copies of a line to what lines weigh at most by what they use.
  private func add(_ line: Int, _ weight: Double, to values: inout [Double]) {
    if weight <= 0 { return }
    let amount = lines.amounts[line]
    for _ in 0..<most(line) {
      for state in stride(from: values.count - 1, through: amount, by: -1) {
        values[state] = max(values[state], values[state - amount] + weight)
      }
    }
  }
}
