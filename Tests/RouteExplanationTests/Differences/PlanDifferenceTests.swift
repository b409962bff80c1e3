import OrderRouting
import RouteExplanation
import RoutingFixtures
import Testing

@Suite struct PlanDifferenceTests {
  @Test(arguments: Seeds.from(1, 40))
  func `the differences of orders and of fixed sum to that of the totals, and so do the channels`(
    seed: UInt64
  ) throws {
    let before = try PlannedScenario(seed: seed)
    let after = try PlannedScenario(before.scenario, best: true)
    let difference = PlanDifference(before: before.explainer, after: after.explainer)
    var sum = difference.orders.reduce(into: CostTerms()) { $0 += $1.costs.difference }
    sum.fixed = difference.total.difference.fixed
    #expect(sum == difference.total.difference)
    #expect(difference.total.before == before.explainer.terms)
    #expect(difference.total.after == after.explainer.terms)
    var ofChannels = difference.channels.reduce(into: CostTerms()) { $0 += $1.costs.after }
    ofChannels.fixed = after.explainer.terms.fixed
    #expect(ofChannels == after.explainer.terms)
    let ofLocations = difference.locations.reduce(into: CostTerms()) { $0 += $1.costs.after }
    #expect(ofLocations.cash == after.explainer.terms.cash)
    #expect(ofLocations.fixed == after.explainer.terms.fixed)
    let counted = difference.locations.reduce(0) { $0 + $1.shipmentsAfter }
    #expect(counted == after.document.shipments.count)
  }

  @Test func `a plan does not differ from itself`() throws {
    let plan = try PlannedScenario(seed: 5)
    let difference = PlanDifference(before: plan.explainer, after: plan.explainer)
    #expect(difference.orders.isEmpty)
    #expect(difference.total.difference == CostTerms())
  }

  @Test func `orders of two scenarios are matched by id`() throws {
    let scenario = TinyScenario.make()
    var other = TinyScenario.make([("X", 2)])
    other.orders.append(TinyScenario.order("P", [("Y", 1)]))
    let before = try PlannedScenario(scenario)
    let after = try PlannedScenario(other)
    let difference = PlanDifference(before: before.explainer, after: after.explainer)
    #expect(difference.orders.map(\.order) == ["O", "P"])
    #expect(difference.orders[1].shipmentsBefore == nil)
    #expect(difference.orders[1].costs.difference == difference.orders[1].costs.after)
    #expect(difference.total.difference.total == 5)
    #expect(difference.largestMovers(1).map(\.order) == ["P"])
  }
}
