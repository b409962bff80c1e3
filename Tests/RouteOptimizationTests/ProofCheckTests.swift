import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

@Suite struct ProofCheckTests {
  @Test func `a plan's bound is proven again from its prices, whatever they are`() throws {
    for seed in UInt64(1)...40 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
      var document = plan.document()
      document.prices = problem.supplyPrices(PlannerBound.randomPrices(problem, seed: seed))
      let proof = problem.prove(document, solver: GLPKSolver(), search: Search())
      #expect(proof.covers(try #require(plan.certificate.lowerBound)), "seed \(seed)")
      #expect(!proof.covers(plan.totalCost + 0.01), "seed \(seed)")
    }
  }

  @Test func `a proof ends as soon as what is stated is covered`() throws {
    var spared = 0
    for seed in UInt64(1)...20 {
      let scenario =
        seed % 2 == 0 ? ScarceScenario.make(seed: seed, copies: 3) : OpeningScenario.make(seed: seed)
      let problem = try RoutingProblem(scenario)
      let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
      var document = plan.document()
      let whole = CountingSolver()
      let full = problem.prove(document, solver: whole, search: Search())
      #expect(full.covers(try #require(plan.certificate.lowerBound)), "seed \(seed)")
      let stated = try #require(plan.certificate.priceBound)
      document.summary?.certificate.lowerBound = stated
      let early = CountingSolver()
      let proof = problem.prove(document, solver: early, search: Search())
      #expect(proof.covers(stated), "seed \(seed)")
      #expect(early.count == 0, "seed \(seed)")
      spared += whole.count
    }
    #expect(spared > 0)
  }

  @Test func `only the solver's tolerance is allowed above what was proven`() {
    let proof = ProofCheck(lowerBound: 1_000_000, stoppedBy: nil)
    #expect(proof.covers(1_000_000))
    #expect(proof.covers(1_000_000.09))
    #expect(!proof.covers(1_000_000.11))
    #expect(!ProofCheck(lowerBound: nil, stoppedBy: .timeLimit).covers(-1_000_000))
    #expect(ProofCheck(lowerBound: 0, stoppedBy: nil).covers(Money(millionths: 0)))
    #expect(!ProofCheck(lowerBound: 0, stoppedBy: nil).covers(Money(millionths: 1)))
  }
}
