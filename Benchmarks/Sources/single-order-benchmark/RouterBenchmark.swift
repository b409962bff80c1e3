import Foundation
import MarkdownTables
import OrderRouting

/// Times every kind of call of a router, with and without prices.
struct RouterBenchmark {
  let problem: RoutingProblem
  let runs: Int

  /// What `routing-benchmark figures` reads.
  private struct Figures: Encodable {
    let locations: Int
    let medianMicroseconds: Double
    let percentile99Microseconds: Double
    let allocations: Double?

    enum CodingKeys: String, CodingKey {
      case locations, allocations
      case medianMicroseconds = "p50_microseconds"
      case percentile99Microseconds = "p99_microseconds"
    }
  }

  /// A table, and a line of JSON about the call with the highest 99th percentile at the prices.
  func measure(prices: [SupplyPrice]) throws -> String {
    var table = MarkdownTable(["route an order", "p50 µs", "p99 µs", "mean µs", "allocations"])
    for (name, costs) in try calls(prices: []) { costs.append(to: &table, as: name + ", without prices") }
    let priced = try calls(prices: prices)
    for (name, costs) in priced { costs.append(to: &table, as: name) }
    let slowest = priced.map(\.costs).max { $0.percentile99Microseconds < $1.percentile99Microseconds }
    return heading(prices) + "\n\n" + table.text + "\n\n" + (try slowest.map { try json($0) } ?? "")
  }

  private func calls(prices: [SupplyPrice]) throws -> [(name: String, costs: CallCosts)] {
    let orders = problem.scenario.orders
    var router = SingleOrderRouter(problem, prices: prices)
    let full = router
    let inside = try CallCosts(&router, runs: runs, count: orders.count) { router, order in
      router.route(order: order)
    }
    let outside = try CallCosts(&router, runs: runs, count: orders.count) { router, order in
      try router.route(orders[order])
    }
    let booked = try CallCosts(&router, runs: runs, count: orders.count) { router, order in
      try router.route(orders[order])
      try router.book()
    } before: { router in
      // Each run begins with all supplies, and with buffers of its own.
      router = full
      for order in orders { try router.route(order) }
      try router.release(router.book())
    }
    return [
      ("of the batch", inside), ("not in the batch", outside), ("not in the batch, and book it", booked),
    ]
  }

  private func heading(_ prices: [SupplyPrice]) -> String {
    "\(problem.scenario.orders.count.grouped) orders, \(problem.scenario.locations.count) locations, "
      + "\(prices.count.grouped) prices; medians of \(runs) runs"
  }

  private func json(_ costs: CallCosts) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let figures = Figures(
      locations: problem.scenario.locations.count, medianMicroseconds: costs.medianMicroseconds,
      percentile99Microseconds: costs.percentile99Microseconds, allocations: costs.allocations)
    return String(decoding: try encoder.encode(figures), as: UTF8.self)
  }
}
