import MarkdownTables
import OrderRouting

/// Times the routing of one order after the other, as a service does between two batches.
struct RoutingBenchmark {
  let problem: RoutingProblem
  let prices: [SupplyPrice]

  /// A row for each kind of call.
  func measure() -> String {
    var table = MarkdownTable(["route one order", "p50 µs", "p99 µs", "mean µs"])
    var router = SingleOrderRouter(problem, prices: prices)
    let orders = problem.scenario.orders
    // Once before, so that the buffers have grown.
    for order in orders.indices { router.route(order: order) }
    append(to: &table, "of the batch", orders.indices.map { order in time { router.route(order: order) } })
    append(to: &table, "not in the batch", orders.map { order in time { router.route(order) } })
    return table.text
  }

  private func time(_ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    body()
    return (ContinuousClock.now - start) / .microseconds(1)
  }

  private func append(to table: inout MarkdownTable, _ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    let mean = times.reduce(0, +) / Double(times.count)
    table.append(name, sorted[sorted.count / 2].short, sorted[sorted.count * 99 / 100].short, mean.short)
  }
}
