internal import OrderRouting

/// Reduced costs of options: what tells good options of an order from bad ones. Prices of rows, or bids for them, are
/// the dual values; the floors are what a class's cheapest option costs so.
///
/// The reduced cost of an option is at most what any plan that has it costs above the bound that the floors are from:
/// an option with more than a plan is above the bound is in no better plan.
struct ReducedCosts: Sendable {
  /// By row.
  var prices: [Int64]
  /// By term of the table: what a step pays; empty: the prices of the rows.
  var bids: [Int64] = []
  /// By class: what an option without reduced cost costs at prices and bids.
  var floors: [Int64]

  /// Prices by the unit alone.
  init(_ table: ChoiceTable, prices: [Int64], threads: Int) {
    self.prices = prices
    floors = PricedPlan.Ideal(table, prices: prices, threads: threads).cost
  }

  init(prices: [Int64], bids: [Int64], floors: [Int64]) {
    self.prices = prices
    self.bids = bids
    self.floors = floors
  }

  /// The reduced cost of an option of a class.
  func reducedCost(_ choices: some Sequence<Int32>, cost: Int64, of index: Int, _ table: ChoiceTable) -> Int64
  {
    var sum = cost - floors[index]
    for choice in choices { sum += table.payment(Int(choice), of: index, prices, bids) }
    return sum
  }
}
