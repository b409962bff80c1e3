extension IntegerProgram {
  /// The objective of the values, one for each column, without regard to whether they are feasible.
  ///
  /// Complexity: O(columns).
  public func objective(of values: [Double]) -> Double {
    precondition(values.count == columnCount, "a solution has one value for each column")
    var sum = objectiveConstant
    for column in 0..<columnCount { sum += objective[column] * values[column] }
    return sum
  }

  /// The first bound, row or integrality that the values violate by more than the tolerance, which is relative
  /// to bounds above 1; `nil` if the values are feasible.
  ///
  /// Complexity: O(columns + rows + entries).
  public func violation(of values: [Double], tolerance: Double = 1e-6) -> ProgramFault? {
    guard values.count == columnCount else {
      return ProgramFault(.whole, "\(values.count) values for \(columnCount) columns")
    }
    for column in 0..<columnCount {
      let value = values[column]
      guard value.isFinite else { return ProgramFault(.column(column), "value \(value) is not finite") }
      if isInteger[column], (value - value.rounded()).magnitude > tolerance {
        return ProgramFault(.column(column), "value \(value) is not a whole number")
      }
      if !Self.holds(columnLower[column], value, columnUpper[column], tolerance) {
        let bounds = "\(columnLower[column])...\(columnUpper[column])"
        return ProgramFault(.column(column), "value \(value) is outside \(bounds)")
      }
    }
    let activities = rowActivities(of: values)
    for row in 0..<rowCount where !Self.holds(rowLower[row], activities[row], rowUpper[row], tolerance) {
      let bounds = "\(rowLower[row])...\(rowUpper[row])"
      return ProgramFault(.row(row), "sum \(activities[row]) is outside \(bounds)")
    }
    return nil
  }

  /// `A·x`, one sum for each row.
  ///
  /// Complexity: O(rows + entries).
  public func rowActivities(of values: [Double]) -> [Double] {
    precondition(values.count == columnCount, "a solution has one value for each column")
    var sums = [Double](repeating: 0, count: rowCount)
    for entry in 0..<entryCount {
      sums[Int(entryRows[entry])] += entryValues[entry] * values[Int(entryColumns[entry])]
    }
    return sums
  }

  /// A lower bound on the objective of every solution, from any prices of the rows (Lagrangian bound): exact at
  /// optimal prices of the relaxation, −∞ where a column without a bound has a reduced cost that leads there.
  ///
  /// A price that relies on an infinite row bound counts as 0.
  /// Complexity: O(columns + rows + entries).
  public func bound(atRowPrices prices: [Double]) -> Double {
    precondition(prices.count == rowCount, "there is one price for each row")
    var used = prices
    var total = objectiveConstant
    for row in 0..<rowCount {
      let side = prices[row] > 0 ? rowLower[row] : rowUpper[row]
      if side.isFinite { total += prices[row] * side } else { used[row] = 0 }
    }
    var reduced = objective
    for entry in 0..<entryCount {
      reduced[Int(entryColumns[entry])] -= entryValues[entry] * used[Int(entryRows[entry])]
    }
    for column in 0..<columnCount where reduced[column] != 0 {
      total += reduced[column] * (reduced[column] > 0 ? columnLower[column] : columnUpper[column])
    }
    return total
  }

  private static func holds(_ lower: Double, _ value: Double, _ upper: Double, _ tolerance: Double) -> Bool {
    // An infinite bound makes the slack infinite too, and ∞ − ∞ is not a number: hence the finite checks.
    if lower.isFinite, value < lower - tolerance * max(1, lower.magnitude) { return false }
    if upper.isFinite, value > upper + tolerance * max(1, upper.magnitude) { return false }
    return true
  }
}
