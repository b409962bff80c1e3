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

  /// A table, and a line of JSON about what an order costs at the prices.
  func measure(prices: [SupplyPrice]) throws -> String {
    var table = MarkdownTable(["route an order", "p50 µs", "p99 µs", "mean µs", "allocations"])
    for (name, costs) in try calls(prices: []) { costs.append(to: &table, as: name + ", without prices") }
    let priced = try calls(prices: prices)
    for (name, costs) in priced { costs.append(to: &table, as: name) }
    let decided = priced.first?.costs
    return heading(prices) + "\n\n" + table.text + "\n\n" + (try decided.map { try json($0) } ?? "")
  }

  private func calls(prices: [SupplyPrice]) throws -> [(name: String, costs: CallCosts)] {
    let orders = problem.orders
    let now = problem.asOf
    var router = SingleOrderRouter(problem, prices: prices)
    let priced = try CallCosts(&router, runs: runs, count: orders.count) { router, order in
      _ = try router.cost(of: orders[order], at: now)
    }
    let routed = try CallCosts(&router, runs: runs, count: orders.count) { router, order in
      _ = try router.route(orders[order], at: now)
    }
    let booked = try CallCosts(&router, runs: runs, count: orders.count) { router, order in
      _ = try router.book(router.route(orders[order], at: now))
    } before: { router in
      // Each run begins with all supplies, and with buffers of its own.
      router = SingleOrderRouter(problem, prices: prices)
      for order in orders { _ = try router.cost(of: order, at: now) }
    }
    return [("what it costs", priced), ("all of its shipments", routed), ("and book it", booked)]
  }

  private func heading(_ prices: [SupplyPrice]) -> String {
    "\(problem.orders.count.grouped) orders, \(problem.network.locations.count) locations, "
      + "\(prices.count.grouped) prices; medians of \(runs) runs"
  }

  private func json(_ costs: CallCosts) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let figures = Figures(
      locations: problem.network.locations.count, medianMicroseconds: costs.medianMicroseconds,
      percentile99Microseconds: costs.percentile99Microseconds, allocations: costs.allocations)
    return String(decoding: try encoder.encode(figures), as: UTF8.self)
  }
}
