import IntegerProgramming

/// GLPK wants at least one row, column and entry; without entries each column goes its own way.
extension GLPKSolver {
  func solveWithoutEntries(_ program: IntegerProgram) -> IntegerProgramOutcome {
    let relaxed = relaxWithoutEntries(program)
    switch relaxed.status {
    case .unbounded: return .unbounded
    case .optimal: return .optimal(relaxed.values, objective: relaxed.objective, bound: relaxed.objective)
    default: return .infeasible
    }
  }

  func relaxWithoutEntries(_ program: IntegerProgram) -> LinearOutcome {
    for row in 0..<program.rowCount where program.rowLower[row] > 0 || program.rowUpper[row] < 0 {
      return LinearOutcome(status: .infeasible)
    }
    var values: [Double] = []
    values.reserveCapacity(program.columnCount)
    for column in 0..<program.columnCount {
      let cost = program.objective[column]
      let lower = program.columnLower[column]
      let upper = program.columnUpper[column]
      let value = cost > 0 ? lower : cost < 0 ? upper : max(lower, min(0, upper))
      if value.isInfinite { return LinearOutcome(status: .unbounded) }
      values.append(value)
    }
    return LinearOutcome(
      status: .optimal, values: values, objective: program.objective(of: values),
      rowPrices: [Double](repeating: 0, count: program.rowCount), reducedCosts: program.objective)
  }
}
