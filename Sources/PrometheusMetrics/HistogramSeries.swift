internal import CoreMetrics
internal import Synchronization

/// How often values lay up to each of a row of bounds.
///
/// A class, as the handlers of the metrics interface are.
final class HistogramSeries: MetricSeries, RecorderHandler, TimerHandler {
  static var kind: MetricKind { .histogram }

  private struct Counts {
    var counts: [Int]
    var sum = 0.0
    var total = 0
  }

  private let bounds: [Double]
  private let counts: Mutex<Counts>

  /// - Parameter bounds: ascending; the last one, infinity, is not among them.
  init(bounds: [Double]) {
    self.bounds = bounds
    counts = Mutex(Counts(counts: Array(repeating: 0, count: bounds.count)))
  }

  func record(_ value: Int64) { record(Double(value)) }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  /// O(bounds).
  func record(_ value: Double) {
    let bucket = bounds.firstIndex { value <= $0 }
    counts.withLock { counts in
      if let bucket { counts.counts[bucket] += 1 }
      counts.sum += value
      counts.total += 1
    }
  }

  func write(name: String, labels: String, to text: inout String) {
    let counts = counts.withLock { $0 }
    let separator = labels.isEmpty ? "" : ","
    var below = 0
    for (bound, count) in zip(bounds, counts.counts) {
      below += count
      let bucket = "\(labels)\(separator)le=\"\(MetricText.number(bound))\""
      MetricText.line("\(name)_bucket", bucket, String(below), to: &text)
    }
    MetricText.line("\(name)_bucket", "\(labels)\(separator)le=\"+Inf\"", String(counts.total), to: &text)
    MetricText.line("\(name)_sum", labels, MetricText.number(counts.sum), to: &text)
    MetricText.line("\(name)_count", labels, String(counts.total), to: &text)
  }
}
