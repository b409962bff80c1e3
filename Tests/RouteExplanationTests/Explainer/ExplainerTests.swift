import OrderRouting
import RouteExplanation
import RouteVerification
import RoutingFixtures
import Testing

@Suite struct ExplainerTests {
  @Test(arguments: Seeds.from(1, 30))
  func `parts sum to the order, and orders and fixed to the plan`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed, best: seed % 4 == 0)
    var sum = CostTerms()
    for number in plan.scenario.orders.indices {
      let explanation = plan.explainer.explanation(number)
      var parts = explanation.shipments.reduce(into: CostTerms()) { $0 += $1.cost }
      parts.split = explanation.cost.split
      parts.unfilled = explanation.cost.unfilled
      #expect(parts == explanation.cost)
      for alternative in explanation.alternatives {
        var parts = alternative.shipments.reduce(into: CostTerms()) { $0 += $1.cost }
        parts.split = alternative.cost.split
        parts.unfilled = alternative.cost.unfilled
        parts.fixed = alternative.cost.fixed
        #expect(parts == alternative.cost)
        let own = explanation.shipments.flatMap(\.scarcity).reduce(Money.zero) { $0 + $1.amount }
        let other = alternative.shipments.flatMap(\.scarcity).reduce(Money.zero) { $0 + $1.amount }
        #expect(alternative.scarcityDifference == other - own)
      }
      sum += explanation.cost
    }
    sum.fixed = plan.explainer.terms.fixed
    #expect(sum == plan.explainer.terms)
    #expect(plan.explainer.terms == PlanVerifier(plan.scenario).verify(plan.document).terms)
    #expect(plan.explainer.costs().reduce(into: CostTerms()) { $0 += $1 }.total + sum.fixed == sum.total)
  }

  @Test(arguments: Seeds.from(1, 30))
  func `scarcity is what shipments use of what has a price`(seed: UInt64) throws {
    let plan = try PlannedScenario(seed: seed)
    let uses = PlanUses(plan)
    for number in plan.scenario.orders.indices {
      var used: [Supply: Int] = [:]
      for scarce in plan.explainer.explanation(number, alternatives: 0).shipments.flatMap(\.scarcity) {
        used[scarce.supply, default: 0] += scarce.used
        #expect(plan.document.prices?.first { $0.supply == scarce.supply }?.price == scarce.price)
      }
      for price in plan.document.prices ?? [] {
        #expect(used[price.supply] == uses.ofOrder[number][price.supply])
      }
    }
  }

  @Test func `explanations do not depend on the threads`() throws {
    for seed in UInt64(1)...10 {
      let plan = try PlannedScenario(seed: seed)
      let all = Array(plan.scenario.orders.indices)
      let one = plan.explainer.explanations(all, threads: 1) { $0 }
      #expect(one == plan.explainer.explanations(all, threads: 4) { $0 })
      #expect(one == all.map { plan.explainer.explanation($0) })
    }
  }

  @Test func `the reasons of what is unfilled are the plan's`() throws {
    for seed in UInt64(1)...40 {
      let plan = try PlannedScenario(seed: seed)
      for number in plan.scenario.orders.indices {
        let stated = plan.document.lines.filter {
          $0.order == plan.scenario.orders[number].id && $0.shipment == nil
        }
        let told = plan.explainer.explanation(number, alternatives: 0).unfilled
        #expect(told.map(\.line) == stated.map(\.line))
        #expect(told.map(\.quantity) == stated.map(\.quantity))
        #expect(told.map(\.reason) == stated.map(\.reason))
      }
    }
  }

  @Test(arguments: ["cost", "quantity", "shipment", "order", "reason", "total", "location"])
  func `a plan that fails verification is refused with what the verifier finds`(fault: String) throws {
    let scenario = TinyScenario.make([("X", 2), ("GHOST", 1)])
    var document = try RoutingProblem(scenario).plan(CheapestStrategy()).document()
    switch fault {
    case "cost": document.shipments[0].terms.postage += 1
    case "quantity": document.lines[0].quantity = 1
    case "shipment": document.lines[0].shipment = "S9"
    case "order": document.shipments[0].order = "nobody"
    case "reason": document.lines[1].reason = .contested
    case "total": document.summary?.terms.postage += 1
    default: document.shipments[0].location = "nowhere"
    }
    #expect {
      try Explainer(scenario, document)
    } throws: { error in
      guard case .planFails(let findings)? = error as? ExplanationError else { return false }
      return !findings.isEmpty
    }
  }

  @Test func `a plan without summary, prices and reasons is explained as well`() throws {
    let scenario = TinyScenario.make([("X", 2), ("GHOST", 1)])
    var document = try RoutingProblem(scenario).plan(CheapestStrategy()).document()
    document.summary = nil
    document.prices = nil
    for index in document.lines.indices { document.lines[index].reason = nil }
    let explanation = try Explainer(scenario, document).explanation(0)
    #expect(explanation.unfilled.map(\.reason) == [.unknownSKU])
    #expect(explanation.cost.total == 105)
  }
}
