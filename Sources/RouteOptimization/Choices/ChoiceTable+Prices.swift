internal import OrderRouting

// What choices cost at prices.
extension ChoiceTable {
  /// What one step pays for a term: its bid where there are any, else by the price of its row.
  func price(ofTerm term: Int, _ prices: [Int64], _ bids: [Int64]) -> Int64 {
    bids.isEmpty ? Int64(terms[term].amount) * prices[Int(terms[term].row)] : bids[term]
  }

  /// What a choice of a class pays at prices by row and bids by term, its cost apart.
  func payment(_ choice: Int, of index: Int, _ prices: [Int64], _ bids: [Int64]) -> Int64 {
    var sum: Int64 = 0
    let row = place(of: choice, index).row
    if row >= 0 { sum += prices[Int(row)] }
    for index in serviceRows.range(choices[choice].offer) { sum += prices[Int(serviceRows.rows[index])] }
    forEachTerm(choice, of: index) { term, steps in sum += Int64(steps) * price(ofTerm: term, prices, bids) }
    return sum
  }

  /// What a choice of a class costs at prices by row, what is left unfilled apart.
  func pricedCost(_ choice: Int, of index: Int, _ prices: [Int64]) -> Int64 {
    var sum = choices[choice].cost
    forEachUse(choice, of: index) { row, amount in sum += prices[row] * Int64(amount) }
    return sum
  }

  /// The table with those choices only that cost little more at the prices than the cheapest of their content: good
  /// for prices, and for no bound.
  func narrowed(_ prices: [Int64], width: Int64, threads: Int) -> ChoiceTable {
    rebuilt(threads: threads) { table, index, kept in
      var least = [Int64](repeating: .max, count: table.contents(index).count)
      for choice in table.choices(index) {
        let content = Int(table.choices[choice].content)
        least[content] = min(least[content], table.pricedCost(choice, of: index, prices))
      }
      for choice in table.choices(index)
      where table.pricedCost(choice, of: index, prices) <= least[Int(table.choices[choice].content)] + width {
        kept.append(choice)
      }
    }
  }
}
