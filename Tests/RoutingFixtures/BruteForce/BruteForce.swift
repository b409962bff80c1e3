internal import RouteVerification
package import RoutingModel

/// The cheapest of all plans, by going through all of them.
///
/// Shipments are priced by ``PlanVerifier``; what plans share is added up here, from the scenario's rows. The
/// only short cut: a part of a plan is left where its cost and the least that each other order could cost
/// come to no less than the best plan so far. Of an order's shipments of the same content that take the same of
/// everything limited, only the cheapest counts.
package struct BruteForce {
  /// One shipment that an order could have.
  struct Candidate {
    var location: Int
    var service: String
    /// Units, or kits, by line.
    var content: [Int]
    var priced: PricedShipment
  }

  /// All shipments of an order, and what they cost with its split and what stays unfilled.
  struct OrderPlan {
    var candidates: [Candidate]
    var terms: CostTerms
    var usage: [Int]
  }

  let scenario: Scenario
  let verifier: PlanVerifier
  let resources: SharedResources
  private var plansOfOrder: [[OrderPlan]] = []
  private var leastAfter: [Money] = []
  private var chosen: [OrderPlan] = []
  private var best: (total: Money, plans: [OrderPlan])?
  private var steps = 0

  /// The cheapest plan; `nil` where going through all would take too long.
  package static func optimum(_ scenario: Scenario) -> (total: Money, plan: PlanDocument)? {
    var search = BruteForce(scenario)
    guard search.listPlans() else { return nil }
    search.descend(cost: .zero, usage: Array(repeating: 0, count: search.resources.limits.count))
    guard let best = search.best, search.steps < limit else { return nil }
    return (best.total, search.document(best.plans))
  }

  private static let limit = 500_000

  init(_ scenario: Scenario) {
    self.scenario = scenario
    verifier = PlanVerifier(scenario)
    resources = SharedResources(scenario, verifier)
  }

  private mutating func listPlans() -> Bool {
    for order in scenario.orders.indices {
      var plans = OrderPlans(self, order: order)
      guard plans.list(limit: 20_000) else { return false }
      plansOfOrder.append(plans.plans.sorted { $0.terms.total < $1.terms.total })
    }
    leastAfter = [.zero]
    for plans in plansOfOrder.reversed() {
      // Leaving an order unfilled is always allowed, so there is a first plan.
      leastAfter.append((leastAfter.last ?? .zero) + (plans.first?.terms.total ?? .zero))
    }
    leastAfter.reverse()
    return true
  }

  private mutating func descend(cost: Money, usage: [Int]) {
    let order = chosen.count
    let fixed = resources.fixedCost(usage: usage)
    guard order < plansOfOrder.count else {
      if cost + fixed < best?.total ?? Money(millionths: .max) { best = (cost + fixed, chosen) }
      return
    }
    for plan in plansOfOrder[order] {
      let least = cost + plan.terms.total + fixed + leastAfter[order + 1]
      if let best, least >= best.total { return }
      steps += 1
      if steps >= Self.limit { return }
      let sum = zip(usage, plan.usage).map { $0 + $1 }
      guard zip(sum, resources.limits).allSatisfy({ $0 <= $1 }) else { continue }
      chosen.append(plan)
      descend(cost: cost + plan.terms.total, usage: sum)
      chosen.removeLast()
    }
  }
}
