import OrderRouting
import RouteExplanation
import RoutingFixtures
import Testing

@Suite struct `An explainer of some orders alone` {
  @Test(arguments: Seeds.from(1, 30))
  func `says of them what one of all orders says`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed, best: seed % 4 == 0)
    for number in plan.scenario.orders.indices {
      let some = try Explainer(plan.scenario, plan.problem, plan.document, pricing: [number])
      #expect(some.explanation(number) == plan.explainer.explanation(number))
      #expect(some.terms == plan.explainer.terms)
    }
  }

  @Test func `refuses a plan that errs in what they cost, in what others use, or in its sum`() throws {
    let scenario = TinyScenario.make([("X", 1), ("X", 1)])
    let problem = try RoutingProblem(scenario)
    let document = try problem.plan(CheapestStrategy()).document()
    var faults = [document, document, document]
    faults[0].shipments[0].terms.postage += 1
    faults[0].summary = nil
    faults[1].lines[0].quantity = 7
    faults[2].shipments[0].terms.postage += 1
    for fault in faults {
      #expect(throws: ExplanationError.self) {
        try Explainer(scenario, problem, fault, pricing: [0])
      }
    }
  }
}
