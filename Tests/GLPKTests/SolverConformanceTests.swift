import GLPK
import IntegerProgramming
import Testing

/// What every solver must do; a new solver is added to `solvers`.
@Suite struct SolverConformanceTests {
  static let solvers: [any IntegerProgramSolver] = [GLPKSolver()]

  @Test(arguments: solvers)
  func `six hundred small programs have the optimum of brute force`(solver: any IntegerProgramSolver) {
    var infeasible = 0
    for seed in 0..<600 {
      let program = RandomProgram.small(seed: seed)
      let outcome = solver.solve(program, SolveOptions())
      guard let optimum = RandomProgram.bruteForceOptimum(program) else {
        infeasible += 1
        #expect(outcome.status == .infeasible, "seed \(seed)")
        continue
      }
      #expect(outcome.status == .optimal, "seed \(seed)")
      #expect((outcome.objective - optimum).magnitude < 1e-9, "seed \(seed)")
      #expect(program.violation(of: outcome.values) == nil, "seed \(seed)")
      #expect(outcome.bound <= outcome.objective, "seed \(seed)")
    }
    #expect((50..<550).contains(infeasible))
  }

  @Test(arguments: solvers)
  func `the relaxation is a bound and its prices prove it`(solver: any IntegerProgramSolver) {
    for seed in 0..<600 {
      let program = RandomProgram.small(seed: seed)
      let relaxed = solver.solveRelaxation(program, SolveOptions())
      guard let optimum = RandomProgram.bruteForceOptimum(program) else { continue }
      #expect(relaxed.status == .optimal, "seed \(seed)")
      #expect(relaxed.objective <= optimum + 1e-7, "seed \(seed)")
      let bound = program.bound(atRowPrices: relaxed.rowPrices)
      #expect((bound - relaxed.objective).magnitude < 1e-6, "seed \(seed)")
    }
  }

