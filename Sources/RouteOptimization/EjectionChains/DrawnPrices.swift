internal import OrderRouting

/// Prices drawn about what supplies are worth: at each of some levels, from nothing to the whole price, every row
/// is drawn by itself, so that an order likes now this option, now that. They are drawn anew for every round.
struct DrawnPrices: Sendable {
  private var prices: [[Int64]]

  static let levels = 5
  /// How far a draw may be from its level, as a share of the whole price.
  private static let spread = 0.6

  init(about prices: [Int64], _ random: inout SplitMix64) {
    self.prices = Array(repeating: prices, count: Self.levels)
    for level in 0..<Self.levels {
      let share = Double(level) / Double(Self.levels - 1)
      for row in prices.indices where prices[row] > 0 {
        let drawn = share + Self.spread * (random.share() * 2 - 1)
        self.prices[level][row] = Int64(Double(prices[row]) * max(0, drawn))
      }
    }
  }

  /// By row.
  func level(_ level: Int) -> [Int64] { prices[level] }
}
