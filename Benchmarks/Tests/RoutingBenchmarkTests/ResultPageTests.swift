import BenchmarkProgram
import Charts
import Foundation
import RouteOptimization
import Testing

@testable import routing_benchmark

struct ResultPageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Results")

  private func charts() throws -> [Chart] { try ResultsFolder(folder: Self.folder).page().charts }

  @Test func `results make bars, splits, gaps, sizes, days and policies, and a check on two orders none`()
    throws
  {
    #expect(
      try charts().map(\.title) == [
        "What plans cost: tight-10k", "Splits against cost: tight-10k", "Gap over time: tight-10k",
        "Time against size: tight", "What waiting buys", "Orders one by one: carry probability 0.75",
      ])
  }

  @Test func `bars are the terms that cost something, and the finding compares with the cheapest rule`()
    throws
  {
    guard case .stackedBars(let bars) = try charts()[0] else { return #expect(Bool(false)) }
    #expect(bars.terms == ["postage", "split", "unfilled"])
    #expect(bars.bars.map(\.name) == ["nearest", "magento-distance", "optimal"])
    #expect(bars.bars[2].amounts == [100_000, 9000, 91_000])
    #expect(bars.finding == "optimal costs 31.0 % less than the cheapest rule, magento-distance.")
    #expect(bars.highlight == "optimal" && bars.origin?.seeds == [1] && bars.origin?.date == "2026-11-24")
    #expect(bars.origin?.scenario == "tight-10k, 10 000 orders")
    #expect(bars.origin?.machine == "AMD EPYC, 2 cores, 25 GB of memory, Linux")
    guard case .labelledPoints(let points) = try charts()[1] else { return #expect(Bool(false)) }
    #expect(points.points[1] == .init("magento-distance", x: 2400, y: 290_000))
  }

  @Test
  func `a gap is of the best plan and bound so far, in per cent, and a solver without one is named`()
    throws
  {
    guard case .stepLines(let lines) = try charts()[2] else { return #expect(Bool(false)) }
    #expect(lines.lines.map(\.name) == ["optimal", "HiGHS 1.15.1"])
    #expect(lines.lines[0].points == [ChartPoint(x: 2, y: 24), ChartPoint(x: 12, y: 0.5)])
    #expect(lines.lines[1].points == [ChartPoint(x: 4, y: 75), ChartPoint(x: 10, y: 50)])
    #expect(lines.origin.note?.hasSuffix("No plan with a bound: CBC 2.10.11.") == true)
    let worse = """
      {"events": [{"seconds": 2, "incumbent": 100, "bound": 90}, {"seconds": 1, "incumbent": 110, "bound": 80}]}
      """
    let curve = try QualityRecord.decoder.decode(QualityRecord.Curve.self, from: Data(worse.utf8))
    #expect(GapLines.points(curve) == [ChartPoint(x: 2, y: 10), ChartPoint(x: 2, y: 10)])
  }

  @Test func `time against size has every size of a kind of day, by strategies without a limit`() throws {
    guard case .powerLaw(let law) = try charts()[3] else { return #expect(Bool(false)) }
    #expect(law.series.map(\.name) == ["nearest", "magento-distance"])
    #expect(law.series[0].points == [ChartPoint(x: 1000, y: 0.02), ChartPoint(x: 10_000, y: 0.2)])
  }

  @Test func `a strategy that batches make no difference to has one bar, and waiting is told in per cent`()
    throws
  {
    guard case .stackedBars(let bars) = try charts()[4] else { return #expect(Bool(false)) }
    #expect(bars.bars.map(\.name) == ["nearest", "optimal, order by order", "optimal, every 1d"])
    #expect(bars.bars[0].amounts == [100.5, 200])
    #expect(bars.finding == "optimal with a batch every 1d costs 20.0 % less than order by order.")
    #expect(bars.quantity == Quantity("Cost a day", unit: "USD"))
  }

  @Test func `policies are points of shipments an order and per cent above the bound`() throws {
    guard case .labelledPoints(let points) = try charts()[5] else { return #expect(Bool(false)) }
    #expect(points.points.map(\.name) == ["myopic", "Ma", "forecasts followed", "in hindsight"])
    #expect(points.points[0].x == 1.528 && abs(points.points[0].y - 10.64) < 1e-9)
  }

  @Test func `the table of a rolling study has what waiting saves`() throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "rolling.json"))
    let record = try JSONDecoder().decode(Measured<RollingRecord>.self, from: data).result
    let text = RollingReport(record, orders: 1000).text
    #expect(text.contains("| nearest | any | 300.50 | 4.00 |  |  | 9 | 2 | 3 | 1 |  |  |"))
    #expect(text.contains("| optimal | 1d | 200.00 | 3.00 | 50.00 | 2.50 | 8 | 1 | 1 | 0 | 2 | 1 |"))
  }

  @Test func `stored results that cannot be read are told by file`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "results-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{}".utf8).write(to: folder.appending(path: "rolling.json"))
    let error = #expect(throws: BenchmarkFailure.self) { try ResultsFolder(folder: folder).page() }
    #expect(error?.description.contains("rolling.json cannot be read as results of rolling") == true)
  }
}
