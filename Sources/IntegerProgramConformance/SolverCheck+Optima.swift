internal import IntegerProgramming

// Optima against brute force.
extension SolverCheck {
  static let optima = [smallPrograms, relaxations, mixedColumns, repeatedEntries, fineDifferences, threads]

  private static let smallPrograms = SolverCheck(
    "six hundred small programs have the optimum of brute force"
  ) { trial in
    for seed in 0..<600 {
      let program = RandomProgram.small(seed: seed)
      let outcome = trial.solver.solve(program, SolveOptions())
      guard let optimum = RandomProgram.bruteForceOptimum(program) else {
        trial.expect("the status of seed \(seed)", outcome.status, is: .infeasible)
        continue
      }
      trial.expect("the status of seed \(seed)", outcome.status, is: .optimal)
      trial.expect(
        (outcome.objective - optimum).magnitude < 1e-9,
        "the objective of seed \(seed) is \(outcome.objective), not \(optimum)")
      trial.expect(program.violation(of: outcome.values) == nil, "the values of seed \(seed) are no solution")
      trial.expect(outcome.bound <= outcome.objective, "the bound of seed \(seed) is above the objective")
    }
  }

  private static let relaxations = SolverCheck("the relaxation is a bound and its prices prove it") { trial in
    for seed in 0..<600 {
      let program = RandomProgram.small(seed: seed)
      let relaxed = trial.solver.solveRelaxation(program, SolveOptions())
      guard let optimum = RandomProgram.bruteForceOptimum(program) else { continue }
      trial.expect("the status of seed \(seed)", relaxed.status, is: .optimal)
      trial.expect(relaxed.objective <= optimum + 1e-7, "the relaxation of seed \(seed) is above the optimum")
      let bound = program.bound(atRowPrices: relaxed.rowPrices)
      trial.expect(
        (bound - relaxed.objective).magnitude < 1e-6,
        "the prices of seed \(seed) prove \(bound), not \(relaxed.objective)")
    }
  }

  private static let mixedColumns = SolverCheck("continuous and integer columns mix") { trial in
    var program = IntegerProgram()
    program.addColumn(objective: 10, upper: 1)
    program.addColumn(objective: 1, isInteger: false)
    program.addRow(lower: 2.5, upper: .infinity)
    program.addEntry(row: 0, column: 0, value: 2)
    program.addEntry(row: 0, column: 1, value: 1)
    let outcome = trial.solver.solve(program, SolveOptions())
    trial.expect("the solution", outcome.values, is: [0, 2.5])
    trial.expect("the objective", outcome.objective, is: 2.5)
  }

  private static let repeatedEntries = SolverCheck("entries at the same place add up") { trial in
    var program = IntegerProgram()
    program.addColumn(objective: 1)
    program.addRow(lower: 6, upper: .infinity)
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 0, column: 0, value: 2)
    trial.expect("the solution", trial.solver.solve(program, SolveOptions()).values, is: [2])
  }

  private static let fineDifferences = SolverCheck(
    "a millionth of difference is found in an objective of a million"
  ) { trial in
    for seed in 0..<20 {
      var program = RandomProgram.knapsacks(rowCount: 3, columnCount: 12, seed: seed)
      program.objectiveConstant = 1_000_000
      for column in 0..<program.columnCount {
        program.setObjective(column: column, -1 - Double(column * column) * 1e-6)
      }
      let outcome = trial.solver.solve(program, SolveOptions())
      let optimum = RandomProgram.bruteForceOptimum(program) ?? .infinity
      trial.expect(
        (outcome.objective - optimum).magnitude < 5e-7,
        "the objective of seed \(seed) is \(outcome.objective), not \(optimum)")
    }
  }

  private static let threads = SolverCheck("threads solve side by side") { trial in
    let expected = (0..<40).map { seed in
      RandomProgram.bruteForceOptimum(RandomProgram.small(seed: seed)) ?? .infinity
    }
    let solver = trial.solver
    let found = await withTaskGroup(of: (Int, Double).self) { group in
      for index in 0..<400 {
        group.addTask {
          (index % 40, solver.solve(RandomProgram.small(seed: index % 40), SolveOptions()).objective)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    trial.expect("the number of outcomes", found.count, is: 400)
    for (seed, objective) in found {
      trial.expect(
        objective == expected[seed] || (objective - expected[seed]).magnitude < 1e-9,
        "the objective of seed \(seed) is \(objective), not \(expected[seed])")
    }
  }
}
