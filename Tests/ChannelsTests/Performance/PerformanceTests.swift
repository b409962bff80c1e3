import Channels
import Foundation
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct `Performance` {
  private static let datasets = FileManager.default.currentDirectoryPath + "/datasets"
  /// Every scenario of the repository that plans in a moment.
  private static let folders: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: datasets + "/golden")) ?? []).sorted()
    .filter { $0.hasPrefix("golden") }.map { datasets + "/golden/" + $0 }

  private func check(_ report: PerformanceReport, _ plans: [Plan], _ name: String) {
    for (index, term) in CostTerms.named.enumerated() {
      let total = plans.reduce(Int128(0)) { $0 + Int128($1.terms[keyPath: term.path].millionths) }
      #expect(report.total.terms[index].millionths == total, "\(name) \(term.name)")
      for dimension in PerformanceDimension.allCases {
        let sum = report.rows(by: dimension).reduce(Int128(0)) { $0 + $1.row.terms[index].millionths }
        #expect(sum == total, "\(name) \(term.name) by \(dimension)")
      }
    }
    let units = plans.reduce(0) { $0 + $1.counts.units }
    let shipments = plans.reduce(0) { $0 + $1.counts.shipments }
    #expect(report.total.units == units, "\(name)")
    #expect(report.total.shipments == shipments, "\(name)")
    #expect(report.total.splits == plans.reduce(0) { $0 + $1.counts.ordersSplit }, "\(name)")
    #expect(report.total.late == plans.reduce(0) { $0 + $1.counts.late }, "\(name)")
    #expect(report.total.margin == report.total.sales - report.total.cash)
    for dimension in PerformanceDimension.allCases {
      #expect(report.rows(by: dimension).reduce(0) { $0 + $1.row.units } == units, "\(name) \(dimension)")
    }
    for dimension in [PerformanceDimension.channel, .location, .service, .day] {
      #expect(
        report.rows(by: dimension).reduce(0) { $0 + $1.row.shipments } == shipments, "\(name) \(dimension)")
    }
  }

  @Test(arguments: folders)
  func `adds up to the plans' totals to the last digit, on every example`(folder: String) throws {
    let read = try ScenarioReader.read(folder: folder)
    let day = try ImportedDay(read, files: [:])
    let problem = try RoutingProblem(read.scenario)
    let plans = [try problem.plan(CheapestStrategy()), try problem.plan(RankedStrategy())]
    var report = PerformanceReport()
    for plan in plans {
      var single = PerformanceReport()
      single.add(try ShippingPlan(day, plan.document()))
      check(single, [plan], folder)
      report.add(try ShippingPlan(day, plan.document()))
    }
    check(report, plans, folder)
  }

  @Test func `adds up over days of seven channels, with the sales of what left`() throws {
    var report = PerformanceReport()
    var plans: [Plan] = []
    var sales: Int128 = 0
    for seed in UInt64(1)...12 {
      let random = RandomDay(seed: seed, orders: 8, splitLines: seed % 2 == 0)
      let plan = try random.plan()
      let document = plan.document()
      let day = try random.day()
      report.add(try ShippingPlan(day, document))
      plans.append(plan)
      for row in document.lines where row.shipment != nil {
        let order = try #require(day.scenario.orders.first { $0.id == row.order })
        let price = try #require(order.lines.first { $0.id == row.line }).unitPrice
        sales += Int128(price.millionths) * Int128(row.quantity)
      }
    }
    check(report, plans, "days")
    #expect(report.total.sales.millionths == sales)
    #expect(report.rows(by: .day).map(\.key) == ["2026-11-23"])
    #expect(
      report.rows(by: .channel).map(\.key) == ["amazon", "ebay", "phone", "shop", "tiktok", "walmart", "woo"])
    let text = PerformanceTable.csv(report)
    let rows = CSVTable(Array(text.utf8)).rows
    for dimension in PerformanceDimension.allCases {
      let sum = rows.filter { $0["by"] == dimension.rawValue }.reduce(Int128(0)) {
        $0 + Int128(Money($1["total_cost"] ?? "")?.millionths ?? 0)
      }
      #expect(sum == report.total.total.millionths)
    }
  }

  @Test func `divides an amount so that the parts add up, larger remainders first`() throws {
    // Thirds of a cent between one, one and one: a shipment of three lines of one unit.
    var files = Networks.network(
      items: ["A", "B", "C"], stock: "location_id,sku,on_hand\nWH,A,1\nWH,B,1\nWH,C,1\n")
    files["rates.csv"] = Array("rate_card,price\nr,0.0001\n".utf8)
    files["orders.csv"] = Array(
      "order_id,line_id,sku,quantity,country\no,1,A,1,US\no,2,B,1,US\no,3,C,1,US\n".utf8)
    let folder = try ScenarioReader.read(files: files)
    let document = try RoutingProblem(folder.scenario).plan(CheapestStrategy()).document()
    var report = PerformanceReport()
    report.add(try ShippingPlan(ImportedDay(folder, files: files), document))
    #expect(
      report.rows(by: .sku).map { $0.row.term("postage").description } == [
        "0.000034", "0.000033", "0.000033",
      ])
    #expect(report.total.total.description == "0.0001")
  }
}
