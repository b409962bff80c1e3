import GLPK
import Synchronization
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// What the optimizer tells while it searches, against brute force.
@Suite struct SearchFindingTests {
  private final class Told: Sendable {
    let findings = Mutex<[SearchFinding]>([])
  }

  private func told(_ scenario: Scenario, threads: Int = 1) throws -> (findings: [SearchFinding], plan: Plan)
  {
    let told = Told()
    let search = Search(threads: threads, found: { finding in told.findings.withLock { $0.append(finding) } })
    let plan = try RoutingProblem(scenario).plan(OptimalStrategy(solver: GLPKSolver()), search)
    return (told.findings.withLock { $0 }, plan)
  }

  @Test func `no cost told is below the optimum, and no bound above it`() throws {
    var bounds = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      let scenario = seed % 3 == 0 ? RandomScenario.make(seed: seed) : ScarceScenario.make(seed: seed)
      guard let optimum = BruteForce.optimum(scenario)?.total else { continue }
      let (findings, plan) = try told(scenario)
      #expect(!findings.isEmpty, "seed \(seed)")
      for finding in findings {
        if let cost = finding.cost { #expect(cost >= optimum && cost >= plan.totalCost, "seed \(seed)") }
        if let bound = finding.lowerBound {
          bounds += 1
          #expect(bound <= optimum, "seed \(seed)")
        }
      }
    }
    #expect(bounds > 60)
  }

  @Test func `what is told decides nothing`() throws {
    let scenario = ScarceScenario.make(seed: 7)
    let alone = try RoutingProblem(scenario).plan(OptimalStrategy(solver: GLPKSolver()))
    #expect(try told(scenario, threads: 2).plan.document().lines == alone.document().lines)
  }
}
