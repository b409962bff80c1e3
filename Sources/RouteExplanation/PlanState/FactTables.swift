internal import OrderRouting

/// Where the rows of a scenario stand that facts rest on.
struct FactTables: Sendable {
  let scenario: Scenario
  /// By entry of stock: its row; −1 where there is none.
  let stockRow: [Int32]

  /// O(rows of stock).
  init(_ scenario: Scenario, _ problem: RoutingProblem) {
    self.scenario = scenario
    var rows = [Int32](repeating: -1, count: problem.positions.entryCount)
    for (row, stock) in scenario.stock.enumerated() {
      let supply = Supply.stock(location: stock.location, sku: stock.sku)
      if let entry = problem.numbers.number(of: supply, problem.network) { rows[entry] = Int32(row) }
    }
    stockRow = rows
  }

  /// Units that an entry of stock is short of before it has any to sell.
  func missingStock(entry: Int) -> Int {
    let row = scenario.stock[Int(stockRow[entry])]
    return row.onHand.map { max(0, row.reserved + row.safetyStock - $0) } ?? 0
  }
}
