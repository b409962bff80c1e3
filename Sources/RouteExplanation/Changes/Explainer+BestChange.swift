public import IntegerProgramming
public import OrderRouting

extension Explainer {
  /// Supplies, and orders, from which changes are taken.
  private static let mostSupplies = 3
  private static let mostOrders = 3
  /// Changes that are tried for an order.
  private static let changesOfOrder = 2

  /// The single change that saves most of those that are tried: one more of what has the highest prices, and what the
  /// orders that leave, or are late or split, at the highest cost lack; `nil` where none saves anything.
  ///
  /// - Parameter orders: positions of orders whose lacks are tried, and nothing else; `nil`: as above.
  public func bestChange(
    among orders: [Int]? = nil, solver: any IntegerProgramSolver, search: Search = Explainer.usualSearch
  ) -> PlanChange? {
    let trial = ChangeTrial(explainer: self, solver: solver, search: search)
    var tried: [ScenarioChange] = []
    var best: PlanChange?
    for change in (orders == nil ? scarcest : []) + changes(of: orders ?? Array(scenario.orders.indices)) {
      if tried.contains(where: { $0.isSame(as: change) }) { continue }
      tried.append(change)
      guard let outcome = trial.outcome(of: nil, [change]), outcome.planSaves > best?.planSaves ?? .zero
      else {
        continue
      }
      best = PlanChange(change: change, planSaves: outcome.planSaves, isProven: outcome.isProven)
    }
    return best
  }

  /// One more of the supplies with the highest prices.
  private var scarcest: [ScenarioChange] {
    let prices = (document.prices ?? []).filter { $0.price > .zero }
    let order = prices.indices.sorted { (prices[$1].price, $0) < (prices[$0].price, $1) }
    return order.prefix(Self.mostSupplies).map { .supply(prices[$0].supply.onAnyDay, add: 1) }
  }

  /// What the orders that cost most by what they leave, their lateness and splits lack.
  private func changes(of orders: [Int]) -> [ScenarioChange] {
    var worker = OrderWorker(self)
    var costs: [(cost: Money, order: Int)] = []
    for order in orders {
      let cost = worker.planned(order).cost
      let avoidable = cost.unfilled + cost.lateness + cost.split
      if avoidable > .zero { costs.append((avoidable, order)) }
    }
    costs.sort { ($1.cost, $0.order) < ($0.cost, $1.order) }
    return costs.prefix(Self.mostOrders).flatMap { entry in
      let explanation = explanation(entry.order, alternatives: 0)
      guard let goal = OrderGoal(explanation) else { return [ScenarioChange]() }
      var finder = ChangeFinder(self, order: entry.order, goal: goal, now: explanation.cost.total)
      return finder.sets().filter { $0.changes.count == 1 }.prefix(Self.changesOfOrder).flatMap(\.changes)
    }
  }
}
