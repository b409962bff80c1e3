import IntegerProgramming

/// What a running solve is asked and what it has proven so far.
///
/// A class because GLPK's callback holds on to it by address.
final class SearchMonitor {
  /// The best lower bound reported so far.
  var bound = -Double.infinity
  /// Why the search was told to stop.
  private(set) var stoppedBy: String?

  private var bestObjective: Double
  private let options: SolveOptions
  private let began = ContinuousClock.now

  init(_ options: SolveOptions, startObjective: Double = .infinity) {
    self.options = options
    bestObjective = startObjective
  }

  /// Asks the limits; once they say stop the answer stays.
  func reasonToStop() -> String? {
    if stoppedBy == nil { stoppedBy = options.reasonToStop() }
    return stoppedBy
  }

  /// Takes note of progress and says whether to go on.
  func goesOn(bound: Double, objective: Double) -> Bool {
    // GLPK gives an unsolved root the lowest number there is.
    if bound > -Double.greatestFiniteMagnitude { self.bound = max(self.bound, bound) }
    if objective < bestObjective {
      bestObjective = objective
      options.onImprovement?(objective)
    }
    return reasonToStop() == nil
  }

  /// How long GLPK may run before it is asked again: it only watches the clock by itself. A tenth of the time
  /// taken so far keeps the cost of starting over small, however long one iteration takes.
  var sliceMilliseconds: Int32 {
    let left = millisecondsLeft
    if options.shouldStop == nil { return left }
    let elapsed = began.duration(to: .now) / .milliseconds(1)
    return min(left, Int32(max(100, min(elapsed / 10, 1e9))))
  }

  var millisecondsLeft: Int32 {
    guard let deadline = options.deadline else { return .max }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    // A limit of 2³¹ − 1 is none to GLPK.
    return left >= 2e9 ? .max : Int32(max(1, left.rounded(.up)))
  }
}
