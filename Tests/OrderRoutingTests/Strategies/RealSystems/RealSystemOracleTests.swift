import Foundation
import GLPK
import OrderRouting
import RouteOptimization
import RouteVerification
import Testing

/// The rules of real systems over random networks in two countries, with every feature of the model at
/// random.
@Suite struct RealSystemOracleTests {
  private static let catalog = StrategyCatalog(solver: GLPKSolver())
  private static let blocks: [Range<UInt64>] = [1..<51, 51..<101, 101..<151, 151..<201]

  private static func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix(seed: seed ^ 0x5EED)
    var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
    for index in scenario.locations.indices {
      scenario.locations[index].country = random.pick(["US", "CA"])
      scenario.locations[index].coordinates = coordinates(&random)
    }
    for index in scenario.orders.indices { scenario.orders[index].coordinates = coordinates(&random) }
    return scenario
  }

  private static func coordinates(_ random: inout SplitMix) -> Coordinates? {
    if random.chance(10) { return nil }
    return Coordinates(
      latitude: Double(random.number(30...50)), longitude: Double(random.number(-120 ... -70)))
  }

  @Test(arguments: blocks)
  func `every rule's plan holds and costs no less than the bound`(seeds: Range<UInt64>) throws {
    var shipments: [String: Int] = [:]
    for seed in seeds {
      let scenario = Self.scenario(seed: seed)
      let problem = try RoutingProblem(scenario)
      let optimal = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
      let bound = try #require(optimal.certificate.lowerBound)
      for strategy in Self.catalog.realSystems {
        let plan = try problem.plan(strategy)
        let report = PlanVerifier(scenario).verify(plan.document())
        #expect(report.findings.map(\.message) == [], "seed \(seed), \(strategy.name)")
        #expect(report.terms == plan.terms, "seed \(seed), \(strategy.name)")
        #expect(plan.totalCost >= bound, "seed \(seed), \(strategy.name)")
        shipments[strategy.name, default: 0] += plan.counts.shipments
      }
    }
    for strategy in Self.catalog.realSystems { #expect(shipments[strategy.name, default: 0] > 10) }
  }

  @Test(arguments: blocks)
  func `salesforce routes whole orders, and shipbob whole orders from one location`(
    seeds: Range<UInt64>
  ) throws {
    for seed in seeds {
      let problem = try RoutingProblem(Self.scenario(seed: seed))
      let salesforce = try problem.plan(SalesforceStrategy()).counts
      #expect(salesforce.ordersPartial == 0, "seed \(seed)")
      let shipBob = try problem.plan(ShipBobStrategy())
      #expect(shipBob.counts.ordersPartial == 0, "seed \(seed)")
      let shipments = Dictionary(grouping: shipBob.document().shipments, by: \.order).values
      #expect(shipments.allSatisfy { Set($0.map(\.location)).count == 1 }, "seed \(seed)")
    }
  }

  @Test(arguments: blocks)
  func `one order goes by salesforce as by the fewest splits, where that ships it whole`(
    seeds: Range<UInt64>
  ) throws {
    var compared = 0
    for seed in seeds {
      var scenario = Self.scenario(seed: seed)
      scenario.orders.removeLast(scenario.orders.count - 1)
      let problem = try RoutingProblem(scenario)
      let fewest = try problem.plan(FewestSplitsStrategy())
      let salesforce = try problem.plan(SalesforceStrategy())
      if salesforce.counts.shipments == 0 { continue }
      compared += 1
      #expect(salesforce.document().lines == fewest.document().lines, "seed \(seed)")
    }
    #expect(compared > seeds.count / 4)
  }

  @Test func `the reference tells of every rule, with a source and the day it was seen`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../../Sources/OrderRouting/OrderRouting.docc/RulesOfRealSystems.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for strategy in Self.catalog.realSystems {
      let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(strategy.name)` |") }
      #expect(row?.split(separator: "|").count == 3, "\(strategy.name)")
    }
    #expect(text.contains("2026-11-24"))
    #expect(text.components(separatedBy: "https://").count > 8)
  }
}
