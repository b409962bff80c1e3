internal import OrderRouting

/// A plan as options by order, and what they leave.
struct JointPlan: Sendable {
  let problem: RoutingProblem
  /// By order of the batch.
  private(set) var options: [OrderOption]
  private(set) var remaining: RemainingSupplies

  /// - Parameter options: by order of the batch, possible together.
  init(_ problem: RoutingProblem, _ options: [OrderOption]) {
    self.problem = problem
    self.options = options
    remaining = RemainingSupplies(problem)
    use(options.indices, &remaining, sign: 1)
  }

  /// What is left of everything without some orders.
  func left(without orders: some Sequence<Int>) -> RemainingSupplies {
    var left = remaining
    use(orders, &left, sign: -1)
    return left
  }

  /// What some orders cost, with the openings that they alone need.
  func cost(of orders: [Int]) -> Int64 {
    problem.cost(orders.map { options[$0] }, left(without: orders))
  }

  /// Gives orders other options, where these are cheaper and what is left allows them.
  ///
  /// - Returns: what that saved.
  mutating func take(_ others: [OrderOption], _ orders: [Int]) -> Int64 {
    var left = left(without: orders)
    let old = orders.map { options[$0] }
    let saved = problem.cost(old, left) - problem.cost(others, left)
    if saved <= 0 { return 0 }
    for (order, option) in zip(orders, others) { options[order] = option }
    use(orders, &left, sign: 1)
    if left.amounts.contains(where: { $0 < 0 }) {
      for (order, option) in zip(orders, old) { options[order] = option }
      return 0
    }
    remaining = left
    return saved
  }

  private func use(_ orders: some Sequence<Int>, _ left: inout RemainingSupplies, sign: Int) {
    var pricer = OrderPricer(problem)
    for order in orders where !options[order].offers.isEmpty {
      pricer.read(order)
      pricer.use(options[order], &left, sign: sign)
    }
  }
}

extension RoutingProblem {
  /// What options cost together, with the opening of locations that ship nothing yet.
  func cost(_ options: [OrderOption], _ remaining: RemainingSupplies) -> Int64 {
    var opened: Set<Int32> = []
    var sum: Int128 = 0
    for option in options {
      sum += Int128(option.cost)
      for offer in option.offers {
        let location = network.offers.location[Int(offer)]
        if opened.insert(location).inserted { sum += Int128(remaining.openingCost(location)) }
      }
    }
    return Self.clamped(sum)
  }
}
