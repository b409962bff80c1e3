/// How much work a search may still do: counted, not timed, so that it ends at the same point on any machine.
///
/// A unit is about what one core does in a millisecond: pricing a thousand order classes, or a hundred options in
/// an integer program.
struct WorkBudget: Sendable {
  /// `nil`: without limit.
  private var left: Int?

  init(_ limit: Int?) { left = limit }

  var isSpent: Bool { left.map { $0 <= 0 } ?? false }

  mutating func spend(_ units: Int) { if let left { self.left = left - max(1, units) } }
}
