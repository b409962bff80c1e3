import OrderRouting
import RouteExplanation

/// What the orders of a plan use, and what the plan left, from the scenario's rows alone.
struct PlanUses {
  let counts: SupplyCounts
  private let scenario: Scenario
  /// By order.
  private(set) var ofOrder: [[Supply: Int]] = []
  private(set) var all: [Supply: Int] = [:]
  /// By order: the locations it ships from.
  private var locations: [[String]] = []

  init(_ plan: PlannedScenario) {
    scenario = plan.scenario
    counts = SupplyCounts(scenario: scenario)
    for number in scenario.orders.indices {
      var own: [Supply: Int] = [:]
      let shipments = plan.explainer.explanation(number, alternatives: 0).shipments
      for shipment in shipments {
        let quantities = scenario.orders[number].lines.map { line in
          shipment.lines.first { $0.line == line.id }?.quantity ?? 0
        }
        let uses = counts.uses(
          order: number, location: shipment.location, service: shipment.service, on: shipment.shipDate,
          quantities)
        own.merge(uses) { $0 + $1 }
      }
      ofOrder.append(own)
      locations.append(shipments.map(\.location))
      all.merge(own) { $0 + $1 }
    }
  }

  /// What the plan left with what an order gives back; `nil` without a limit.
  func left(_ supply: Supply, besides order: Int) -> Int? {
    counts.limit(supply).map { $0 - (all[supply] ?? 0) + (ofOrder[order][supply] ?? 0) }
  }

  /// Whether what the plan left with what an order gives back suffices.
  func suffices(for way: AllWays.Way, besides order: Int) -> Bool {
    way.uses.allSatisfy { use in left(use.key, besides: order).map { $0 >= use.value } ?? true }
  }

  /// Whether all that there is suffices.
  func isAllowed(_ way: AllWays.Way) -> Bool {
    way.uses.allSatisfy { use in counts.limit(use.key).map { $0 >= use.value } ?? true }
  }

  /// What the plan's fixed costs change by if an order ships from other locations.
  func fixedChange(_ order: Int, to way: AllWays.Way) -> Money {
    let others = Set(locations.indices.filter { $0 != order }.flatMap { locations[$0] })
    func openings(_ ids: some Sequence<String>) -> Money {
      Set(ids).subtracting(others).reduce(.zero) { sum, id in
        sum + (scenario.locations.first { $0.id == id }?.fixedCost ?? .zero)
      }
    }
    return openings(way.shipments.map(\.location)) - openings(locations[order])
  }
}
