internal import CoreMetrics
internal import Synchronization

/// A number that only grows.
///
/// A class, as the handlers of the metrics interface are.
final class CounterSeries: MetricSeries, CounterHandler {
  static var kind: MetricKind { .counter }
  private let value = Atomic<Int64>(0)

  func increment(by amount: Int64) { value.wrappingAdd(amount, ordering: .relaxed) }

  func reset() { value.store(0, ordering: .relaxed) }

  func write(name: String, labels: String, to text: inout String) {
    MetricText.line(name, labels, String(value.load(ordering: .relaxed)), to: &text)
  }
}

/// A number with a fraction that only grows.
///
/// A class, as the handlers of the metrics interface are.
final class FloatingPointCounterSeries: MetricSeries, FloatingPointCounterHandler {
  static var kind: MetricKind { .counter }
  private let value = Mutex(0.0)

  func increment(by amount: Double) { value.withLock { $0 += amount } }

  func set(_ value: Double) { self.value.withLock { $0 = value } }

  func reset() { value.withLock { $0 = 0 } }

  func write(name: String, labels: String, to text: inout String) {
    MetricText.line(name, labels, MetricText.number(value.withLock { $0 }), to: &text)
  }
}
