import OrderRouting
import RouteExplanation
import RoutingFixtures
import Testing

/// Ids are equal where their bytes are, and other ones where they only look alike.
@Suite struct TwinIDTests {
  @Test(arguments: Seeds.from(23, 60))
  func `ids that only look alike are told apart in plans, explanations and differences`(seed: UInt64) throws {
    let plain = try PlannedScenario(seed: seed)
    let twin = try PlannedScenario(TwinIDs.make(plain.scenario), seed: seed)
    #expect(twin.explainer.terms == plain.explainer.terms)
    #expect(twin.document.shipments.map(\.terms) == plain.document.shipments.map(\.terms))
    #expect(twin.explainer.costs() == plain.explainer.costs())
    for (number, order) in twin.scenario.orders.enumerated() {
      #expect(twin.explainer.order(order.id) == number)
      let told = (twin.explainer.explanation(number), plain.explainer.explanation(number))
      #expect(told.0.alternatives.map(\.cost) == told.1.alternatives.map(\.cost))
      #expect(told.0.shipments.map(\.cost) == told.1.shipments.map(\.cost))
    }
    let bestPlain = try PlannedScenario(plain.scenario, best: true)
    let bestTwin = try PlannedScenario(twin.scenario, best: true)
    let differences = (
      PlanDifference(before: twin.explainer, after: bestTwin.explainer),
      PlanDifference(before: plain.explainer, after: bestPlain.explainer)
    )
    #expect(differences.0.total.after.total == differences.1.total.after.total)
    #expect(differences.0.locations.map(\.costs.before) == differences.1.locations.map(\.costs.before))
    #expect(differences.0.channels.count == differences.1.channels.count)
    let sum = differences.0.orders.reduce(into: CostTerms()) { $0 += $1.costs.difference }
    #expect(sum.total == differences.0.total.difference.total - differences.0.total.difference.fixed)
  }
}
