import Metrics
import PrometheusMetrics
import Synchronization

/// Counts requests by endpoint and status, and how long they took.
///
/// A class, for everybody who answers requests shares it.
final class RequestMetrics: Sendable {
  private struct Outcome: Hashable {
    var route: Int
    var status: Int
  }

  private let registry: PrometheusRegistry
  /// Method and template of each endpoint; at the end, what is none.
  private let routes: [(method: String, template: String)]
  private let durations: [Metrics.Timer]
  /// Made when first needed: few of all that may happen does.
  private let counters = Mutex<[Outcome: Counter]>([:])

  init(_ routes: [(method: String, template: String)], _ registry: PrometheusRegistry) {
    self.registry = registry
    self.routes = routes + [("other", "other")]
    durations = self.routes.map { route in
      Metrics.Timer(
        label: "http_request_duration_seconds",
        dimensions: [("route", route.template), ("method", route.method)], factory: registry)
    }
    registry.describe("http_request_duration_seconds", "From a request's head to its answer.")
  }

  /// - Parameter route: its number; `nil` where none matched.
  func record(_ route: Int?, status: Int, since start: ContinuousClock.Instant) {
    let number = route ?? durations.count - 1
    counter(Outcome(route: number, status: status)).increment()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    durations[number].recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }

  private func counter(_ outcome: Outcome) -> Counter {
    counters.withLock { counters in
      if let counter = counters[outcome] { return counter }
      let route = routes[outcome.route]
      let counter = Counter(
        label: "http_requests",
        dimensions: [
          ("route", route.template), ("method", route.method), ("status", String(outcome.status)),
        ], factory: registry)
      registry.describe("http_requests_total", "Requests by endpoint and status.")
      counters[outcome] = counter
      return counter
    }
  }
}
