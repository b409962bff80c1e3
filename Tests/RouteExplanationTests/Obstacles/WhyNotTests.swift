import OrderRouting
import RouteExplanation
import RouteVerification
import RoutingFixtures
import Testing

@Suite struct WhyNotTests {
  @Test(arguments: Seeds.from(1, 60))
  func `every service of a location serves a line of the order or is told of for every line`(
    seed: UInt64
  ) throws {
    let plan = try PlannedScenario(seed: seed)
    for number in plan.scenario.orders.indices {
      let explanation = plan.explainer.explanation(number, alternatives: 0)
      let ids = plan.scenario.orders[number].lines.map(\.id)
      for location in plan.scenario.locations {
        let services = plan.scenario.services.filter { $0.location == nil || $0.location == location.id }
        for service in Set(services.map(\.id)) {
          let isUsed = explanation.shipments.contains { $0.location == location.id && $0.service == service }
          let told = explanation.whyNot.filter { $0.location == location.id && $0.service == service }
          #expect(told.flatMap(\.lines).sorted() == (isUsed ? [] : ids.sorted()))
        }
      }
    }
  }

  @Test(arguments: Seeds.from(100, 101))
  func `the obstacle is the first test that the verifier finds failed`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    let verifier = PlanVerifier(plan.scenario)
    let counts = SupplyCounts(scenario: plan.scenario)
    for (number, order) in plan.scenario.orders.enumerated() {
      let splits = order.splitLines ?? plan.scenario.policy.splitLines
      for reason in plan.explainer.explanation(number, alternatives: 0).whyNot {
        for id in reason.lines {
          let line = try #require(order.lines.firstIndex { $0.id == id })
          let quantity = splits ? 1 : order.lines[line].quantity
          let location = try #require(plan.scenario.locations.firstIndex { $0.id == reason.location })
          let items = counts.items(order.lines[line].sku)
          let isStocked = items.allSatisfy { sku, count in
            counts.limit(.stock(location: reason.location, sku: sku)).map { $0 >= count * quantity } ?? true
          }
          let ways = verifier.ways(
            order: number, location: location, service: reason.service, content: [(line, quantity)])
          let expected: UnfilledReason? =
            switch ways {
            case .failure(let obstacle) where obstacle.reason == .unknownSKU: .unknownSKU
            case .success, .failure:
              if !isStocked {
                .noStock
              } else if case .failure(let obstacle) = ways {
                obstacle.reason
              } else {
                nil
              }
            }
          switch reason.obstacle {
          case .failed(.orderRule, let fact) where ["max_shipments", "complete_only"].contains(fact.column):
            #expect(expected == nil)
          case .failed(let stated, _): #expect(stated == expected)
          case .contested, .dearer: #expect(expected == nil)
          }
        }
      }
    }
  }

  @Test(arguments: Seeds.from(300, 61))
  func `an obstacle that is lifted where the fact says it is gone`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    for (number, order) in plan.scenario.orders.enumerated() {
      for reason in plan.explainer.explanation(number, alternatives: 0).whyNot {
        guard case .failed(let test, let fact) = reason.obstacle, let id = reason.lines.first else {
          continue
        }
        let line = try #require(order.lines.firstIndex { $0.id == id })
        var lifted = plan.scenario
        lifted.lift(
          fact, order: number, line: line, location: reason.location, service: reason.service)
        let after = try PlannedScenario(lifted, seed: seed)
        let again = after.explainer.explanation(number, alternatives: 0).whyNot.filter {
          $0.location == reason.location && $0.service == reason.service && $0.lines.contains(id)
        }
        let isGone = again.allSatisfy { other in
          guard case .failed(let reason, let same) = other.obstacle else { return true }
          return reason != test || same.table != fact.table || same.column != fact.column
            || same.value != fact.value
            || same.place != fact.place
        }
        #expect(isGone, "\(order.id) \(id) \(reason.location) \(reason.service): \(fact)")
      }
    }
  }

  @Test(arguments: Seeds.from(500, 51))
  func `contested and dearer are what all ways say`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    let uses = PlanUses(plan)
    for (number, order) in plan.scenario.orders.enumerated() {
      guard let all = AllWays(plan.scenario, order: number) else { continue }
      let splits = order.splitLines ?? plan.scenario.policy.splitLines
      let explanation = plan.explainer.explanation(number, alternatives: 0)
      let possible = all.ways.filter { uses.suffices(for: $0, besides: number) }
      for reason in explanation.whyNot {
        for id in reason.lines {
          let line = try #require(order.lines.firstIndex { $0.id == id })
          func serves(_ way: AllWays.Way) -> Bool {
            way.shipments.contains {
              $0.location == reason.location && $0.service == reason.service && $0.quantities[line] > 0
            }
          }
          let least = possible.filter(serves).map { $0.total + uses.fixedChange(number, to: $0) }.min()
          switch reason.obstacle {
          case .dearer(let difference):
            #expect(least.map { $0 - explanation.cost.total } == difference, "\(order.id) \(reason)")
          case .failed(.orderRule, _): #expect(least == nil)
          case .failed: #expect(least == nil)
          case .contested(let lacks):
            // One step of the line alone is too much already.
            #expect(!lacks.isEmpty)
            let alone = all.ways.filter { way in
              way.shipments.count == 1 && serves(way)
                && way.shipments[0].quantities.enumerated().allSatisfy {
                  $0.element == ($0.offset == line ? (splits ? 1 : order.lines[line].quantity) : 0)
                }
            }
            #expect(alone.allSatisfy { !uses.suffices(for: $0, besides: number) })
          }
        }
      }
    }
  }
}
