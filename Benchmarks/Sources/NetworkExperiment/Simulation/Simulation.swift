import OrderRouting

/// Lets orders arrive one by one, and charges what a policy does with them.
package struct Simulation: Sendable {
  private let instance: ExperimentInstance

  package init(_ instance: ExperimentInstance) { self.instance = instance }

  /// O(orders × items), and what the policy takes.
  package func run(_ policy: inout some FulfilmentPolicy, _ arrivals: Arrivals) throws -> RunOutcome {
    var outcome = RunOutcome()
    var stock = instance.stock
    for (period, orderClass) in arrivals.classes.enumerated() {
      guard let orderClass else { continue }
      let chosen = try policy.choose(orderClass, period: period, stock: stock)
      book(orderClass, chosen, &stock, &outcome)
    }
    return outcome
  }

  private func book(
    _ orderClass: Int, _ chosen: [Int?], _ stock: inout [[Int]], _ outcome: inout RunOutcome
  ) {
    let (network, city) = (instance.network, instance.city(orderClass))
    var used = [Bool](repeating: false, count: stock.count)
    var isComplete = true
    for (item, location) in zip(instance.items(orderClass), chosen) {
      if let location, stock[location][item] > 0 {
        stock[location][item] -= 1
        used[location] = true
        outcome.units += 1
        outcome.cost += network.unitCost[location][city]
      } else {
        isComplete = false
        outcome.unservedUnits += 1
        outcome.cost += network.unservedUnitCost[city]
      }
    }
    let shipments = used.count { $0 }
    outcome.orders += 1
    outcome.shipments += shipments
    outcome.cost += network.shipmentCost * shipments
    if !isComplete { outcome.cost += network.unservedOrderCost }
  }
}
