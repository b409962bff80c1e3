/// When a solve ends, and what it starts from.
public struct SolveOptions: Sendable {
  /// When the solve ends with what it has. `nil`: never.
  public var deadline: ContinuousClock.Instant?
  /// Steps of the search tree, several a node, after which the solve ends: the same on any machine. `nil`: never.
  public var stepLimit: Int?
  /// Iterations of the simplex method, the relaxation's and all others, after which the solve ends: the same on any machine.
  /// `nil`: never.
  public var iterationLimit: Int?
  /// A solution is good enough when (objective − bound) ≤ gap · |objective|.
  public var relativeGap: Double
  /// Asked now and then on the solving thread; `true` ends the solve.
  public var shouldStop: (@Sendable () -> Bool)?
  /// A feasible solution, one value for each column: the outcome is never worse.
  public var start: [Double]?
  /// Where the simplex method of a relaxation begins: of the same program with fewer rows and columns. A hint: the
  /// optimum does not depend on it.
  public var basis: LinearBasis?

  public init(
    deadline: ContinuousClock.Instant? = nil, stepLimit: Int? = nil, relativeGap: Double = 0,
    shouldStop: (@Sendable () -> Bool)? = nil, start: [Double]? = nil
  ) {
    self.deadline = deadline
    self.stepLimit = stepLimit
    self.relativeGap = relativeGap
    self.shouldStop = shouldStop
    self.start = start
  }

  /// What asks to stop now: `"deadline"`, `"shouldStop"`, or `nil`.
  public func reasonToStop() -> String? {
    if let deadline, ContinuousClock.now >= deadline { return "deadline" }
    if let shouldStop, shouldStop() { return "shouldStop" }
    return nil
  }
}
