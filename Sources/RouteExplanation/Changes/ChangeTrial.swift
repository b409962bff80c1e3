internal import IntegerProgramming
internal import OrderRouting
internal import RouteOptimization

/// Plans again what a change reaches, the rest of the plan held.
struct ChangeTrial {
  /// Orders up to which everything is planned again.
  static let mostOrders = 300
  /// Orders that are planned again where there are more.
  static let mostCompetitors = 60

  let explainer: Explainer
  let solver: any IntegerProgramSolver
  let search: Search

  /// The plan after a change.
  struct Outcome {
    var order: OrderAfter
    var planSaves: Money
    var isProven: Bool
  }

  /// What an order of the part has then.
  struct OrderAfter {
    var cost: Money
    var shipments: Int
    var isLate: Bool
    var isWhole: Bool
  }

  private var state: PlanState { explainer.state }

  /// Whether everything is planned again.
  var plansAll: Bool { state.problem.orders.count <= Self.mostOrders }

  /// Whether the plan is said to be the best one.
  var isPlanOptimal: Bool { state.document.summary?.certificate.status == .optimal }

  /// What becomes of an order, and of the plan.
  ///
  /// - Parameters:
  ///   - order: `nil`: only the plan is asked for; ``Outcome/order`` is empty then.
  ///   - reach: the changes whose reach is planned again; `nil`: those that are made.
  /// - Returns: `nil` where the change makes the scenario invalid or its costs too large.
  func outcome(
    of order: Int?, _ changes: [ScenarioChange], reach: [ScenarioChange]? = nil
  ) -> Outcome? {
    let part = plansAll ? Array(state.problem.orders.indices) : competitors(order, reach ?? changes)
    guard let problem = problem(part, changes), let plan = plan(problem, part) else { return nil }
    let saved = (plansAll ? state.terms.total : state.terms.total - held(part)) - plan.totalCost
    let isProven = plansAll && isPlanOptimal && plan.certificate.status == .optimal
    let after = order.flatMap { part.firstIndex(of: $0) }.map { Self.order($0, plan) }
    return Outcome(
      order: after ?? OrderAfter(cost: .zero, shipments: 0, isLate: false, isWhole: false), planSaves: saved,
      isProven: isProven)
  }

  /// Whether the plan after a change is strictly better for having an order whole: else another one of equal cost may
  /// leave it.
  func needs(_ order: Int, _ changes: [ScenarioChange], saving: Money) -> Bool {
    let part = state.problem.orders.indices.filter { $0 != order }
    guard let problem = problem(part, changes), let plan = plan(problem, part) else { return false }
    var pricer = OrderPricer(state.problem)
    pricer.read(order)
    let leaving = Money(millionths: pricer.unfilledCost(pricer.steps))
    return state.terms.total - saving < plan.totalCost + leaving
  }

  /// What all but a part costs, its locations included: the plan without the part, and without what the part alone
  /// opens.
  private func held(_ part: [Int]) -> Money {
    var worker = OrderWorker(explainer)
    var cost = state.terms.total
    for order in part { cost -= worker.planned(order).cost.total }
    let isOfPart = Set(part)
    var opened = [Bool](repeating: false, count: state.problem.network.locations.count)
    var kept = opened
    for (order, option) in state.options.enumerated() {
      for offer in option.offers {
        let location = Int(state.problem.network.offers.location[Int(offer)])
        opened[location] = true
        if !isOfPart.contains(order) { kept[location] = true }
      }
    }
    for location in opened.indices where opened[location] && !kept[location] {
      cost -= Money(millionths: state.problem.fixedCosts[location])
    }
    return cost
  }

  /// The problem of a part of the orders after a change, with what the others leave.
  private func problem(_ part: [Int], _ changes: [ScenarioChange]) -> RoutingProblem? {
    var scenario = explainer.scenario
    scenario.apply(changes)
    if part.count < scenario.orders.count {
      let all = scenario.orders
      scenario.orders = part.map { all[$0] }
    }
    guard var problem = try? RoutingProblem(scenario) else { return nil }
    if plansAll { return problem }
    let kept = Set(part)
    var pricer = OrderPricer(state.problem)
    let old = state.problem
    for order in old.orders.indices where !kept.contains(order) && !state.options[order].offers.isEmpty {
      pricer.read(order)
      var uses = OptionUses()
      uses.add(state.options[order], &pricer)
      for use in uses.all {
        guard
          let number = problem.numbers.number(
            of: old.numbers.supply(use.number, old.network), problem.network)
        else { continue }
        problem.take(use.amount, of: number)
      }
      for offer in state.options[order].offers { problem.open(Int(old.network.offers.location[Int(offer)])) }
    }
    return problem
  }

  private func plan(_ problem: RoutingProblem, _ part: [Int]) -> Plan? {
    var search = search
    if !(plansAll && isPlanOptimal) {
      let ids = Set(part.map { state.problem.orders[$0].id })
      search.start = state.document.decisions.filter { ids.contains($0.order) }
    }
    return try? problem.plan(OptimalStrategy(solver: solver), search)
  }

  private static func order(_ number: Int, _ plan: Plan) -> OrderAfter {
    let shipments = plan.shipments.filter { $0.order == number }
    var pricer = OrderPricer(plan.problem)
    pricer.read(number)
    var left = pricer.steps
    for shipment in shipments {
      for line in left.indices { left[line] -= Int(shipment.quantities[line]) / pricer.stepQuantity[line] }
    }
    var cost = shipments.reduce(Money.zero) { $0 + $1.cost.terms.total }
    if !shipments.isEmpty {
      let extra = shipments.count + plan.problem.batch.priorSplits[number] - 1
      cost += plan.problem.network.policy.splitPenalty * extra
    }
    cost += Money(millionths: pricer.unfilledCost(left))
    return OrderAfter(
      cost: cost, shipments: shipments.count,
      isLate: shipments.contains { $0.daysLate > 0 || $0.shipDaysLate > 0 },
      isWhole: left.allSatisfy { $0 == 0 })
  }

  /// An order and those that have, or lack, what a change raises: at most ``mostCompetitors``, those that leave
  /// something first.
  private func competitors(_ order: Int?, _ changes: [ScenarioChange]) -> [Int] {
    var part = order.map { [$0] } ?? []
    var known = Set(part)
    func add(_ order: Int) {
      if part.count < Self.mostCompetitors, known.insert(order).inserted { part.append(order) }
    }
    for change in changes {
      guard case .supply(let supply, _) = change else { continue }
      let numbers = state.numbers(of: supply)
      for other in wanting(supply) { add(other) }
      for number in numbers {
        for position in state.holders.positions(number) { add(state.holders.order(position)) }
      }
    }
    return part.sorted()
  }

  /// Orders that leave something of what a supply is.
  private func wanting(_ supply: Supply) -> [Int] {
    guard let sku = supply.sku else { return [] }
    var orders: [Int] = []
    for row in state.document.lines where row.shipment == nil && row.sku.isID(sku) {
      if let order = state.orderNumbers[IDKey(row.order)] { orders.append(order) }
    }
    return orders
  }
}
