import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Batches whose table leaves choices out, as that of more than 300 000 classes does.
@Suite struct FilteredBatchTests {
  /// Filtered however few the classes, with one choice of a content kept however dear.
  private static let choiceFilter = ChoiceFilter(classLimit: 0, fewest: 1)

  private func plan(_ problem: RoutingProblem, threads: Int = 1) throws -> Plan {
    var strategy = OptimalStrategy(solver: GLPKSolver())
    strategy.choiceFilter = Self.choiceFilter
    return try problem.plan(
      strategy, Search(until: StoppingCriterion(workLimit: 2_000), seed: 1, threads: threads))
  }

  private func expectHolds(_ plan: Plan, _ scenario: Scenario, _ optimum: Money, _ seed: UInt64) throws {
    #expect(PlanVerifier(scenario).verify(plan.document()).findings.isEmpty, "seed \(seed)")
    let bound = try #require(plan.certificate.lowerBound)
    #expect(bound <= optimum && optimum <= plan.totalCost, "seed \(seed)")
  }

  @Test func `the bound is at most the optimum, and the plan holds`() throws {
    var (dropped, raised) = (0, 0)
    for seed in UInt64(1)...400 {
      let scenario = ScarceScenario.make(seed: seed)
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      let problem = try RoutingProblem(scenario)
      let plan = try plan(problem)
      try expectHolds(plan, scenario, optimum, seed)
      let certificate = plan.certificate
      // Auctions find what prices by the unit do not.
      if let bound = certificate.lowerBound, let byPrice = certificate.priceBound, byPrice < bound {
        raised += 1
      }
      let choices = BatchTable(problem, Search()).table.choices.count
      if BatchTable(problem, Search(), Self.choiceFilter).table.choices.count < choices { dropped += 1 }
    }
    #expect(dropped > 20 && raised > 20, "\(dropped), \(raised)")
  }

  @Test func `bounds hold where orders divide and locations have opening costs`() throws {
    var filtered = 0
    for seed in UInt64(1)...200 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      let problem = try RoutingProblem(scenario)
      try expectHolds(plan(problem), scenario, optimum, seed)
      if BatchTable(problem, Search(), Self.choiceFilter).isFiltered { filtered += 1 }
    }
    #expect(filtered > 20, "\(filtered)")
  }

  @Test func `plans and bounds are the same with any number of threads`() throws {
    for seed in UInt64(1)...30 {
      let problem = try RoutingProblem(ScarceScenario.make(seed: seed, copies: 4))
      let (one, eight) = try (plan(problem), plan(problem, threads: 8))
      #expect(one.document().shipments == eight.document().shipments, "seed \(seed)")
      #expect(one.certificate == eight.certificate, "seed \(seed)")
    }
  }
}
