extension RoutingProblem {
  /// The supplies that have a price, in the order of their numbers.
  ///
  /// - Parameter prices: millionths by number. O(supplies).
  func supplyPrices(_ prices: [Int64]) -> [SupplyPrice] {
    precondition(prices.count == numbers.count, "prices have a value for every supply")
    var priced: [SupplyPrice] = []
    numbers.forEachSupply(network) { number, supply in
      if prices[number] != 0 {
        priced.append(SupplyPrice(supply(), price: Money(millionths: prices[number])))
      }
    }
    return priced
  }

  /// Prices as a search uses them: millionths by number, 0 where none is given.
  ///
  /// A price of a supply that the network does not have, or that is negative, is left out; of two prices of
  /// one supply the last counts. O(supplies + prices).
  /// - Returns: the prices, and how many were left out.
  package func pricesByNumber(_ prices: [SupplyPrice]) -> (prices: [Int64], ignored: Int) {
    var dense = [Int64](repeating: 0, count: numbers.count)
    var ignored = 0
    for row in prices {
      guard row.price >= .zero, let number = numbers.number(of: row.supply, network) else {
        ignored += 1
        continue
      }
      dense[number] = row.price.millionths
    }
    return (dense, ignored)
  }

  /// How many of the prices stand for no supply of the problem. O(prices).
  public func unmatched(_ prices: [SupplyPrice]) -> Int {
    prices.count { numbers.number(of: $0.supply, network) == nil }
  }
}
