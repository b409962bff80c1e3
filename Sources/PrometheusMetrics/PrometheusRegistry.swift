public import CoreMetrics
internal import Synchronization

/// A backend of the metrics interface that tells all it has measured in Prometheus' text format.
///
/// A counter's name ends with `_total`, a timer is a histogram of seconds, a recorder that aggregates is a histogram,
/// and any other a gauge. A class, for everybody who measures shares it.
public final class PrometheusRegistry: MetricsFactory, Sendable {
  private struct Family {
    var kind: MetricKind
    var help: String?
    var series: [String: any MetricSeries] = [:]
  }

  private let families = Mutex<[String: Family]>([:])
  /// Of histograms, by the names of their metrics; any other has ``seconds``.
  private let bounds: [String: [Double]]

  /// From half a millisecond to a minute.
  public static let seconds = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
  ]

  /// - Parameter bounds: ascending bounds of the histograms of these names.
  public init(bounds: [String: [Double]] = [:]) { self.bounds = bounds }

  /// The series of a name and labels; a new one where there is none, or none of the kind.
  private func series<Series: MetricSeries>(
    _ name: String, _ dimensions: [(String, String)], _ make: () -> Series
  ) -> Series {
    let labels = MetricText.labels(dimensions)
    return families.withLock { families in
      var family = families[name] ?? Family(kind: Series.kind)
      if let known = family.series[labels] as? Series { return known }
      let series = make()
      // A name that was used for another kind of metric stays what it was; nobody reads the newcomer.
      if family.kind == Series.kind { family.series[labels] = series }
      families[name] = family
      return series
    }
  }

  /// Says what a metric means.
  public func describe(_ name: String, _ help: String) {
    families.withLock { $0[name]?.help = help }
  }

  /// Tells a number that only grows and that somebody else counts.
  public func set(counter name: String, to value: Double, _ help: String) {
    series(MetricText.name(name), []) { FloatingPointCounterSeries() }.set(value)
    describe(name, help)
  }

  /// Tells the present value of something.
  public func set(gauge name: String, to value: Double, _ help: String) {
    series(MetricText.name(name), []) { GaugeSeries() }.set(value)
    describe(name, help)
  }

  private func remove(_ series: any MetricSeries) {
    families.withLock { families in
      for name in families.keys {
        for (labels, known) in families[name]?.series ?? [:] where known === series {
          families[name]?.series[labels] = nil
        }
      }
    }
  }

  /// Everything measured, by name and labels. O(series).
  public func exposition() -> String {
    let families = families.withLock { $0 }
    var text = ""
    for (name, family) in families.sorted(by: { $0.key < $1.key }) where !family.series.isEmpty {
      if let help = family.help { text += "# HELP \(name) \(help)\n" }
      text += "# TYPE \(name) \(family.kind.rawValue)\n"
      for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
        series.write(name: name, labels: labels, to: &text)
      }
    }
    return text
  }
}

// The interface.
extension PrometheusRegistry {
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(Self.counterName(label), dimensions) { CounterSeries() }
  }

  public func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    series(Self.counterName(label), dimensions) { FloatingPointCounterSeries() }
  }

  public func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    let name = MetricText.name(label)
    if !aggregate { return series(name, dimensions) { GaugeSeries() } }
    return series(name, dimensions) { HistogramSeries(bounds: bounds[name] ?? Self.seconds) }
  }

  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(MetricText.name(label), dimensions) { GaugeSeries() }
  }

  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    let name = MetricText.name(label)
    return series(name, dimensions) { HistogramSeries(bounds: bounds[name] ?? Self.seconds) }
  }

  public func destroyCounter(_ handler: any CounterHandler) { removeAny(handler) }
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { removeAny(handler) }
  public func destroyRecorder(_ handler: any RecorderHandler) { removeAny(handler) }
  public func destroyMeter(_ handler: any MeterHandler) { removeAny(handler) }
  public func destroyTimer(_ handler: any TimerHandler) { removeAny(handler) }

  private func removeAny(_ handler: Any) {
    if let series = handler as? any MetricSeries { remove(series) }
  }

  private static func counterName(_ label: String) -> String {
    let name = MetricText.name(label)
    return name.hasSuffix("_total") ? name : name + "_total"
  }
}
