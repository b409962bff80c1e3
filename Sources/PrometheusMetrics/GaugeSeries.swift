internal import CoreMetrics
internal import Synchronization

/// The last value of what goes up and down.
///
/// A class, as the handlers of the metrics interface are.
final class GaugeSeries: MetricSeries, RecorderHandler, MeterHandler {
  static var kind: MetricKind { .gauge }
  private let value = Mutex(0.0)

  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { self.value.withLock { $0 = value } }
  func increment(by amount: Double) { value.withLock { $0 += amount } }
  func decrement(by amount: Double) { value.withLock { $0 -= amount } }

  func write(name: String, labels: String, to text: inout String) {
    MetricText.line(name, labels, MetricText.number(value.withLock { $0 }), to: &text)
  }
}
