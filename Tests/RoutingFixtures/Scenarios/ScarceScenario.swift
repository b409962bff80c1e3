package import RoutingModel

/// Random scenarios with more orders than stock: small lots that the orders, some of them alike, cannot all have.
package enum ScarceScenario {
  /// - Parameters:
  ///   - copies: how often each order stands in the batch.
  ///   - version11: whether it has features of version 1.1; `nil`: every other seed.
  package static func make(seed: UInt64, copies: Int = 2, version11: Bool? = nil) -> Scenario {
    var scenario = RandomScenario.make(seed: seed, version11: version11 ?? (seed % 2 == 0))
    var random = SplitMix(seed: seed &+ 55_555)
    scenario.policy.maxShipments = random.pick([1, 1, 2])
    scenario.policy.splitLines = false
    for index in scenario.locations.indices { scenario.locations[index].fixedCost = 0 }
    for index in scenario.stock.indices where scenario.stock[index].onHand != nil {
      scenario.stock[index].onHand = random.number(1...5)
    }
    var orders: [Order] = []
    for copy in 0..<copies {
      for var order in scenario.orders.prefix(3) {
        order.id += copy == 0 ? "" : "-\(copy)"
        order.maxShipments = nil
        order.splitLines = nil
        if copy > 0, random.chance(50) { order.priority = random.pick([1, 2]) }
        orders.append(order)
      }
    }
    scenario.orders = orders
    return scenario
  }
}
