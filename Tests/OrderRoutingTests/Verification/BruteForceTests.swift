import OrderRouting
import RouteVerification
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
}
