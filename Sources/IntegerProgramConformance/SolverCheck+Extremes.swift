internal import IntegerProgramming

// Numbers of any size.
extension SolverCheck {
  static let extremes = [wildNumbers, hugeNumbers]

  private static let wildNumbers = SolverCheck(
    "numbers of any size end in an outcome that keeps its promises"
  ) { trial in
    for seed in 0..<400 {
      let program = RandomProgram.wild(seed: seed)
      let options = SolveOptions(deadline: .now + .milliseconds(200))
      let outcome = trial.solver.solve(program, options)
      trial.expect(
        outcome.status.hasValues == !outcome.values.isEmpty, "the values of seed \(seed) belie its status")
      if outcome.status.hasValues {
        trial.expect(
          program.violation(of: outcome.values) == nil, "the values of seed \(seed) are no solution")
        trial.expect(outcome.bound <= outcome.objective, "the bound of seed \(seed) is above the objective")
      }
      _ = trial.solver.solveRelaxation(program, options)
    }
  }

  private static let hugeNumbers = SolverCheck("numbers that are finite but huge end in an outcome") {
    trial in
    for size in [1e30, 1e300] {
      var program = IntegerProgram()
      program.addColumn(objective: size, upper: 5)
      program.addRow(lower: -size, upper: size / 2)
      program.addEntry(row: 0, column: 0, value: size)
      let outcome = trial.solver.solve(program, SolveOptions(deadline: .now + .seconds(1)))
      trial.expect(outcome.status.hasValues == !outcome.values.isEmpty, "the values belie the status")
    }
  }
}
