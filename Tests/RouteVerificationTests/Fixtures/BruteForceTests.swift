import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct BruteForceTests {
  @Test(arguments: 1...60)
  func `the cheapest of all plans verifies with its own total`(seed: Int) throws {
    let scenario = RandomScenario.make(seed: UInt64(seed))
    let (total, plan) = try #require(BruteForce.optimum(scenario))
    let report = PlanVerifier(scenario).verify(plan)
    #expect(report.findings.filter { $0.code != .reasonsMissing } == [])
    #expect(report.terms.total == total)
  }

  @Test func `so does the cheapest of all plans with every feature of version 1.1`() throws {
    var (found, dated, carried, late) = (0, 0, 0, 0)
    for seed in UInt64(1)...300 {
      let scenario = RandomScenario.make(seed: seed, version11: true)
      guard let (total, plan) = BruteForce.optimum(scenario) else { continue }
      let report = PlanVerifier(scenario).verify(plan)
      #expect(report.findings.filter { $0.code != .reasonsMissing } == [], "seed \(seed)")
      #expect(report.terms.total == total, "seed \(seed)")
      found += 1
      late += report.counts.leftLate
      // Plans that a full day, or a carrier, changed.
      var free = scenario
      free.policy.shipDays = 1
      if let other = BruteForce.optimum(free), other.total > total { dated += 1 }
      free = scenario
      free.carrierLimits = []
      if let other = BruteForce.optimum(free), other.total < total { carried += 1 }
    }
    #expect(found > 250 && dated > 25 && carried > 25 && late > 40)
  }
}
