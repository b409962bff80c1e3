import OrderRouting

/// How many lines an order has: each further one has the same chance, up to a maximum.
enum LineCount {
  /// The chance in millionths that brings about the mean; a mean above the maximum is taken as the maximum.
  static func furtherLine(mean: FixedDecimal, maximum: Int) -> Int {
    let target = Double(mean.millionths) / 1e6
    var low = 0
    var high = 1_000_000
    while low < high {
      let middle = (low + high) / 2
      if LineCount.mean(furtherLine: Double(middle) / 1e6, maximum: maximum) < target {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// 1 + p + p² + … with as many terms as the maximum.
  private static func mean(furtherLine: Double, maximum: Int) -> Double {
    var mean = 0.0
    var term = 1.0
    for _ in 0..<maximum {
      mean += term
      term *= furtherLine
    }
    return mean
  }
}
