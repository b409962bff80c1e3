import OrderRouting

/// How often SKUs are ordered: Zipf's law, in whole numbers.
///
/// SKU 0 is the most popular. Powers are products of square roots, which IEEE 754 rounds alike on every machine,
/// and weights are rounded to a billionth of the largest.
struct Popularity {
  /// Where SKUs are drawn from.
  let choice: WeightedChoice

  /// `skew` at least 0. O(SKUs).
  init(skus: Int, skew: FixedDecimal) {
    choice = WeightedChoice(
      (1...skus).map { rank in
        max(1, Int((1e9 / Popularity.power(Double(rank), skew)).rounded()))
      })
  }

  /// `base` raised to `exponent`, which is taken to 20 binary places.
  static func power(_ base: Double, _ exponent: FixedDecimal) -> Double {
    let scaled = Int((exponent.millionths << 20) / 1_000_000)
    var power = 1.0
    for _ in 0..<scaled >> 20 { power *= base }
    var root = base
    for place in (0..<20).reversed() {
      root = root.squareRoot()
      if scaled >> place & 1 == 1 { power *= root }
    }
    return power
  }
}
