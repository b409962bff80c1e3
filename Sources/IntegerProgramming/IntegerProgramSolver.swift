/// Something that solves integer programs: synchronous, on the calling thread, from any number of threads.
///
/// A solver never throws and never ends the process; whatever happens is in the outcome.
public protocol IntegerProgramSolver: Sendable {
  /// What a report calls the solver.
  var name: String { get }

  /// Solves the program, or does what it can until a limit.
  func solve(_ program: IntegerProgram, _ options: SolveOptions) -> IntegerProgramOutcome

  /// Solves the program with every column continuous. Of the options only the limits count.
  func solveRelaxation(_ program: IntegerProgram, _ options: SolveOptions) -> LinearOutcome
}
