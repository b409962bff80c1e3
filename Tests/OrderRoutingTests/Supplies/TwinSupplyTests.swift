import RoutingFixtures
import Testing

@testable import OrderRouting

/// Ids are equal where their bytes are: what is taken of one supply is not taken of another that looks alike.
@Suite struct TwinSupplyTests {
  @Test func `batches and a living router take from supplies that only look alike each its own`() throws {
    for seed in UInt64(1)...80 {
      var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      scenario.policy.limitsPer = .plan
      scenario.policy.shipDays = 1
      let twin = TwinIDs.make(scenario)
      let rolling = (try RollingProblem(RoutingProblem(scenario)), try RollingProblem(RoutingProblem(twin)))
      for batch in 0..<3 {
        let plans = (
          try rolling.0.problem.plan(CheapestStrategy()), try rolling.1.problem.plan(CheapestStrategy())
        )
        #expect(plans.0.terms == plans.1.terms, "seed \(seed), batch \(batch)")
        rolling.0.ship(plans.0)
        rolling.1.ship(plans.1)
        let now = Instant(secondsSinceEpoch: scenario.asOf.seconds + Int64(batch) * 40_000)
        try rolling.0.turn(to: scenario.orders, at: now)
        try rolling.1.turn(to: twin.orders, at: now)
      }
      let used = (rolling.0.supplies.state.used, rolling.1.supplies.state.used)
      #expect(used.0.map(\.amount).sorted() == used.1.map(\.amount).sorted(), "seed \(seed)")
      #expect(
        try Supplies(rolling.1.supplies.network, rolling.1.supplies.state).state == rolling.1.supplies.state)
    }
  }

  @Test func `orders of a batch that only look alike are two, and so are what they keep`() throws {
    var scenario = TinyScenario.make([("X", 2)])
    scenario.orders = [TinyScenario.order("\u{E9}", [("X", 1)]), TinyScenario.order("e\u{301}", [("X", 1)])]
    var batch = Batch()
    for order in scenario.orders { batch.append(order) }
    #expect(batch.count == 2)
    let plan = try RoutingProblem(scenario).plan(CheapestStrategy()).document()
    let kept = try RoutingProblem(scenario).plan(OneShipmentEach(decisions: plan.decisions)).document()
    #expect(kept.shipments.map(\.order.unicodeScalars.count) == [1, 2])
    batch.remove("e\u{301}")
    #expect(batch.orders.map(\.id.unicodeScalars.count) == [1])
  }

  /// Ships what it is told.
  private struct OneShipmentEach: RoutingStrategy {
    let name = "as told"
    let decisions: [ShipmentDecision]

    func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
      var draft = PlanDraft(problem)
      _ = draft.ship(decisions)
      return draft.proposal()
    }
  }
}
