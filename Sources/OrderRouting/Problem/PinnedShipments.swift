/// The shipments that a plan of a problem has to keep, and the problem of all that is left to decide.
///
/// Immutable, and a class for a problem holds it, and it a problem.
final class PinnedShipments: Sendable {
  /// In numbers of the problem.
  let decisions: PlanDecisions
  /// By order: its pinned shipments.
  let countOfOrder: [Int]
  /// The rest, and by order of it: the order of the problem, and by line the line there.
  let rest: RoutingProblem
  let orderOfRest: [Int]
  let lineOfRest: [[Int]]
  /// What every plan pays for what is pinned: the shipments, their splits, and the locations that they open.
  let cost: Money

  init(
    decisions: PlanDecisions, countOfOrder: [Int], cost: Money,
    rest: (problem: RoutingProblem, orders: [Int], lines: [[Int]])
  ) {
    self.decisions = decisions
    self.countOfOrder = countOfOrder
    self.cost = cost
    (self.rest, orderOfRest, lineOfRest) = rest
  }
}
