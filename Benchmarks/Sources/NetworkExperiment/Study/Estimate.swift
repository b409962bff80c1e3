/// A mean over instances with its standard errors.
package struct Estimate: Sendable, Encodable {
  package let mean: Double
  /// Over the instances' means: what other instances and arrivals would change; over the runs where there is
  /// one instance, `nil` where there is one run too.
  package let standardError: Double?
  /// Of the runs within the instances alone; `nil` where each has one run.
  package let arrivalError: Double?

  /// - Parameter values: by instance and run, as many runs each, not empty.
  package init(_ values: [[Double]]) {
    let means = values.map { Self.mean($0) }
    mean = Self.mean(means)
    let within = values.map { Self.variance($0).map { $0 / Double(values[0].count) } }
    let sum = within.reduce(0) { $0 + ($1 ?? 0) }
    arrivalError = within.contains { $0 == nil } ? nil : sum.squareRoot() / Double(values.count)
    let between = Self.variance(means).map { ($0 / Double(means.count)).squareRoot() }
    standardError = between ?? arrivalError
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private static func variance(_ values: [Double]) -> Double? {
    if values.count < 2 { return nil }
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.short(mean), forKey: .mean)
    try container.encode(standardError.map(Self.short), forKey: .standardError)
    try container.encode(arrivalError.map(Self.short), forKey: .arrivalError)
  }

  /// Six places: the rest is the last bits of floating point.
  private static func short(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  private enum Key: String, CodingKey {
    case mean
    case standardError = "standard_error"
    case arrivalError = "standard_error_of_arrivals"
  }
}
