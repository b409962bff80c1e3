import Foundation
import GLPK
import OrderRouting
import RouteExplanation
import RouteOptimization
import RouteVerification
import RoutingFixtures
import ScenarioFiles
import Testing

/// The committed scenarios, planned and explained.
@Suite struct ExampleTests {
  private static let datasets = FileManager.default.currentDirectoryPath + "/datasets"

  /// All where `EXPLAIN_EXAMPLES` is set, else the small ones.
  private static let names: [String] = {
    if ProcessInfo.processInfo.environment["EXPLAIN_EXAMPLES"] == nil {
      return [
        "golden/golden-101", "golden/pinned-calendars", "golden/pinned-lines", "golden/pinned-two-services",
      ]
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: datasets + "/golden")) ?? []
    return names.filter { $0.contains("-") }.sorted().map { "golden/" + $0 } + [
      "gift-shop-day", "brunel-day",
    ]
  }()

  /// Orders of a scenario that are explained in full.
  private static let sample = 10

  @Test(arguments: names)
  func `parts sum to the order and to the plan, differences re-price, and facts stand where they say`(
    name: String
  ) throws {
    let folder = try ScenarioReader.read(folder: Self.datasets + "/" + name)
    let scenario = folder.scenario
    let problem = try RoutingProblem(scenario)
    let document = try problem.plan(CheapestStrategy()).document()
    let explainer = try Explainer(scenario, problem, document)
    var sum = explainer.costs().reduce(into: CostTerms()) { $0 += $1 }
    sum.fixed = explainer.terms.fixed
    #expect(sum == explainer.terms)
    let verifier = PlanVerifier(scenario)
    #expect(verifier.verify(document).terms == explainer.terms)
    let lines = ScenarioLines(folder.source)
    var texts: [String: [String]] = [:]
    let orders = Array(scenario.orders.indices.prefix(Self.sample))
    for (number, explanation) in zip(orders, explainer.explanations(orders) { $0 }) {
      let parts = explanation.shipments.reduce(Money.zero) { $0 + $1.cost.total }
      #expect(parts + explanation.cost.split + explanation.cost.unfilled == explanation.cost.total)
      let isSmall = scenario.orders.count < 100
      for alternative in explanation.alternatives where isSmall {
        let report = verifier.verify(document.shipping(alternative.shipments, order: number, scenario))
        #expect(report.terms.total - explainer.terms.total == alternative.difference.total)
      }
      for reason in explanation.whyNot {
        guard case .failed(_, let fact) = reason.obstacle, let place = fact.place else { continue }
        let file = fact.table.fileName
        if texts[file] == nil {
          let text = try String(contentsOfFile: Self.datasets + "/\(name)/\(file)", encoding: .utf8)
          texts[file] = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
        }
        let line = lines.line(of: place)
        let row = try #require(texts[file]?[line - 1])
        #expect(row.contains(fact.value) || fact.table == .scenario, "\(file):\(line) \(fact)")
      }
    }
  }
}

extension PlanDocument {
  /// The plan with an order shipped in another way, its shipments priced by the verifier.
  fileprivate func shipping(_ other: [ExplainedShipment], order: Int, _ scenario: Scenario) -> PlanDocument {
    let id = scenario.orders[order].id
    var plans = [HandPlan]()
    var ofOrder: [String: [ShipmentDecision]] = [:]
    for decision in decisions { ofOrder[decision.order, default: []].append(decision) }
    for (number, row) in scenario.orders.enumerated() {
      var content: [(location: String, service: String, day: Day?, lines: [String: Int])] = []
      if row.id == id {
        content = other.map { shipment in
          let lines = shipment.lines.map { ($0.line, $0.quantity) }
          return (
            shipment.location, shipment.service, shipment.shipDate, Dictionary(uniqueKeysWithValues: lines)
          )
        }
      } else {
        content = (ofOrder[row.id] ?? []).map { decision in
          let lines = decision.lines.map { ($0.line, $0.quantity) }
          return (
            decision.location, decision.service, decision.shipDate, Dictionary(uniqueKeysWithValues: lines)
          )
        }
      }
      for shipment in content {
        plans.append(
          HandPlan(
            order: number, location: scenario.locations.firstIndex { $0.id == shipment.location } ?? -1,
            service: shipment.service, content: row.lines.map { shipment.lines[$0.id] ?? 0 },
            shipDate: shipment.day))
      }
    }
    return HandPlan.document(scenario, plans)
  }
}
