internal import OrderRouting

/// How much work a search may still do: counted, not timed, so that it ends at the same point on any machine.
///
/// A unit is at most about what one core does in a millisecond: pricing a thousand order classes, or listing a few hundred
/// options of an integer program. What the solver then does with the program is counted by its iterations.
struct WorkBudget: Sendable {
  /// `nil`: without limit.
  private var limit: Int?
  private var counted = 0
  private let solver: MeteredSolver?

  /// - Parameter solver: what it does is spent as well; ask only while it is at rest.
  init(_ limit: Int?, solver: MeteredSolver? = nil) {
    self.limit = limit
    self.solver = solver
  }

  /// Units that have been spent.
  var spent: Int { counted + (solver?.work ?? 0) }

  var isSpent: Bool { limit.map { $0 <= spent } ?? false }

  /// Lowers the limit by a share of what is left, for a stage that comes later.
  mutating func reserve(share: Double) {
    limit = limit.map { $0 - Int(Double(max(0, $0 - spent)) * share) }
  }

  /// Takes the limit of another budget.
  mutating func restore(_ other: WorkBudget) { limit = other.limit }

  /// Units that are left; `nil`: without limit.
  var left: Int? { limit.map { max(0, $0 - spent) } }

  mutating func spend(_ units: Int) { counted += max(1, units) }
}
