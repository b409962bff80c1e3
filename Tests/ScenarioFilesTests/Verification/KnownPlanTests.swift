import OrderRouting
import RouteVerification
import ScenarioFiles
import Testing

struct KnownPlanTests {
  @Test(
    .enabled(if: Examples.exist, "the examples are not beside the package"), arguments: KnownPlan.names)
  func `a known best plan verifies with exactly its known terms`(name: String) throws {
    let scenario = try ScenarioReader.read(folder: Examples.path + "/" + name).scenario
    let plan = try KnownPlan(name)
    let report = PlanVerifier(scenario).verify(plan.document)
    #expect(report.findings.filter { $0.code != .summaryMissing && $0.code != .reasonsMissing } == [])
    #expect(report.terms == plan.terms)
    #expect(report.terms.total == plan.total)
  }
}
