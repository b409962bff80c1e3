import IntegerProgramming

/// What a running solve is asked and what it has proven so far.
///
/// A class because GLPK's callback holds on to it by address.
final class SearchMonitor {
  /// The best lower bound reported so far.
  var bound = -Double.infinity
  /// Iterations of the simplex method that the search took, once it has ended.
  var iterations = 0
  /// Why the search was told to stop.
  private(set) var stoppedBy: String?

  private var steps = 0
  private let options: SolveOptions

  init(_ options: SolveOptions) { self.options = options }

  /// Asks the limits; once they say stop the answer stays.
  func reasonToStop() -> String? {
    if stoppedBy == nil { stoppedBy = options.reasonToStop() }
    return stoppedBy
  }

  /// Takes note of progress and says whether to go on.
  func goesOn(bound: Double, iterations: Int) -> Bool {
    // GLPK gives an unsolved root the lowest number there is.
    if bound > -Double.greatestFiniteMagnitude { self.bound = max(self.bound, bound) }
    steps += 1
    if let limit = options.stepLimit, steps > limit, stoppedBy == nil { stoppedBy = "stepLimit" }
    return reasonToStop(iterations: iterations + steps * Self.iterationsPerStep) == nil
  }

  /// What a step of the search tree counts as, by measurement: a round of cuts takes as long as so many iterations.
  private static let iterationsPerStep = 15

  /// Iterations, with what the steps of the search tree count as.
  func effort(iterations: Int) -> Int { iterations + steps * Self.iterationsPerStep }

  /// Asks the limit of iterations, too.
  func reasonToStop(iterations: Int) -> String? {
    if let limit = options.iterationLimit, iterations >= limit, stoppedBy == nil {
      stoppedBy = "iterationLimit"
    }
    return reasonToStop()
  }

  /// Iterations of the simplex method between which the limits are asked: a number, not a time, so that a
  /// solve goes the same way on any machine.
  static let sliceIterations: Int32 = 200

  var millisecondsLeft: Int32 {
    guard let deadline = options.deadline else { return .max }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    // A limit of 2³¹ − 1 is none to GLPK.
    return left >= 2e9 ? .max : Int32(max(1, left.rounded(.up)))
  }
}
