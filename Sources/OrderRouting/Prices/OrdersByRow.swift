/// Orders that use a row in a plan, by row.
struct OrdersByRow: Sendable {
  private var start: [Int32]
  private var orders: [Int32]

  init(_ moving: [Int32], _ plan: PricedPlan) {
    var start = [Int32](repeating: 0, count: plan.left.count + 1)
    for order in moving { plan.forEachUse(of: Int(order)) { row, _ in start[row + 1] += 1 } }
    for row in plan.left.indices { start[row + 1] += start[row] }
    var orders = [Int32](repeating: 0, count: Int(start[plan.left.count]))
    var next = start
    for order in moving {
      plan.forEachUse(of: Int(order)) { row, _ in
        orders[Int(next[row])] = order
        next[row] += 1
      }
    }
    (self.start, self.orders) = (start, orders)
  }

  subscript(row: Int) -> ArraySlice<Int32> { orders[Int(start[row])..<Int(start[row + 1])] }
}

extension PricedPlan {
  /// Calls `body` with the rows that an order uses. A row may come more than once.
  func forEachUse(of order: Int, _ body: (_ row: Int, _ amount: Int) -> Void) {
    for choice in chosen(order) { table.forEachUse(Int(choice), of: Int(classOfOrder[order]), body) }
  }
}
