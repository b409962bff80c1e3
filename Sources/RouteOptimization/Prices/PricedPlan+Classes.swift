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
    let fits = replaceIfFitting(classes, options)
    precondition(fits, "a block used more than there was")
  }

  /// Gives the orders of some classes other options; `false`, and nothing done, where these do not fit.
  mutating func replaceIfFitting(_ classes: [Int], _ options: [[some Collection<Int32>]]) -> Bool {
    let before = classes.map { index in
      (orderStart[index]..<orderStart[index + 1]).map { Array(chosen($0)) }
    }
    if put(options, to: classes) { return true }
    let fits = put(before, to: classes)
    precondition(fits, "what a plan had does not fit it")
    return false
  }

  /// - Returns: whether all fit; else some orders have their options, and others none.
  private mutating func put(_ options: [[some Collection<Int32>]], to classes: [Int]) -> Bool {
    for index in classes {
      for order in orderStart[index]..<orderStart[index + 1] { remove(order) }
    }
    for (index, own) in zip(classes, options) {
      for (offset, choices) in own.enumerated() {
        if !put(orderStart[index] + offset, choices) { return false }
      }
    }
    return true
  }
}
