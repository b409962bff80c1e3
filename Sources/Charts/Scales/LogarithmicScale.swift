import Foundation

/// An axis on which equal ratios have equal distances. Where a value is zero, it has a place of its own
/// before the rest.
struct LogarithmicScale: AxisScale {
  /// The part of the axis that zero takes.
  static let zeroShare = 0.09

  /// Powers of ten or 1-2-5 numbers.
  let lower: Double
  let upper: Double
  let hasZero: Bool
  private(set) var ticks: [Tick]

  /// - Parameters:
  ///   - values: what must have a place; finite and at least 0. None above zero: a decade up to 1.
  ///   - labels: how many ticks may have a text; at least 2.
  init(_ values: [Double], labels: Int) {
    let positive = values.filter { $0 > 0 }
    hasZero = positive.count < values.count
    (lower, upper) = Self.range(from: positive.min() ?? 0.1, to: positive.max() ?? 1)
    (ticks, start) = ([], hasZero ? Self.zeroShare : 0)
    let first = Decade.exponent(lower)
    let last = Decade.exponent(upper)
    // The first power of ten on the axis.
    let whole = Decade.power(first) < lower * (1 - 1e-9) ? first + 1 : first
    let isShort = upper / lower < 50
    let stride = max(1, (last - whole + labels - 1) / max(1, labels - 1))
    var ticks: [Tick] = hasZero ? [Tick(value: 0, position: 0, text: "0")] : []
    for exponent in first...last {
      for factor in [1.0, 2.0, 5.0] where stride == 1 || factor == 1 {
        let value = NiceStep.product(factor, exponent)
        if value < lower * (1 - 1e-9) || value > upper * (1 + 1e-9) { continue }
        let isLabelled = factor == 1 ? (exponent - whole) % stride == 0 : isShort
        ticks.append(
          Tick(
            value: value, position: position(value), text: isLabelled ? NumberText.decade(value) : nil))
      }
    }
    self.ticks = ticks
  }

  private let start: Double

  func position(_ value: Double) -> Double {
    if value <= 0 { return 0 }
    return start + (1 - start) * log(value / lower) / log(upper / lower)
  }

  /// The nearest 1-2-5 numbers around both ends, at least two apart.
  private static func range(from least: Double, to most: Double) -> (Double, Double) {
    let lower = below(least)
    var upper = NiceStep.above(most)
    if upper / lower < 1.5 { upper = NiceStep.above(upper * 1.5) }
    return (upper / lower < 3 ? below(lower * 0.75) : lower, upper)
  }

  private static func below(_ value: Double) -> Double {
    let exponent = Decade.exponent(value)
    for factor in [5.0, 2.0] where NiceStep.product(factor, exponent) <= value * (1 + 1e-9) {
      return NiceStep.product(factor, exponent)
    }
    return Decade.power(exponent)
  }
}
