internal import OrderRouting

/// The best columns of one location at given multipliers: of each order at most one, within the location's
/// capacity, by dynamic programming over the capacity in whole numbers (Bellman 1957).
///
/// O(columns below their multiplier × capacity); the buffers are reused.
struct LocationKnapsack: Sendable {
  /// Least sum of reduced costs, at most 0.
  private(set) var value: Int64 = 0
  /// By capacity: the least sum within it; ``value`` throughout where the capacity does not bind.
  private(set) var least: [Int64] = []
  private var items: [Item] = []
  /// By item and capacity: whether it is taken.
  private var isTaken: [Bool] = []
  private var capacity = 0
  private var isBinding = false

  private struct Item {
    var column: Int32
    var order: Int32
    var weight: Int
    var reduced: Int64
  }

  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    value = 0
  }

  /// Adds a column whose reduced cost is below 0; those of an order stand together.
  mutating func add(_ column: Int32, order: Int32, weight: Int, reduced: Int64) {
    items.append(Item(column: column, order: order, weight: weight, reduced: reduced))
  }

  /// A bound on ``value`` that is quickly had: the linear relaxation's (Dantzig 1957,
  /// doi:10.1287/opre.5.2.266) up to rounding, by a price of the capacity, which is valid whatever it is.
  func quickBound(capacity: Int) -> Int64 {
    let byRatio = items.indices.sorted { left, right in
      let one = Double(items[left].reduced) * Double(items[right].weight)
      let other = Double(items[right].reduced) * Double(items[left].weight)
      return one == other ? left < right : one < other
    }
    var left = capacity
    var price: Int64 = 0
    for index in byRatio {
      left -= items[index].weight
      if left < 0 {
        price = -items[index].reduced / Int64(items[index].weight)
        break
      }
    }
    var sum = -Int128(price) * Int128(capacity)
    for item in items { sum += min(0, Int128(item.reduced) + Int128(price) * Int128(item.weight)) }
    return Int64(clamping: max(sum, Int128(items.reduce(0) { $0 + $1.reduced })))
  }

  /// Finds ``value`` and ``least``.
  mutating func solve(capacity: Int) {
    self.capacity = capacity
    let hasChoices = items.indices.dropFirst().contains { items[$0].order == items[$0 - 1].order }
    isBinding = hasChoices || items.reduce(0) { $0 + $1.weight } > capacity
    if !isBinding {
      value = items.reduce(0) { $0 + $1.reduced }
      return
    }
    least.removeAll(keepingCapacity: true)
    least.append(contentsOf: repeatElement(0, count: capacity + 1))
    isTaken.removeAll(keepingCapacity: true)
    isTaken.append(contentsOf: repeatElement(false, count: items.count * (capacity + 1)))
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, items[end].order == items[start].order { end += 1 }
      add(start..<end)
      start = end
    }
    value = least[capacity]
  }

  private mutating func add(_ choices: Range<Int>) {
    var size = capacity
    let lightest = choices.reduce(capacity + 1) { min($0, items[$1].weight) }
    while size >= lightest {
      var best = least[size]
      var taken = -1
      for index in choices where items[index].weight <= size {
        let sum = least[size - items[index].weight] + items[index].reduced
        if sum < best {
          best = sum
          taken = index
        }
      }
      if taken >= 0 {
        least[size] = best
        isTaken[taken * (capacity + 1) + size] = true
      }
      size -= 1
    }
  }

  /// The least sum in what a column of so much weight leaves; it may count that column again.
  func least(beside weight: Int) -> Int64 {
    isBinding ? least[max(0, capacity - weight)] : value
  }

  /// Calls `body` with every column of the best set.
  func forEachTaken(_ body: (_ column: Int) -> Void) {
    var size = capacity
    var order: Int32 = -1
    for index in items.indices.reversed() {
      let item = items[index]
      if isBinding {
        if item.order == order || !isTaken[index * (capacity + 1) + size] { continue }
        order = item.order
        size -= item.weight
      }
      body(Int(item.column))
    }
  }
}
