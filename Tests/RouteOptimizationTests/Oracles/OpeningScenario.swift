import OrderRouting

/// Random scenarios where every order ships at most once and most locations have to be opened.
enum OpeningScenario {
  /// - Parameter copies: how often each order stands in the batch: 1 where brute force is to go through it.
  static func make(seed: UInt64, copies: Int = 1) -> Scenario {
    var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
    var random = SplitMix(seed: seed &+ 77_777)
    scenario.policy.maxShipments = 1
    for index in scenario.locations.indices {
      scenario.locations[index].fixedCost = random.chance(80) ? random.money(1...3_000) : 0
      if random.chance(50) { scenario.locations[index].maxUnits = random.number(2...6 * copies) }
    }
    var orders: [Order] = []
    for copy in 0..<copies {
      for var order in scenario.orders {
        order.id += copy == 0 ? "" : "-\(copy)"
        order.maxShipments = nil
        order.priority = random.pick([0.5, 1, 1, 2])
        orders.append(order)
      }
    }
    scenario.orders = orders
    return scenario
  }
}
