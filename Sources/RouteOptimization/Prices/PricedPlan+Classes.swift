internal import OrderRouting

// What orders and classes use and cost.
extension PricedPlan {
  /// Calls `body` with the rows that an order uses. A row may come more than once.
  func forEachUse(of order: Int, _ body: (_ row: Int, _ amount: Int) -> Void) {
    for choice in chosen(order) { table.forEachUse(Int(choice), of: Int(classOfOrder[order]), body) }
  }

  /// What the orders of some classes use, by row.
  func uses(of classes: [Int]) -> [Int: Int] {
    var used: [Int: Int] = [:]
    for index in classes {
      for order in orderStart[index]..<orderStart[index + 1] {
        forEachUse(of: order) { row, amount in used[row, default: 0] += amount }
      }
    }
    return used
  }

  /// What the orders of some classes cost.
  func cost(of classes: [Int]) -> Int128 {
    classes.reduce(Int128(0)) { sum, index in
      costs[orderStart[index]..<orderStart[index + 1]].reduce(sum) { $0 + Int128($1) }
    }
  }

  /// Gives the orders of some classes other options, which must fit.
  ///
  /// - Parameter options: by class and order: its choices.
  mutating func replace(_ classes: [Int], _ options: [[some Collection<Int32>]]) {
    for index in classes {
      for order in orderStart[index]..<orderStart[index + 1] { remove(order) }
    }
    for (index, own) in zip(classes, options) {
      for (offset, choices) in own.enumerated() {
        let fits = put(orderStart[index] + offset, choices)
        precondition(fits, "a block used more than there was")
      }
    }
  }
}
