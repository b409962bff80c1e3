import PrometheusMetrics
import RoutingService

/// Tells the service's own figures as metrics.
struct ServiceMetrics: Sendable {
  private let registry: PrometheusRegistry

  init(_ registry: PrometheusRegistry) { self.registry = registry }

  /// Takes over what the service has counted.
  func update(_ figures: ServiceFigures) {
    registry.set(
      counter: "ledger_commits_total", to: Double(figures.commits), "Transactions that were committed.")
    registry.set(
      counter: "ledger_committed_orders_total", to: Double(figures.ordersCommitted),
      "Orders written by commits.")
    registry.set(counter: "ledger_commit_seconds_total", to: figures.commitSeconds, "Time of commits in all.")
    registry.set(
      counter: "ledger_conflicts_total", to: Double(figures.conflicts),
      "Commits that another server was faster than.")
    registry.set(
      counter: "ledger_failed_commits_total", to: Double(figures.failedCommits),
      "Commits that the database refused.")
    registry.set(
      gauge: "ledger_waiting_requests", to: Double(figures.waiting), "Requests that wait for a commit now.")
    registry.set(
      counter: "ledger_busy_refusals_total", to: Double(figures.refusedAsBusy),
      "Requests refused because too many waited.")
    registry.set(gauge: "ledger_positions", to: Double(figures.positions), "Positions of stock.")
    registry.set(
      gauge: "ledger_open_orders", to: Double(figures.openOrders),
      "Orders that are neither shipped nor cancelled.")
    guard let batch = figures.lastBatch else { return }
    registry.set(gauge: "batch_running", to: batch.status == .running ? 1 : 0, "Whether a batch is running.")
    registry.set(gauge: "batch_orders", to: Double(batch.orders), "Orders of the last batch.")
    registry.set(
      gauge: "batch_moved_orders", to: Double(batch.moved), "Orders whose shipments the last batch changed.")
    registry.set(
      gauge: "batch_filled_units", to: Double(batch.filled), "Units that the last batch newly planned.")
    if let gap = batch.gap {
      registry.set(gauge: "batch_gap", to: gap, "Gap of the last batch to its bound, a fraction.")
    }
    if let before = batch.costBefore, let after = batch.costAfter {
      let saved = Double(before.millionths - after.millionths) / 1_000_000
      registry.set(
        gauge: "batch_saved_cost", to: saved, "What the last batch saved, in the network's currency.")
    }
    if let end = batch.finishedAt {
      let nanoseconds = Double(end.nanoseconds - batch.startedAt.nanoseconds) / 1e9
      registry.set(
        gauge: "batch_duration_seconds", to: Double(end.seconds - batch.startedAt.seconds) + nanoseconds,
        "Of the last batch.")
    }
  }
}
