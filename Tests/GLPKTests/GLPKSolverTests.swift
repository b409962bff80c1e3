import Foundation
import GLPK
import IntegerProgramming
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
    let log = Log()
    let options = SolveOptions(shouldStop: {
      let nested = GLPKSolver().solve(inner, SolveOptions())
      if nested.status == .failed("GLPK is already at work on this thread") { _ = log.asked() }
      return false
    })
    let outcome = GLPKSolver().solve(outer, options)
    #expect(outcome.status == .optimal)
    #expect(log.asked() > 1)
  }

  private func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(line.split(separator: " ").compactMap { Int($0) }.first)
  }
}
