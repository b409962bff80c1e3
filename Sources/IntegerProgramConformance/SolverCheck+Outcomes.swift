internal import IntegerProgramming

// Programs that have no optimum, or hardly anything.
extension SolverCheck {
  static let outcomes = [infeasible, unbounded, infeasibleUnbounded, roundedBounds, almostEmpty, invalid]

  private static let infeasible = SolverCheck("an infeasible program says so") { trial in
    var program = IntegerProgram()
    program.addColumn(objective: 1)
    program.addColumn(objective: 1)
    program.addRow(lower: 3, upper: 3)
    program.addEntry(row: 0, column: 0, value: 2)
    program.addEntry(row: 0, column: 1, value: 2)
    program.setBounds(column: 0, lower: 0, upper: 9)
    program.setBounds(column: 1, lower: 0, upper: 9)
    let outcome = trial.solver.solve(program, SolveOptions())
    trial.expect("the status", outcome.status, is: .infeasible)
    trial.expect("the bound", outcome.bound, is: .infinity)
    let relaxed = trial.solver.solveRelaxation(program, SolveOptions())
    trial.expect("the objective of the relaxation", relaxed.objective, is: 1.5)
  }

  private static let unbounded = SolverCheck("an unbounded program says so") { trial in
    var program = IntegerProgram()
    program.addColumn(objective: -1)
    program.addColumn(objective: 0)
    program.addRow(lower: 0, upper: .infinity)
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 0, column: 1, value: -1)
    trial.expectStatuses(of: program, are: .unbounded, relaxed: .unbounded)
  }

  private static let infeasibleUnbounded = SolverCheck(
    "an infeasible program with an unbounded relaxation is infeasible"
  ) { trial in
    var program = IntegerProgram()
    program.addColumn(objective: -1)
    program.addColumn(objective: 0, upper: 5)
    program.addRow(lower: 0, upper: .infinity)
    program.addRow(lower: 1, upper: 1)
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 1, column: 1, value: 2)
    trial.expectStatuses(of: program, are: .infeasible, relaxed: .unbounded)
  }

  private static let roundedBounds = SolverCheck("bounds of integer columns are rounded inwards") { trial in
    var program = IntegerProgram()
    program.addColumn(objective: 1, lower: 0.4, upper: 7.5)
    program.addColumn(objective: -1, lower: 0.4, upper: 7.5)
    program.addRow(lower: -100, upper: 100)
    program.addEntry(row: 0, column: 0, value: 1)
    trial.expect("the solution", trial.solver.solve(program, SolveOptions()).values, is: [1, 7])
    program.setBounds(column: 0, lower: 0.4, upper: 0.6)
    let outcome = trial.solver.solve(program, SolveOptions())
    trial.expect("the status without a whole number between bounds", outcome.status, is: .infeasible)
  }

  private static let almostEmpty = SolverCheck(
    "a program without rows or columns or entries has an outcome"
  ) { trial in
    var program = IntegerProgram(objectiveConstant: 5)
    trial.expect("the objective of nothing", trial.solver.solve(program, SolveOptions()).objective, is: 5)
    program.addRow(lower: -1, upper: 1)
    let prices = trial.solver.solveRelaxation(program, SolveOptions()).rowPrices
    trial.expect("the prices of a row alone", prices, is: [0])
    program.addColumn(objective: -2, upper: 3.5)
    let values = trial.solver.solve(program, SolveOptions()).values
    trial.expect("the solution without entries", values, is: [3])
    let relaxed = trial.solver.solveRelaxation(program, SolveOptions()).values
    trial.expect("the relaxed solution without entries", relaxed, is: [3.5])
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 0, column: 0, value: -1)
    let objective = trial.solver.solve(program, SolveOptions()).objective
    trial.expect("the objective with entries that cancel out", objective, is: -1)
    program.setBounds(column: 0, lower: 0, upper: .infinity)
    let unbounded = trial.solver.solve(program, SolveOptions()).status
    trial.expect("the status without an upper bound", unbounded, is: .unbounded)
    program.setBounds(row: 0, lower: 1, upper: 1)
    let infeasible = trial.solver.solve(program, SolveOptions()).status
    trial.expect("the status of a row that nothing meets", infeasible, is: .infeasible)
  }

  private static let invalid = SolverCheck("a program that is not valid is an outcome, not a crash") {
    trial in
    var program = IntegerProgram()
    program.addColumn(objective: .nan)
    program.addRow(lower: 2, upper: 1)
    program.addEntry(row: 7, column: -1, value: .infinity)
    let reason = """
      the program is not valid: column 0: objective nan is not finite; \
      row 0: the lower bound 2.0 is above the upper bound 1.0; entry 0: row 7 is not one of 1 rows; \
      entry 0: column -1 is not one of 1 columns; entry 0: value inf is not finite
      """
    trial.expectStatuses(of: program, are: .failed(reason), relaxed: .failed(reason))
  }
}

extension SolverTrial {
  fileprivate mutating func expectStatuses(
    of program: IntegerProgram, are status: SolveStatus, relaxed: SolveStatus
  ) {
    expect("the status", solver.solve(program, SolveOptions()).status, is: status)
    expect(
      "the status of the relaxation", solver.solveRelaxation(program, SolveOptions()).status, is: relaxed)
  }
}
