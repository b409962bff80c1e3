import IntegerProgramming

/// The relaxation, then branch and cut, and what to make of the two.
struct BranchAndCut {
  enum End {
    case ended(IntegerProgramOutcome)
    case relaxationIsUnbounded
  }

  let program: IntegerProgram
  let options: SolveOptions
  let monitor: SearchMonitor

  func run(on problem: consuming GLPKProblem) -> End {
    var problem = problem
    let end = search(&problem)
    monitor.iterations = monitor.effort(iterations: problem.iterations)
    return end
  }

  private func search(_ problem: inout GLPKProblem) -> End {
    switch problem.runSimplex(monitor) {
    case .infeasible: return .ended(withoutSolution)
    case .unbounded: return .relaxationIsUnbounded
    case .failed(let message): return .ended(stopped(by: message, found: nil, isFailure: true))
    case .stopped(let reason, _): return .ended(stopped(by: reason, found: nil))
    case .optimal: break
    }
    monitor.bound = problem.relaxedObjective
    // A start that the relaxation cannot beat needs no search.
    if let start = options.start {
      let objective = program.objective(of: start)
      let allowed = max(options.relativeGap, 1e-9) * abs(objective)
      if objective - problem.relaxedObjective <= allowed {
        return .ended(.optimal(start, objective: objective, bound: problem.relaxedObjective))
      }
    }
    if !program.hasIntegerColumns { return .ended(complete(with: problem.relaxedValues)) }
    let end = problem.runBranchAndCut(monitor, options)
    let values = problem.integerValues
    switch end {
    case .complete: return .ended(complete(with: values))
    case .infeasible: return .ended(withoutSolution)
    case .stopped(let reason): return .ended(stopped(by: reason, found: values))
    case .failed(let message): return .ended(stopped(by: message, found: values, isFailure: true))
    }
  }

  private func complete(with values: [Double]?) -> IntegerProgramOutcome {
    guard let values else { return stopped(by: "GLPK has no solution", found: nil, isFailure: true) }
    if let fault = program.violation(of: values) {
      return stopped(by: "GLPK's solution is not one: \(fault)", found: nil, isFailure: true)
    }
    let best = better(values, options.start)
    let objective = program.objective(of: best)
    let bound = options.relativeGap > 0 ? monitor.bound : objective
    return .optimal(best, objective: objective, bound: bound)
  }

  /// GLPK finds nothing: there is nothing, or the start proves GLPK wrong.
  private var withoutSolution: IntegerProgramOutcome {
    options.start == nil ? .infeasible : stopped(by: "GLPK sees no solution beside the start", found: nil)
  }

  /// Ended early: with the better of what was found and the start, or with neither.
  private func stopped(by reason: String, found: [Double]?, isFailure: Bool = false) -> IntegerProgramOutcome
  {
    let usable = found.flatMap { values in program.violation(of: values) == nil ? values : nil }
    if let best = usable.map({ values in better(values, options.start) }) ?? options.start {
      let objective = program.objective(of: best)
      return .feasible(best, objective: objective, bound: monitor.bound, stoppedBy: reason)
    }
    return isFailure ? .failed(reason) : .noSolution(bound: monitor.bound, stoppedBy: reason)
  }

  private func better(_ values: [Double], _ other: [Double]?) -> [Double] {
    guard let other, program.objective(of: other) < program.objective(of: values) else { return values }
    return other
  }
}
