import Foundation
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification
@testable import ScenarioFiles

/// The prices of a plan on their way through a folder.
@Suite struct PlanPriceTests {
  /// The nearest locations, and every third supply at some price.
  private struct PricedStrategy: RoutingStrategy {
    let name = "priced"

    func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
      var proposal = NearestStrategy().propose(problem, search)
      proposal.prices = problem.supply.indices.map {
        $0 % 3 == 0 && problem.supply[$0] != SupplyNumbers.unlimited ? Int64($0) * 12_345 : 0
      }
      proposal.priceBound = -1_000_000
      proposal.lowerBound = -900_000
      proposal.boundMethod = .prices
      proposal.origin = .prices
      return proposal
    }
  }

  /// Writes the plan, changes a file of it and reads it again.
  private static func read(
    _ name: String, _ change: (String) -> String = { $0 }
  ) throws -> (plan: Plan, folder: PlanFolder, report: PlanReport) {
    let scenario = try ScenarioReader.read(folder: "datasets/golden/golden-101")
    let plan = try RoutingProblem(scenario.scenario).plan(PricedStrategy())
    let place = FileManager.default.temporaryDirectory.appending(path: "plan-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: place) }
    let run = PlanRun(scenarioDigest: scenario.digest, elapsedSeconds: 0)
    try PlanFolderWriter.write(plan, run, to: place.path)
    let file = place.appending(path: name)
    try Data(change(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
    let folder = try PlanFolder(path: place.path, scenarioDigest: scenario.digest)
    return (plan, folder, PlanVerifier(scenario.scenario).verify(folder.document))
  }

  @Test func `prices, their bound and the origin of the plan come back as they were`() throws {
    let (plan, folder, report) = try Self.read("prices.csv")
    #expect(plan.prices.count > 10)
    #expect(folder.document.prices == plan.prices)
    #expect(folder.document.summary?.certificate == plan.certificate)
    #expect(folder.diagnostics == [] && report.findings == [])
    #expect(try #require(report.priceBound) > -1_000_000)
  }

  @Test func `a bad price is told by file, line and column`() throws {
    let (plan, folder, _) = try Self.read("prices.csv") { $0 + "stock,L0,,,,,1\n" }
    let line = plan.prices.count + 2
    #expect(
      folder.diagnostics.map(\.description) == [
        "prices.csv:\(line):10: error: sku: expected a value in a row of the kind stock."
      ])
  }

  @Test func `a finding about a price says where it stands`() throws {
    let (plan, folder, report) = try Self.read("prices.csv") { $0 + "stock,L0,NONE,,,,1\n" }
    #expect(
      report.findings.map { folder.resolve($0).description } == [
        "prices.csv:\(plan.prices.count + 2):1: warning: kind \"stock\": The scenario has no such supply; its price "
          + "is left out."
      ])
  }

  @Test func `a stated bound above what the prices prove is an error in plan json`() throws {
    let (_, folder, report) = try Self.read("plan.json") {
      $0.replacing("\"price_bound\": \"-1000000.00\"", with: "\"price_bound\": \"1000000.00\"")
    }
    let errors = report.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.priceBoundAbovePrices])
    #expect(folder.resolve(errors[0]).file == "plan.json")
  }

  @Test func `an origin that there is not is told, and one that is left out is none`() throws {
    let wrong = try Self.read("plan.json") {
      $0.replacing("\"rung\": \"prices\"", with: "\"rung\": \"magic\"")
    }
    #expect(
      wrong.folder.diagnostics.map(\.message) == [
        "expected one of rules, prices, neighbourhoods, proof"
      ])
    let without = try Self.read("plan.json") { $0.replacing("  \"rung\": \"prices\",\n", with: "") }
    #expect(without.folder.diagnostics == [])
    #expect(without.folder.document.summary?.certificate.origin == nil)
  }
}
