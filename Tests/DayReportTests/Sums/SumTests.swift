import Foundation
import GLPK
import OrderRouting
import RouteExplanation
import RoutingFixtures
import ScenarioFiles
import Testing

@testable import DayReport

@Suite struct SumTests {
  private func tables(_ report: DayReport) -> [String: Table] {
    Dictionary(uniqueKeysWithValues: report.files().map { ($0.name, Table($0.bytes)) })
  }

  private func check(_ made: Reports.Made, _ place: String) throws {
    let (plan, tables) = (made.plan, tables(made.report))
    let total = plan.totalCost
    for name in ["cost-by-term", "cost-by-location", "cost-by-channel", "cost-by-service"] {
      let table = try #require(tables[name + ".csv"])
      #expect(table.sum("cost") == total, "\(name) of \(place)")
      for term in CostTerms.named where table.columns.contains(term.name) {
        #expect(table.sum(term.name) == plan.terms[keyPath: term.path], "\(term.name) in \(name) of \(place)")
      }
    }
    let orders = try #require(tables["orders.csv"])
    #expect(orders.rows.count == plan.counts.orders)
    #expect(orders.sum("cost") + plan.terms.fixed == total, "orders of \(place)")
    #expect(orders.count("shipments") == plan.counts.shipments)
    let document = plan.document()
    let shipped = document.shipments.reduce(Money.zero) { $0 + $1.terms.total }
    for name in ["zones", "flows", "parcels-by-weight"] {
      #expect(try #require(tables[name + ".csv"]).sum("cost") == shipped, "\(name) of \(place)")
    }
    #expect(tables["parcels-by-weight.csv"]?.count("parcels") == plan.counts.parcels)
    #expect(tables["unfilled-by-reason.csv"]?.sum("cost") == plan.terms.unfilled)
    let left = document.lines.reduce(0) { $0 + ($1.shipment == nil ? $1.quantity : 0) }
    for name in ["unfilled-by-reason", "unfilled-skus"] {
      #expect(tables[name + ".csv"]?.count("units") == left, "\(name) of \(place)")
    }
    #expect(tables["late-shipments.csv"]?.sum("lateness") == plan.terms.lateness)
    #expect(tables["split-orders.csv"]?.sum("split") == plan.terms.split)
    #expect(tables["strategies.csv"]?.column("cost").first.flatMap { Money($0) } == total)
  }

  @Test(arguments: Reports.golden)
  func `the figures of every file add up to the plan's, to the last digit`(name: String) throws {
    try check(Reports.make(name), name)
  }

  @Test func `they do on days with every rule there is`() throws {
    for seed in 0..<UInt64(40) {
      try check(Reports.make(RandomScenario.make(seed: seed, version11: seed % 2 == 0)), "seed \(seed)")
    }
  }

  @Test(arguments: Reports.golden)
  func `the sums that the page shows are the plan's`(name: String) throws {
    let made = try Reports.make(name)
    let page = String(decoding: try made.report.html(), as: UTF8.self)
    let (main, rest) = NumberText.exact(made.plan.totalCost)
    let shown = main + (rest.isEmpty ? "" : "<small>\(rest)</small>")
    for id in ["cost-by-term", "cost-by-location", "cost-by-channel", "cost-by-service"] {
      let table = page.components(separatedBy: "<table id=\"\(id)\"").dropFirst().first ?? ""
      let foot = table.components(separatedBy: "</table>")[0].components(separatedBy: "<tfoot>")
      #expect(foot.count == 2 && foot[1].contains(">\(shown)<"), "\(id)")
    }
  }

  @Test func `a plan that does not say what its rows cost is refused`() throws {
    let folder = try Reports.folder("golden/golden-101")
    let problem = try RoutingProblem(folder.scenario)
    var document = try problem.plan(CheapestStrategy()).document()
    document.summary?.terms.postage += 1
    #expect(throws: (any Error).self) {
      try DayReport(
        Explainer(folder.scenario, problem, document), solver: GLPKSolver(), digest: "0", rivals: [])
    }
  }
}
