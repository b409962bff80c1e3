extension IntegerProgram {
  /// Throws every fault that makes the program meaningless: a number that is NaN or infinite where it must
  /// not be, crossed bounds, entries outside the rows or columns, more entries than Int32 can count.
  ///
  /// Complexity: O(columns + rows + entries).
  public func validate() throws(InvalidIntegerProgram) {
    var faults: [ProgramFault] = []
    if !objectiveConstant.isFinite {
      faults.append(ProgramFault(.objectiveConstant, "\(objectiveConstant) is not finite"))
    }
    for column in 0..<columnCount {
      if !objective[column].isFinite {
        faults.append(ProgramFault(.column(column), "objective \(objective[column]) is not finite"))
      }
      if let message = Self.boundsFault(columnLower[column], columnUpper[column]) {
        faults.append(ProgramFault(.column(column), message))
      }
    }
    for row in 0..<rowCount {
      if let message = Self.boundsFault(rowLower[row], rowUpper[row]) {
        faults.append(ProgramFault(.row(row), message))
      }
    }
    appendEntryFaults(to: &faults)
    if max(columnCount, rowCount, entryCount) > Int(Int32.max) {
      faults.append(ProgramFault(.whole, "more than \(Int32.max) columns, rows or entries"))
    }
    if !faults.isEmpty { throw InvalidIntegerProgram(faults: faults) }
  }

  private func appendEntryFaults(to faults: inout [ProgramFault]) {
    for entry in 0..<entryCount {
      if !(0..<rowCount).contains(Int(entryRows[entry])) {
        faults.append(ProgramFault(.entry(entry), "row \(entryRows[entry]) is not one of \(rowCount) rows"))
      }
      if !(0..<columnCount).contains(Int(entryColumns[entry])) {
        let message = "column \(entryColumns[entry]) is not one of \(columnCount) columns"
        faults.append(ProgramFault(.entry(entry), message))
      }
      if !entryValues[entry].isFinite {
        faults.append(ProgramFault(.entry(entry), "value \(entryValues[entry]) is not finite"))
      }
    }
  }

  private static func boundsFault(_ lower: Double, _ upper: Double) -> String? {
    if lower.isNaN || upper.isNaN { return "a bound is not a number" }
    if lower == .infinity { return "the lower bound is +infinity" }
    if upper == -.infinity { return "the upper bound is -infinity" }
    if lower > upper { return "the lower bound \(lower) is above the upper bound \(upper)" }
    return nil
  }
}
