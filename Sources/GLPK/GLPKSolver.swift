public import IntegerProgramming

/// GLPK's simplex method and branch and cut: comfortable up to a few thousand rows or some ten thousand columns.
///
/// A solve lives on the calling thread from beginning to end and leaves nothing behind there. `shouldStop` and
/// the deadline are looked at between slices of the simplex method and at every node, so a solve ends within
/// about a tenth of the time it has taken so far, or one node's work. Optima are exact to about a millionth.
public struct GLPKSolver: IntegerProgramSolver {
  public init() {}

  public var name: String { "GLPK \(GLPKProblem.version)" }

  public func solve(_ program: IntegerProgram, _ options: SolveOptions) -> IntegerProgramOutcome {
    if let refusal = refusal(of: program, options) { return .failed(refusal) }
    guard let tightened = program.withWholeBounds() else { return .infeasible }
    let entries = ColumnEntries(program)
    if entries.values.isEmpty { return solveWithoutEntries(tightened) }
    let monitor = SearchMonitor(options)
    guard let problem = GLPKProblem(tightened, entries) else { return .failed(GLPKProblem.isBusy) }
    let search = BranchAndCut(program: tightened, options: options, monitor: monitor)
    switch search.run(on: problem) {
    case .ended(var outcome):
      outcome.iterations = monitor.iterations
      return outcome
    case .relaxationIsUnbounded: return solveUnbounded(program, options)
    }
  }

  public func solveRelaxation(_ program: IntegerProgram, _ options: SolveOptions) -> LinearOutcome {
    var limits = options
    limits.start = nil
    if let refusal = refusal(of: program, limits) { return LinearOutcome(status: .failed(refusal)) }
    let entries = ColumnEntries(program)
    if entries.values.isEmpty { return relaxWithoutEntries(program) }
    guard var problem = GLPKProblem(program, entries) else {
      return LinearOutcome(status: .failed(GLPKProblem.isBusy))
    }
    if let basis = options.basis { problem.begin(at: basis) }
    var outcome = outcome(of: problem.runSimplex(SearchMonitor(limits)), problem, program)
    outcome.iterations = problem.iterations
    return outcome
  }

  private func outcome(
    of end: SimplexEnd, _ problem: borrowing GLPKProblem, _ program: IntegerProgram
  ) -> LinearOutcome {
    switch end {
    case .optimal: return problem.linearOutcome(.optimal, of: program)
    case .infeasible: return LinearOutcome(status: .infeasible)
    case .unbounded: return LinearOutcome(status: .unbounded)
    case .failed(let message): return LinearOutcome(status: .failed(message))
    case .stopped(let reason, isFeasible: false): return LinearOutcome(status: .noSolution, stoppedBy: reason)
    case .stopped(let reason, isFeasible: true):
      return problem.linearOutcome(.feasible, of: program, stoppedBy: reason)
    }
  }

  /// Why GLPK must not see the program; it accepts NaN and calls the result optimal.
  private func refusal(of program: IntegerProgram, _ options: SolveOptions) -> String? {
    do { try program.validate() } catch { return "the program is not valid: \(error)" }
    if max(program.rowCount, program.columnCount) > 100_000_000 || program.entryCount > 500_000_000 {
      return "the program is too large for GLPK"
    }
    if !program.numbersAreModerate { return "the program has numbers beyond 1e15, which GLPK cannot handle" }
    if !(options.relativeGap >= 0) { return "the relative gap \(options.relativeGap) is not 0 or more" }
    if let start = options.start, let fault = program.violation(of: start) {
      return "the start is not a solution: \(fault)"
    }
    return nil
  }

  /// With an unbounded relaxation the program is unbounded too, or else infeasible (Meyer 1974,
  /// doi:10.1007/BF01585513): solving it without costs tells which.
  private func solveUnbounded(_ program: IntegerProgram, _ options: SolveOptions) -> IntegerProgramOutcome {
    if options.start != nil || !program.hasIntegerColumns { return .unbounded }
    var costless = program
    for column in 0..<program.columnCount { costless.setObjective(column: column, 0) }
    let outcome = solve(costless, options)
    switch outcome.status {
    case .optimal, .feasible, .unbounded: return .unbounded
    case .infeasible: return .infeasible
    case .noSolution: return .noSolution(bound: -.infinity, stoppedBy: outcome.stoppedBy ?? "limit")
    case .failed(let message): return .failed(message)
    }
  }
}
