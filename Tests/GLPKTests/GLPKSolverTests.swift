import Foundation
import GLPK
import IntegerProgramConformance
import IntegerProgramming
import Synchronization
import Testing

@Suite struct GLPKSolverTests {
  @Test func `the name tells the version`() {
    #expect(GLPKSolver().name.hasPrefix("GLPK 5"))
  }

  @Test func `iterations are counted, those of the search tree too, and always the same`() {
    let program = RandomProgram.knapsacks(rowCount: 4, columnCount: 25, seed: 6)
    let relaxed = GLPKSolver().solveRelaxation(program, SolveOptions()).iterations
    let root = GLPKSolver().solve(program, SolveOptions(stepLimit: 1)).iterations
    let whole = GLPKSolver().solve(program, SolveOptions()).iterations
    #expect(0 < relaxed && relaxed <= root && root < whole)
    #expect(GLPKSolver().solve(program, SolveOptions()).iterations == whole)
  }

  @Test func `a relaxation that begins where a smaller one ended has the same optimum, and ends sooner`() {
    var (fewer, compared) = (0, 0)
    for seed in 1...60 {
      var program = RandomProgram.knapsacks(rowCount: 6, columnCount: 40, seed: seed)
      var options = SolveOptions()
      options.basis = GLPKSolver().solveRelaxation(program, options).basis
      // A row that the optimum breaks, then a column that it would like.
      let values = GLPKSolver().solveRelaxation(program, SolveOptions()).values
      let row = program.addRow(lower: -.infinity, upper: values.reduce(0, +) * 0.9)
      for column in values.indices { program.addEntry(row: row, column: column, value: 1) }
      let cold = GLPKSolver().solveRelaxation(program, SolveOptions())
      let warm = GLPKSolver().solveRelaxation(program, options)
      guard cold.status == .optimal else { continue }
      compared += 1
      #expect(warm.status == .optimal && abs(warm.objective - cold.objective) < 1e-6, "seed \(seed)")
      fewer += warm.iterations < cold.iterations ? 1 : 0
      options.basis = warm.basis
      let column = program.addColumn(objective: -1_000, upper: 1)
      program.addEntry(row: 0, column: column, value: 1)
      let other = GLPKSolver().solveRelaxation(program, options)
      let fresh = GLPKSolver().solveRelaxation(program, SolveOptions())
      #expect(other.status == fresh.status && abs(other.objective - fresh.objective) < 1e-6, "seed \(seed)")
    }
    #expect(compared > 30 && fewer * 2 > compared)
  }

  @Test func `a limit of iterations ends a solve with the start at least, and always at the same point`() {
    let program = RandomProgram.knapsacks(rowCount: 4, columnCount: 25, seed: 6)
    var options = SolveOptions()
    options.start = Array(repeating: 0, count: program.columnCount)
    options.iterationLimit = 40
    let outcome = GLPKSolver().solve(program, options)
    #expect(outcome.stoppedBy == "iterationLimit")
    #expect(outcome.objective <= program.objective(of: options.start ?? []))
    let again = GLPKSolver().solve(program, options)
    #expect(again.values == outcome.values && again.iterations == outcome.iterations)
  }

  @Test func `a start that the relaxation cannot beat is the optimum`() {
    let program = RandomProgram.knapsacks(rowCount: 4, columnCount: 25, seed: 6)
    var options = SolveOptions()
    options.start = GLPKSolver().solve(program, options).values
    options.relativeGap = 1
    let outcome = GLPKSolver().solve(program, options)
    #expect(outcome.status == .optimal && outcome.values == options.start)
    #expect(outcome.iterations < GLPKSolver().solve(program, SolveOptions()).iterations)
  }

  @Test func `five thousand solves on short threads leave little memory behind`() throws {
    let program = RandomProgram.small(seed: 11)
    func solveOnThreads(_ count: Int) {
      for _ in 0..<count {
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          _ = GLPKSolver().solve(program, SolveOptions())
          done.signal()
        }
        done.wait()
      }
    }
    solveOnThreads(500)
    let before = try residentKilobytes()
    solveOnThreads(5000)
    #expect(try residentKilobytes() - before < 12_000)
  }

  @Test func `a solve inside a callback of a solve is refused and does no harm`() {
    let inner = RandomProgram.small(seed: 11)
    let outer = RandomProgram.knapsacks(rowCount: 4, columnCount: 25, seed: 6)
    let refused = Mutex(0)
    let options = SolveOptions(shouldStop: {
      let nested = GLPKSolver().solve(inner, SolveOptions())
      if nested.status == .failed("GLPK is already at work on this thread") { refused.withLock { $0 += 1 } }
      return false
    })
    let outcome = GLPKSolver().solve(outer, options)
    #expect(outcome.status == .optimal)
    #expect(refused.withLock { $0 } > 0)
  }

  private func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(line.split(separator: " ").compactMap { Int($0) }.first)
  }
}
