import IntegerProgramming

extension IntegerProgram {
  /// Whether every number is at most 1e15 in size, infinite bounds apart. With larger ones GLPK can loop for
  /// ever without a look at the clock, and a double no longer tells one whole number from the next.
  var numbersAreModerate: Bool {
    let bounds = [columnLower, columnUpper, rowLower, rowUpper]
    return objectiveConstant.magnitude <= 1e15
      && objective.allSatisfy { $0.magnitude <= 1e15 }
      && entryValues.allSatisfy { $0.magnitude <= 1e15 }
      && bounds.allSatisfy { $0.allSatisfy { $0.isInfinite || $0.magnitude <= 1e15 } }
  }
}
