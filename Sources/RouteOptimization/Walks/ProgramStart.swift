internal import OrderRouting

extension PricedPlan {
  /// Fills the orders of a piece by the solution of its option program: an order that has one option whole gets it, the
  /// others in the order of their largest share the option with the least reduced cost that what is left allows.
  ///
  /// - Parameters:
  ///   - noise: how far shares are moved by chance; 0: not at all.
  mutating func fill(
    _ field: WalkField, _ shares: [[(choices: ArraySlice<Int32>, share: Double)]], noise: Double, seed: UInt64
  ) {
    for index in field.classes { for order in orderStart[index]..<orderStart[index + 1] { remove(order) } }
    var random = SplitMix64(seed: seed)
    var open: [(key: Double, order: Int)] = []
    for (position, index) in field.classes.enumerated() {
      var next = orderStart[index]
      for (choices, share) in shares[position] {
        for _ in 0..<Int(share + 1e-6) where next < orderStart[index + 1] && put(next, choices) { next += 1 }
      }
      let largest = shares[position].map { $0.share - Double(Int($0.share + 1e-6)) }.max() ?? 0
      for order in next..<orderStart[index + 1] { open.append((-largest - noise * random.share(), order)) }
    }
    open.sort { $0 < $1 }
    var priced = OrderClassPricing()
    for (_, order) in open {
      for most in [Int.max, 1] {
        priced.evaluate(
          Int(classOfOrder[order]), table, prices: field.reducedCosts.prices, bids: field.reducedCosts.bids,
          allowed: .within(left), most: most, skipsDear: false)
        if put(order, priced.chosen) { break }
      }
    }
  }
}
