import IntegerProgramming

extension IntegerProgram {
  /// The program with the bounds of its integer columns rounded inwards, which GLPK demands; `nil` if some column
  /// then has no value left. A bound within a billionth of a whole number counts as that number.
  func withWholeBounds() -> IntegerProgram? {
    var result = self
    for column in 0..<columnCount where isInteger[column] {
      let lower = (columnLower[column] - 1e-9).rounded(.up)
      let upper = (columnUpper[column] + 1e-9).rounded(.down)
      if lower > upper { return nil }
      result.setBounds(column: column, lower: lower, upper: upper)
    }
    return result
  }
}
