import CoreMetrics
import PrometheusMetrics
import Testing

@Suite struct PrometheusRegistryTests {
  @Test func `counters of the same labels are one, and their names end with total`() {
    let registry = PrometheusRegistry()
    let dimensions = [("route", "/v1/orders"), ("method", "POST")]
    Counter(label: "http.requests", dimensions: dimensions, factory: registry).increment(by: 2)
    Counter(label: "http.requests", dimensions: dimensions.reversed(), factory: registry).increment()
    registry.describe("http_requests_total", "Requests.")
    #expect(
      registry.exposition() == """
        # HELP http_requests_total Requests.
        # TYPE http_requests_total counter
        http_requests_total{method="POST",route="/v1/orders"} 3

        """)
  }

  @Test func `a timer is a histogram of seconds whose buckets add up`() {
    let registry = PrometheusRegistry(bounds: ["wait": [0.01, 0.1]])
    let timer = Timer(label: "wait", factory: registry)
    for milliseconds in [5, 10, 50, 500] { timer.recordNanoseconds(Int64(milliseconds) * 1_000_000) }
    #expect(
      registry.exposition() == """
        # TYPE wait histogram
        wait_bucket{le="0.01"} 2
        wait_bucket{le="0.1"} 3
        wait_bucket{le="+Inf"} 4
        wait_sum 0.565
        wait_count 4

        """)
  }

  @Test func `a gauge has its last value, and a label is escaped`() {
    let registry = PrometheusRegistry()
    Gauge(label: "depth", dimensions: [("of", "a\"b\\c\nd")], factory: registry).record(7)
    Gauge(label: "depth", dimensions: [("of", "a\"b\\c\nd")], factory: registry).record(2.5)
    #expect(registry.exposition() == "# TYPE depth gauge\ndepth{of=\"a\\\"b\\\\c\\nd\"} 2.5\n")
  }

  @Test func `what is destroyed is told no more`() {
    let registry = PrometheusRegistry()
    let counter = Counter(label: "once", factory: registry)
    counter.increment()
    counter.destroy()
    #expect(registry.exposition() == "")
  }
}
