/// The mean of what the days came to, and how far it may be off.
public struct Estimate: Hashable, Sendable {
  public let mean: Double
  /// Standard deviation of the days over the root of their number, as if no day depended on another; `nil`
  /// for fewer than two days.
  public let standardError: Double?

  /// `nil` for no days. O(values).
  init?(_ values: [Double]) {
    if values.isEmpty { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = values.count < 2 ? nil : (squares / (count - 1) / count).squareRoot()
  }
}
