/// Distances between ticks that a reader can count in: 1, 2 or 5 times a power of ten.
enum NiceStep {
  /// The least one that is not below a distance above zero.
  static func above(_ distance: Double) -> Double {
    let exponent = Decade.exponent(distance)
    for factor in [1.0, 2.0, 5.0] {
      let step = product(factor, exponent)
      // A distance that is such a step but for the last digits is one.
      if step >= distance * (1 - 1e-9) { return step }
    }
    return Decade.power(exponent + 1)
  }

  /// Exact for steps below one too, where a product with 0.1 would not be.
  static func product(_ factor: Double, _ exponent: Int) -> Double {
    exponent < 0 ? factor / Decade.power(-exponent) : factor * Decade.power(exponent)
  }
}
