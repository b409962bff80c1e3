internal import OrderRouting

/// When the table of a batch leaves choices or orders out, to save memory and time, and which.
struct ChoiceFilter: Sendable {
  /// Classes of orders past which a table is filtered.
  var classLimit = 300_000
  /// The cheapest choices of a content, so many and one at least, are kept however dear they are: when others have
  /// taken what is cheap, an order has to find a place still.
  var fewest = 8
  /// Contents past which an order is long and not in the table at all; at most as many as count in a bound by prices.
  var contentLimit = PriceBound.contentLimit
  /// The others are left out that cost more than so many hundredths of the cheapest.
  private static let percent: Int64 = 120

  /// Enters the cost of a choice among the least of its content, ascending, as many as are kept.
  func note(_ cost: Int64, in leastCosts: inout [Int64]) {
    if leastCosts.count >= fewest {
      if let last = leastCosts.last, cost >= last { return }
      leastCosts.removeLast()
    }
    var index = leastCosts.count
    while index > 0, leastCosts[index - 1] > cost { index -= 1 }
    leastCosts.insert(cost, at: index)
  }

  /// Whether a choice that costs so much, or more, is left out, given the least costs of its content.
  func leavesOut(_ cost: Int64, _ leastCosts: [Int64]) -> Bool {
    guard leastCosts.count >= fewest, let least = leastCosts.first, let last = leastCosts.last else {
      return false
    }
    return least > 0 && cost > last && cost / Self.percent > least / 100
  }
}
