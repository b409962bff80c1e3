/// How much work a search may still do: counted, not timed, so that it ends at the same point on any machine.
///
/// A unit is at most about what one core does in a millisecond: pricing a thousand order classes, or listing a few hundred
/// options of an integer program. What the solver then does with the program is counted by its iterations.
struct WorkBudget: Sendable {
  /// `nil`: without limit.
  private var left: Int?
  private let solver: MeteredSolver?

  /// - Parameter solver: what it does is spent as well; ask only while it is at rest.
  init(_ limit: Int?, solver: MeteredSolver? = nil) {
    left = limit
    self.solver = solver
  }

  var isSpent: Bool { left.map { $0 <= solver?.work ?? 0 } ?? false }

  mutating func spend(_ units: Int) { if let left { self.left = left - max(1, units) } }
}
