internal import OrderRouting

/// What tells good options of an order from bad ones: prices of rows, or bids for them, and what the class's
/// cheapest option costs so.
///
/// The score of an option is at most what any plan that has it costs above the bound that the yardstick is from:
/// an option that scores more than a plan is above the bound is in no better plan.
struct Yardstick: Sendable {
  /// By row.
  var prices: [Int64]
  /// By term of the table: what a step pays; empty: the prices of the rows.
  var bids: [Int64] = []
  /// By class: what an option that scores nothing costs at prices and bids.
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

  /// The score of an option of a class.
  func score(_ choices: some Sequence<Int32>, cost: Int64, of index: Int, _ table: ChoiceTable) -> Int64 {
    var sum = cost - floors[index]
    for choice in choices { sum += table.payment(Int(choice), of: index, prices, bids) }
    return sum
  }
}

extension ChoiceTable {
  /// What a choice of a class pays at prices by row and bids by term, its cost apart.
  func payment(_ choice: Int, of index: Int, _ prices: [Int64], _ bids: [Int64]) -> Int64 {
    var sum: Int64 = 0
    let row = place(of: choice, index).row
    if row >= 0 { sum += prices[Int(row)] }
    for index in serviceRows.range(choices[choice].offer) { sum += prices[Int(serviceRows.rows[index])] }
    forEachTerm(choice, of: index) { term, steps in sum += Int64(steps) * price(ofTerm: term, prices, bids) }
    return sum
  }
}
