internal import IntegerProgramming

// Starts, deadlines and gaps.
extension SolverCheck {
  static let starts = [leastStart, refusedStart]
  static let limits = [deadline, stop, gap, relaxedDeadline, slices]

  private static let leastStart = SolverCheck("a start is the least that comes back") { trial in
    let program = RandomProgram.knapsacks(rowCount: 5, columnCount: 60, seed: 1)
    let start = [Double](repeating: 0, count: 60)
    let stopped = trial.solver.solve(program, SolveOptions(shouldStop: { true }, start: start))
    trial.expect("the status of a search that is stopped", stopped.status, is: .feasible)
    trial.expect("the solution of a search that is stopped", stopped.values, is: start)
    trial.expect("what stopped it", stopped.stoppedBy, is: "shouldStop")
    let small = RandomProgram.knapsacks(rowCount: 2, columnCount: 15, seed: 1)
    let best = trial.solver.solve(small, SolveOptions())
    let again = trial.solver.solve(small, SolveOptions(start: best.values))
    trial.expect("the status from the optimum", again.status, is: .optimal)
    trial.expect("the objective from the optimum", again.objective, is: best.objective)
  }

  private static let refusedStart = SolverCheck(
    "a start that is no solution is refused with the reason"
  ) { trial in
    var program = IntegerProgram()
    program.addColumn(objective: 1)
    program.addRow(lower: 2, upper: 4)
    program.addEntry(row: 0, column: 0, value: 1)
    let reasons: [(start: [Double], reason: String)] = [
      ([5], "row 0: sum 5.0 is outside 2.0...4.0"), ([], "0 values for 1 columns"),
    ]
    for (start, reason) in reasons {
      let status = trial.solver.solve(program, SolveOptions(start: start)).status
      trial.expect("the status", status, is: .failed("the start is not a solution: " + reason))
    }
  }

  private static let deadline = SolverCheck("a deadline ends a hard search with a bound") { trial in
    let program = RandomProgram.knapsacks(rowCount: 10, columnCount: 200, seed: 3)
    let start = [Double](repeating: 0, count: 200)
    let clock = ContinuousClock()
    let began = clock.now
    let options = SolveOptions(deadline: began.advanced(by: .milliseconds(50)), start: start)
    let outcome = trial.solver.solve(program, options)
    trial.expect(began.duration(to: clock.now) < .milliseconds(1000), "a deadline of 50 ms took a second")
    trial.expect("the status", outcome.status, is: .feasible)
    trial.expect("what stopped it", outcome.stoppedBy, is: "deadline")
    trial.expect(outcome.bound.isFinite, "the bound is \(outcome.bound)")
    trial.expect(outcome.bound <= outcome.objective, "the bound is above the objective")
    trial.expect(program.violation(of: outcome.values) == nil, "the values are no solution")
    let longer = SolveOptions(deadline: clock.now.advanced(by: .seconds(1)), start: outcome.values)
    let later = trial.solver.solve(program, longer)
    trial.expect(outcome.bound <= later.objective, "the bound is above what a longer search finds")
    trial.expect(later.objective <= outcome.objective, "a longer search ends above its start")
  }

  private static let stop = SolverCheck("shouldStop ends a search") { trial in
    let program = RandomProgram.knapsacks(rowCount: 10, columnCount: 200, seed: 4)
    let questions = QuestionCount()
    let outcome = trial.solver.solve(program, SolveOptions(shouldStop: { questions.asked() > 2000 }))
    trial.expect("what stopped it", outcome.stoppedBy, is: "shouldStop")
  }

  private static let gap = SolverCheck("a gap that is allowed ends the search early and is kept") { trial in
    let program = RandomProgram.knapsacks(rowCount: 5, columnCount: 100, seed: 5)
    let outcome = trial.solver.solve(program, SolveOptions(relativeGap: 0.01))
    trial.expect("the status", outcome.status, is: .optimal)
    trial.expect(outcome.bound < outcome.objective, "the bound is not below the objective")
    trial.expect(
      outcome.objective - outcome.bound <= 0.01 * outcome.objective.magnitude + 1e-6,
      "the gap between \(outcome.bound) and \(outcome.objective) is above a hundredth")
  }

  private static let relaxedDeadline = SolverCheck("a relaxation heeds its deadline") { trial in
    let program = RandomProgram.partitioning(rowCount: 1500, setsPerRow: 8, seed: 1)
    let clock = ContinuousClock()
    let began = clock.now
    let options = SolveOptions(deadline: began.advanced(by: .milliseconds(20)))
    let outcome = trial.solver.solveRelaxation(program, options)
    trial.expect(began.duration(to: clock.now) < .milliseconds(1500), "a deadline of 20 ms took 1500")
    trial.expect("what stopped it", outcome.stoppedBy, is: "deadline")
    trial.expect(
      outcome.status == .noSolution || outcome.status == .feasible, "the status is \(outcome.status)")
  }

  private static let slices = SolverCheck("a relaxation solved in slices has the same optimum") { trial in
    let program = RandomProgram.partitioning(rowCount: 800, setsPerRow: 6, seed: 2)
    let whole = trial.solver.solveRelaxation(program, SolveOptions())
    let sliced = trial.solver.solveRelaxation(program, SolveOptions(shouldStop: { false }))
    trial.expect("the status", whole.status, is: .optimal)
    trial.expect("the status in slices", sliced.status, is: .optimal)
    trial.expect(
      (whole.objective - sliced.objective).magnitude < 1e-6,
      "the objective in slices is \(sliced.objective), not \(whole.objective)")
  }
}
