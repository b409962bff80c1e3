import Foundation
import OrderRouting
import RouteVerification
import Testing

/// Strategies written with what the module offers to everyone.
@Suite struct PlanDraftTests {
  /// Ships what a seed says, wherever there is a price, and takes some of it back.
  private struct AimlessStrategy: RoutingStrategy {
    let name = "aimless"

    func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
      var random = SplitMix(seed: search.seed)
      var draft = PlanDraft(problem)
      for order in problem.orders.indices.reversed() {
        draft.turn(to: order)
        for offer in draft.offers + draft.offers {
          let content = draft.open.indices.map { line in
            random.chance(60) ? random.number(0...draft.room(forLine: line, by: offer)) : draft.open[line]
          }
          if draft.price(content, by: offer) != nil { draft.ship(content, by: offer) }
          if random.chance(10) { draft.withdraw() }
        }
      }
      return draft.proposal(notes: ["aimless"])
    }
  }

  @Test(arguments: [UInt64(1)..<200, 200..<400])
  func `whatever a draft allows, the verifier allows`(seeds: Range<UInt64>) throws {
    var shipments = 0
    for seed in seeds {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      for strategy in [AimlessStrategy(), OneShipmentStrategy()] as [any RoutingStrategy] {
        let plan = try problem.plan(strategy, Search(seed: seed))
        let report = PlanVerifier(scenario).verify(plan.document())
        #expect(report.findings.map(\.message) == [], "seed \(seed), \(strategy.name)")
        #expect(report.terms == plan.terms, "seed \(seed), \(strategy.name)")
        shipments += plan.counts.shipments
      }
    }
    #expect(shipments > seeds.count)
  }

  @Test func `a draft prices a shipment as the verifier does`() throws {
    let scenario = TinyScenario.make([("X", 2), ("Y", 1)])
    var draft = PlanDraft(try RoutingProblem(scenario))
    draft.turn(to: 0)
    let offer = try #require(draft.offers.first)
    #expect(draft.open == [2, 1])
    #expect(draft.unfilledCost == 300)
    #expect(draft.price([2, 1], by: offer) == (try scenario.price().get().terms))
  }

  @Test func `a part of a line that ships whole has no price`() throws {
    var draft = PlanDraft(try RoutingProblem(TinyScenario.make([("X", 2)])))
    draft.turn(to: 0)
    let offer = try #require(draft.offers.first)
    #expect(draft.price([1], by: offer) == nil)
    #expect(draft.price([0], by: offer) == nil)
    #expect(draft.price([3], by: offer) == nil)
  }

  @Test func `what one order ships is gone for the next`() throws {
    var scenario = TinyScenario.make([("X", 2)])
    scenario.stock = [StockRow(location: "L", sku: "X", onHand: 3)]
    scenario.orders.append(TinyScenario.order("P", [("X", 2)]))
    var draft = PlanDraft(try RoutingProblem(scenario))
    draft.turn(to: 0)
    let first = try #require(draft.offers.first)
    draft.ship([2], by: first)
    draft.turn(to: 1)
    let second = try #require(draft.offers.first)
    #expect(draft.room(forLine: 0, by: second) == 0)
    #expect(draft.price([2], by: second) == nil)
  }

  @Test func `an order that ships all or nothing gives back what is not all`() throws {
    var scenario = TinyScenario.make([("X", 1), ("Y", 1)])
    scenario.orders[0].completeOnly = true
    scenario.orders.append(TinyScenario.order("P", [("X", 1)]))
    scenario.stock[0].onHand = 1
    var draft = PlanDraft(try RoutingProblem(scenario))
    draft.turn(to: 0)
    draft.ship([1, 0], by: try #require(draft.offers.first))
    draft.turn(to: 1)
    #expect(draft.price([1], by: try #require(draft.offers.first)) != nil)
  }

  @Test func `the reference shows the strategy as it stands here`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let page = folder.appending(
      path: "../../../Sources/OrderRouting/OrderRouting.docc/AddingAStrategy.md")
    let code = try String(contentsOf: folder.appending(path: "OneShipmentStrategy.swift"), encoding: .utf8)
    #expect(try String(contentsOf: page, encoding: .utf8).contains("```swift\n\(code)```\n"))
  }
}
