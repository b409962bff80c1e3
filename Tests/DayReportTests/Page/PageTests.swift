import Foundation
import GLPK
import OrderRouting
import RouteExplanation
import RoutingFixtures
import ScenarioFiles
import Testing

@testable import DayReport

@Suite struct PageTests {
  private func page(_ made: Reports.Made) throws -> String {
    String(decoding: try made.report.html(), as: UTF8.self)
  }

  @Test func `the page loads nothing`() throws {
    let page = try page(Reports.make("golden/golden-112"))
    for forbidden in ["src=", "http://", "https://", "@import", "url(http", "<img", " onload=", "fetch("] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `the same plan gives the same bytes, on any number of threads`() throws {
    let folder = try Reports.folder("golden/golden-112")
    let one = try Reports.make(folder.scenario, digest: folder.digest)
    let four = try Reports.make(folder.scenario, digest: folder.digest, threads: 4)
    #expect(try one.report.html() == four.report.html())
    let files = zip(one.report.files(), four.report.files())
    #expect(files.allSatisfy { $0.name == $1.name && $0.bytes == $1.bytes })
    #expect(Set(one.report.files().map(\.name)) == DayReport.fileNames)
  }

  @Test func `a day without orders, and one without a shipment, have a page`() throws {
    var scenario = TinyScenario.make()
    scenario.stock = []
    let none = try page(Reports.make(scenario))
    #expect(none.contains("no location has enough stock"))
    scenario.orders = []
    #expect(try page(Reports.make(scenario)).contains("Every order ships whole."))
  }

  @Test func `an order's postal code is not on the page, nor in a file`() throws {
    var scenario = TinyScenario.make()
    scenario.orders[0].country = "US"
    scenario.orders[0].postalCode = "99501"
    scenario.zones = [ZoneRow(table: scenario.services[0].zoneTable, zone: "1")]
    let made = try Reports.make(scenario)
    #expect(try page(made).contains("US 995 AK") && !page(made).contains("99501"))
    #expect(!made.report.files().contains { String(decoding: $0.bytes, as: UTF8.self).contains("99501") })
    scenario.orders[0].country = "DE"
    scenario.orders[0].postalCode = "80331"
    scenario.orders[0].coordinates = Coordinates(latitude: 48.1371, longitude: 11.5754)
    let abroad = try page(Reports.make(scenario))
    #expect(abroad.contains("DE 48°, 12°") && !abroad.contains("80331") && !abroad.contains("48.137"))
  }

  @Test func `a plan without a bound says so, and one that is the best too`() throws {
    let scenario = TinyScenario.make()
    #expect(try page(Reports.make(scenario)).contains("this one is the best there is"))
    let problem = try RoutingProblem(scenario)
    let explainer = try Explainer(scenario, problem, problem.plan(CheapestStrategy()).document())
    let report = try DayReport(explainer, solver: GLPKSolver(), digest: "0", rivals: [])
    #expect(
      String(decoding: try report.html(), as: UTF8.self).contains("the strategy cheapest proves no bound"))
  }

  @Test func `every order of a day of this size is explained`() throws {
    let made = try Reports.make("golden/golden-112")
    #expect(made.report.explained.count == made.plan.counts.orders)
    #expect(try page(made).contains("Every order opens to its explanation."))
  }
}
