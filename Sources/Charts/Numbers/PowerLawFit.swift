import Foundation

/// y = factor × x^exponent, by least squares on the logarithms of both.
struct PowerLawFit: Equatable {
  let exponent: Double
  let factor: Double
  /// Of the exponent; `nil` for two points, through which a line always goes.
  let standardError: Double?
  /// How many points it goes through.
  let count: Int

  /// `nil` where fewer than two different x are above zero with their y. Complexity: linear.
  init?(_ points: [ChartPoint]) {
    let logarithms = points.filter { $0.x > 0 && $0.y > 0 }.map { (x: log($0.x), y: log($0.y)) }
    let count = Double(logarithms.count)
    guard logarithms.count >= 2 else { return nil }
    let meanX = logarithms.reduce(0) { $0 + $1.x } / count
    let meanY = logarithms.reduce(0) { $0 + $1.y } / count
    let spread = logarithms.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard spread > 1e-12 else { return nil }
    let exponent = logarithms.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread
    let residual = logarithms.reduce(0) { sum, point in
      let error = point.y - meanY - exponent * (point.x - meanX)
      return sum + error * error
    }
    self.exponent = exponent
    factor = exp(meanY - exponent * meanX)
    standardError = count > 2 ? (residual / (count - 2) / spread).squareRoot() : nil
    self.count = logarithms.count
  }

  func value(_ x: Double) -> Double { factor * pow(x, exponent) }
}