  @Test(arguments: solvers)
  func `an infeasible program says so`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: 1)
    program.addColumn(objective: 1)
    program.addRow(lower: 3, upper: 3)
    program.addEntry(row: 0, column: 0, value: 2)
    program.addEntry(row: 0, column: 1, value: 2)
    program.setBounds(column: 0, lower: 0, upper: 9)
    program.setBounds(column: 1, lower: 0, upper: 9)
    let outcome = solver.solve(program, SolveOptions())
    #expect(outcome.status == .infeasible)
    #expect(outcome.bound == .infinity)
    #expect(solver.solveRelaxation(program, SolveOptions()).objective == 1.5)
  }

  @Test(arguments: solvers)
  func `an unbounded program says so`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: -1)
    program.addColumn(objective: 0)
    program.addRow(lower: 0, upper: .infinity)
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 0, column: 1, value: -1)
    #expect(solver.solve(program, SolveOptions()).status == .unbounded)
    #expect(solver.solveRelaxation(program, SolveOptions()).status == .unbounded)
  }

  @Test(arguments: solvers)
  func `an infeasible program with an unbounded relaxation is infeasible`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: -1)
    program.addColumn(objective: 0, upper: 5)
    program.addRow(lower: 0, upper: .infinity)
    program.addRow(lower: 1, upper: 1)
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 1, column: 1, value: 2)
    #expect(solver.solve(program, SolveOptions()).status == .infeasible)
    #expect(solver.solveRelaxation(program, SolveOptions()).status == .unbounded)
  }

  @Test(arguments: solvers)
  func `bounds of integer columns are rounded inwards`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: 1, lower: 0.4, upper: 7.5)
    program.addColumn(objective: -1, lower: 0.4, upper: 7.5)
    program.addRow(lower: -100, upper: 100)
    program.addEntry(row: 0, column: 0, value: 1)
    #expect(solver.solve(program, SolveOptions()).values == [1, 7])
    program.setBounds(column: 0, lower: 0.4, upper: 0.6)
    #expect(solver.solve(program, SolveOptions()).status == .infeasible)
  }

  @Test(arguments: solvers)
  func `continuous and integer columns mix`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: 10, upper: 1)
    program.addColumn(objective: 1, isInteger: false)
    program.addRow(lower: 2.5, upper: .infinity)
    program.addEntry(row: 0, column: 0, value: 2)
    program.addEntry(row: 0, column: 1, value: 1)
    let outcome = solver.solve(program, SolveOptions())
    #expect(outcome.values == [0, 2.5])
    #expect(outcome.objective == 2.5)
  }

  @Test(arguments: solvers)
  func `a program without rows or columns or entries has an outcome`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram(objectiveConstant: 5)
    #expect(solver.solve(program, SolveOptions()).objective == 5)
    program.addRow(lower: -1, upper: 1)
    #expect(solver.solveRelaxation(program, SolveOptions()).rowPrices == [0])
    program.addColumn(objective: -2, upper: 3.5)
    #expect(solver.solve(program, SolveOptions()).values == [3])
    #expect(solver.solveRelaxation(program, SolveOptions()).values == [3.5])
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 0, column: 0, value: -1)
    #expect(solver.solve(program, SolveOptions()).objective == -1)
    program.setBounds(column: 0, lower: 0, upper: .infinity)
    #expect(solver.solve(program, SolveOptions()).status == .unbounded)
    program.setBounds(row: 0, lower: 1, upper: 1)
    #expect(solver.solve(program, SolveOptions()).status == .infeasible)
  }

  @Test(arguments: solvers)
  func `entries at the same place add up`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: 1)
    program.addRow(lower: 6, upper: .infinity)
    program.addEntry(row: 0, column: 0, value: 1)
    program.addEntry(row: 0, column: 0, value: 2)
    #expect(solver.solve(program, SolveOptions()).values == [2])
  }

  @Test(arguments: solvers)
  func `a millionth of difference is found in an objective of a million`(solver: any IntegerProgramSolver) {
    for seed in 0..<20 {
      var program = RandomProgram.knapsacks(rowCount: 3, columnCount: 12, seed: seed)
      program.objectiveConstant = 1_000_000
      for column in 0..<program.columnCount {
        program.setObjective(column: column, -1 - Double(column * column) * 1e-6)
      }
      let outcome = solver.solve(program, SolveOptions())
      let optimum = RandomProgram.bruteForceOptimum(program) ?? .infinity
      #expect((outcome.objective - optimum).magnitude < 5e-7, "seed \(seed)")
    }
  }

  @Test(arguments: solvers)
  func `a start is the least that comes back`(solver: any IntegerProgramSolver) {
    let program = RandomProgram.knapsacks(rowCount: 5, columnCount: 60, seed: 1)
    let start = [Double](repeating: 0, count: 60)
    let stopped = solver.solve(program, SolveOptions(shouldStop: { true }, start: start))
    #expect(stopped.status == .feasible)
    #expect(stopped.values == start)
    #expect(stopped.stoppedBy == "shouldStop")
    let small = RandomProgram.knapsacks(rowCount: 2, columnCount: 15, seed: 1)
    let best = solver.solve(small, SolveOptions())
    let again = solver.solve(small, SolveOptions(start: best.values))
    #expect(again.status == .optimal)
    #expect(again.objective == best.objective)
  }

  @Test(arguments: solvers)
  func `a start that is no solution is refused with the reason`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: 1)
    program.addRow(lower: 2, upper: 4)
    program.addEntry(row: 0, column: 0, value: 1)
    #expect(
      solver.solve(program, SolveOptions(start: [5])).status
        == .failed("the start is not a solution: row 0: sum 5.0 is outside 2.0...4.0"))
    #expect(
      solver.solve(program, SolveOptions(start: [])).status
        == .failed("the start is not a solution: 0 values for 1 columns"))
  }

  @Test(arguments: solvers)
  func `a deadline ends a hard search with a bound`(solver: any IntegerProgramSolver) {
    let program = RandomProgram.knapsacks(rowCount: 10, columnCount: 200, seed: 3)
    let start = [Double](repeating: 0, count: 200)
    let clock = ContinuousClock()
    let began = clock.now
    let deadline = began.advanced(by: .milliseconds(50))
    let outcome = solver.solve(program, SolveOptions(deadline: deadline, start: start))
    #expect(began.duration(to: clock.now) < .milliseconds(1000))
    #expect(outcome.status == .feasible)
    #expect(outcome.stoppedBy == "deadline")
    #expect(outcome.bound.isFinite)
    #expect(outcome.bound <= outcome.objective)
    #expect(program.violation(of: outcome.values) == nil)
    let longer = SolveOptions(deadline: clock.now.advanced(by: .seconds(1)), start: outcome.values)
    let later = solver.solve(program, longer)
    #expect(outcome.bound <= later.objective)
    #expect(later.objective <= outcome.objective)
  }

  @Test(arguments: solvers)
  func `shouldStop ends a search`(solver: any IntegerProgramSolver) {
    let program = RandomProgram.knapsacks(rowCount: 10, columnCount: 200, seed: 4)
    let log = Log()
    let options = SolveOptions(shouldStop: { log.asked() > 2000 })
    let outcome = solver.solve(program, options)
    #expect(outcome.stoppedBy == "shouldStop")
  }

  @Test(arguments: solvers)
  func `a gap that is allowed ends the search early and is kept`(solver: any IntegerProgramSolver) {
    let program = RandomProgram.knapsacks(rowCount: 5, columnCount: 100, seed: 5)
    let outcome = solver.solve(program, SolveOptions(relativeGap: 0.01))
    #expect(outcome.status == .optimal)
    #expect(outcome.bound < outcome.objective)
    #expect(outcome.objective - outcome.bound <= 0.01 * outcome.objective.magnitude + 1e-6)
  }

  @Test(arguments: solvers)
  func `a relaxation heeds its deadline`(solver: any IntegerProgramSolver) {
    let program = RandomProgram.partitioning(rowCount: 1500, setsPerRow: 8, seed: 1)
    let clock = ContinuousClock()
    let began = clock.now
    let options = SolveOptions(deadline: began.advanced(by: .milliseconds(20)))
    let outcome = solver.solveRelaxation(program, options)
    #expect(began.duration(to: clock.now) < .milliseconds(1500))
    #expect(outcome.stoppedBy == "deadline")
    #expect(outcome.status == .noSolution || outcome.status == .feasible)
  }

  @Test(arguments: solvers)
  func `a relaxation solved in slices has the same optimum`(solver: any IntegerProgramSolver) {
    let program = RandomProgram.partitioning(rowCount: 800, setsPerRow: 6, seed: 2)
    let whole = solver.solveRelaxation(program, SolveOptions())
    let sliced = solver.solveRelaxation(program, SolveOptions(shouldStop: { false }))
    #expect(whole.status == .optimal)
    #expect(sliced.status == .optimal)
    #expect((whole.objective - sliced.objective).magnitude < 1e-6)
  }

  @Test(arguments: solvers)
  func `a program that is not valid is an outcome, not a crash`(solver: any IntegerProgramSolver) {
    var program = IntegerProgram()
    program.addColumn(objective: .nan)
    program.addRow(lower: 2, upper: 1)
    program.addEntry(row: 7, column: -1, value: .infinity)
    let outcome = solver.solve(program, SolveOptions())
    let expected = """
      the program is not valid: column 0: objective nan is not finite; \
      row 0: the lower bound 2.0 is above the upper bound 1.0; entry 0: row 7 is not one of 1 rows; \
      entry 0: column -1 is not one of 1 columns; entry 0: value inf is not finite
      """
    #expect(outcome.status == .failed(expected))
    #expect(solver.solveRelaxation(program, SolveOptions()).status == .failed(expected))
  }

  @Test(arguments: solvers)
  func `numbers of any size end in an outcome that keeps its promises`(solver: any IntegerProgramSolver) {
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: seed)
      func wild() -> Double {
        let sizes: [Double] = [1e-300, 1e-12, 1e-3, 1, 1e5, 1e15]
        return sizes[Int.random(in: 0..<sizes.count, using: &generator)]
          * Double.random(in: -1...1, using: &generator)
      }
      var program = IntegerProgram(objectiveConstant: wild())
      for _ in 0..<6 {
        let (one, other) = (wild(), wild())
        let isInteger = Bool.random(using: &generator)
        program.addColumn(
          objective: wild(), lower: min(one, other), upper: max(one, other), isInteger: isInteger)
      }
      for row in 0..<4 {
        let (one, other) = (wild(), wild())
        program.addRow(lower: min(one, other), upper: max(one, other))
        for column in 0..<6 { program.addEntry(row: row, column: column, value: wild()) }
      }
      let options = SolveOptions(deadline: .now + .milliseconds(200))
      let outcome = solver.solve(program, options)
      #expect([.optimal, .feasible].contains(outcome.status) == !outcome.values.isEmpty, "seed \(seed)")
      if !outcome.values.isEmpty {
        #expect(program.violation(of: outcome.values) == nil, "seed \(seed)")
        #expect(outcome.bound <= outcome.objective, "seed \(seed)")
      }
      _ = solver.solveRelaxation(program, options)
    }
  }

  @Test(arguments: solvers)
  func `numbers that are finite but huge end in an outcome`(solver: any IntegerProgramSolver) {
    for size in [1e30, 1e300] {
      var program = IntegerProgram()
      program.addColumn(objective: size, upper: 5)
      program.addRow(lower: -size, upper: size / 2)
      program.addEntry(row: 0, column: 0, value: size)
      let outcome = solver.solve(program, SolveOptions(deadline: .now + .seconds(1)))
      #expect([.optimal, .feasible].contains(outcome.status) == !outcome.values.isEmpty)
    }
  }

  @Test(arguments: solvers)
  func `threads solve side by side`(solver: any IntegerProgramSolver) async {
    let expected = (0..<40).map { seed in
      RandomProgram.bruteForceOptimum(RandomProgram.small(seed: seed)) ?? .infinity
    }
    await withTaskGroup(of: (Int, Double).self) { group in
      for index in 0..<400 {
        group.addTask {
          (index % 40, solver.solve(RandomProgram.small(seed: index % 40), SolveOptions()).objective)
        }
      }
      for await (seed, objective) in group {
        #expect(objective == expected[seed] || (objective - expected[seed]).magnitude < 1e-9)
      }
    }
  }
}
