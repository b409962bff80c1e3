/// Keeps the costs of one order, and of all orders where nothing ships, in the range of exact arithmetic.
struct OrderLimits {
  private let policy: Policy
  private let ceiling: CostCeiling
  private let asOfDay: Int
  /// Over all orders; the columns of the policy that make it.
  private var unfilledByOrder = 0.0
  private var unfilledByUnit = 0.0
  private var unfilledByValue = 0.0

  init(_ scenario: Scenario, asOfDay: Int) {
    policy = scenario.policy
    ceiling = CostCeiling(scenario)
    self.asOfDay = asOfDay
  }

  mutating func check(
    _ order: Order, _ contents: OrderContents, row: Int,
    _ log: inout ViolationLog
  ) {
    checkUnfilled(order, row: row, &log)
    checkShipping(order, contents, row: row, &log)
  }

  /// priority × (order penalty + Σ quantity × (unit penalty + value rate × price)) < 10¹².
  private mutating func checkUnfilled(_ order: Order, row: Int, _ log: inout ViolationLog) {
    let rate = CostCeiling.units(policy.unfilledValueRate)
    let unitPenalty = CostCeiling.units(policy.unfilledUnitPenalty)
    var (units, value) = (0.0, 0.0)
    var largest = (line: 0, cost: 0.0)
    // A quantity beyond the limit has an error of its own.
    for (position, line) in order.lines.enumerated() where line.quantity <= KitContents.unitLimit {
      let quantity = Double(max(line.quantity, 0))
      units += quantity
      value += quantity * CostCeiling.units(line.unitPrice)
      let cost = quantity * (unitPenalty + rate * CostCeiling.units(line.unitPrice))
      if cost > largest.cost { largest = (position, cost) }
    }
    let priority = CostCeiling.units(order.priority)
    let orderPenalty = CostCeiling.units(policy.unfilledOrderPenalty)
    let cost = orderPenalty + units * unitPenalty + value * rate
    guard priority * cost < CostCeiling.limitOfOneOrder else {
      let isPriority = cost < CostCeiling.limitOfOneOrder
      reportUnfilled(order, row: row, line: isPriority ? nil : largest.line, &log)
      return
    }
    unfilledByOrder += priority * orderPenalty
    unfilledByUnit += priority * units * unitPenalty
    unfilledByValue += priority * value * rate
  }

  /// `line`: the line that costs most; `nil` where it is the priority that passes the limit.
  private func reportUnfilled(_ order: Order, row: Int, line: Int?, _ log: inout ViolationLog) {
    var place = ScenarioRow(.orders, row)["priority"]
    var value = order.priority.description
    if let line {
      place = ScenarioRow(.orders, row, line: line)["quantity"]
      value = order.lines.isEmpty ? "" : String(order.lines[line].quantity)
    }
    log.add(
      .error, at: place, value: value,
      "Leaving order \(quoted(order.id)) unfilled must cost less than 1000000000000.",
      suggestion: "Lower priority, quantity or unit_price, or the unfilled penalties of the policy.")
  }

  private func checkShipping(
    _ order: Order, _ contents: OrderContents, row: Int,
    _ log: inout ViolationLog
  ) {
    let load = load(of: order, contents)
    let place = ScenarioRow(.orders, row)["order_id"]
    if ceiling.billableWeight(load) >= CostCeiling.limitOfOneOrder {
      log.add(
        .error, at: place, value: order.id,
        "The billable weight of order \(quoted(order.id)) could reach 1000000000000.",
        suggestion: "Check weights, dim_divisor and weight_step of services, and the order's quantities.")
    }
    let costs = ceiling.costs(load)
    if costs.total >= CostCeiling.limitOfOneOrder {
      log.add(
        .error, at: place, value: order.id,
        "Shipping order \(quoted(order.id)) could cost 1000000000000; the most of it is \(costs.largest).",
        suggestion: "Lower the largest of these amounts, or divide the order.")
    }
  }

  private func load(of order: Order, _ contents: OrderContents) -> CostCeiling.Load {
    let before = Double(max(order.priorShipments, 0))
    let allowed = Double(order.maxShipments ?? policy.maxShipments)
    let shipments = max(0, min(Double(contents.units), allowed - before))
    return CostCeiling.Load(
      units: Double(contents.units), weight: Double(contents.weight) / 1_000_000,
      volume: Double(contents.volume) / 1_000_000, shipments: shipments,
      splits: shipments > 0 ? shipments + before - 1 : 0, priority: CostCeiling.units(order.priority),
      mayBeLate: (order.late ?? policy.late) == .penalize,
      daysToShipOverdue: order.shipBy.map { asOfDay - Int($0.daysSinceEpoch) },
      daysOverdue: order.deliverBy.map { asOfDay - Int($0.daysSinceEpoch) })
  }

  func checkTotal(_ log: inout ViolationLog) {
    let terms = [
      ("unfilled_order_penalty", unfilledByOrder, policy.unfilledOrderPenalty.description),
      ("unfilled_unit_penalty", unfilledByUnit, policy.unfilledUnitPenalty.description),
      ("unfilled_value_rate", unfilledByValue, policy.unfilledValueRate.description),
    ]
    guard unfilledByOrder + unfilledByUnit + unfilledByValue >= CostCeiling.limitOfAllOrders,
      let (column, _, value) = terms.max(by: { $0.1 < $1.1 })
    else { return }
    log.add(
      .error, at: ScenarioRow(.scenario)[column], value: value,
      "Leaving all orders unfilled must cost less than 4000000000000.",
      suggestion: "Lower the penalties or the priorities, or plan the orders in several scenarios.")
  }
}
