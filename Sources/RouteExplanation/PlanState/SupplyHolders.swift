internal import OrderRouting

/// Which orders of a plan have how much of each supply, in flat arrays.
struct SupplyHolders: Sendable {
  /// What an order has of a supply.
  struct Use: Sendable {
    var number: Int
    var order: Int32
    var amount: Int
  }

  /// Holders of a supply are `start[number] ..< start[number + 1]`, as the orders stand.
  private let start: [Int]
  private let orders: [Int32]
  private let amounts: [Int]

  /// - Parameter uses: by order in ascending order; of one order and supply there may be several.
  init(_ uses: [Use], supplies: Int) {
    var counts = [Int](repeating: 0, count: supplies + 1)
    for use in uses { counts[use.number + 1] += 1 }
    for number in 0..<supplies { counts[number + 1] += counts[number] }
    var next = counts
    var sorted = [Int](repeating: 0, count: uses.count)
    for (index, use) in uses.enumerated() {
      sorted[next[use.number]] = index
      next[use.number] += 1
    }
    var start = [Int](repeating: 0, count: supplies + 1)
    var orders: [Int32] = []
    var amounts: [Int] = []
    for number in 0..<supplies {
      start[number] = orders.count
      for index in sorted[counts[number]..<counts[number + 1]] {
        if orders.count > start[number], orders[orders.count - 1] == uses[index].order {
          amounts[amounts.count - 1] += uses[index].amount
        } else {
          orders.append(uses[index].order)
          amounts.append(uses[index].amount)
        }
      }
    }
    start[supplies] = orders.count
    self.start = start
    self.orders = orders
    self.amounts = amounts
  }

  /// The positions of the holders of a supply.
  func positions(_ number: Int) -> Range<Int> { start[number]..<start[number + 1] }

  func order(_ position: Int) -> Int { Int(orders[position]) }
  func amount(_ position: Int) -> Int { amounts[position] }
}
