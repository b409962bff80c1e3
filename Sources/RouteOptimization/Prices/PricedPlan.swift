internal import OrderRouting

/// A plan of the orders of a choice table, and what it leaves of every row.
///
/// Orders are numbered as their classes stand in the table; they are taken out and put back one at a time,
/// each at its cheapest for prices and what is left.
struct PricedPlan: Sendable {
  let table: ChoiceTable
  /// By row.
  private(set) var left: [Int]
  /// Orders of class k are `orderStart[k] ..< orderStart[k + 1]`.
  private(set) var orderStart: [Int] = [0]
  private(set) var classOfOrder: [Int32] = []
  /// Choices of order o's shipments stand first in `slots[slotStart[o] ..< slotStart[o + 1]]`; −1: none.
  private var slotStart: [Int] = [0]
  private var slots: [Int32] = []
  /// By order: the true cost of its option.
  private(set) var costs: [Int64] = []
  private var priced = OrderClassPricing()

  /// Every order unfilled.
  init(_ table: ChoiceTable) {
    self.table = table
    left = table.supply
    for index in 0..<table.count {
      let steps = table.lines(index).reduce(0) { $0 + Int(table.lines[$1].steps) }
      let most = min(Int(table.heads[index].maxShipments), steps)
      for _ in 0..<table.heads[index].size {
        classOfOrder.append(Int32(index))
        costs.append(table.unfilledCost(index))
        slotStart.append(slotStart[slotStart.count - 1] + most)
      }
      orderStart.append(classOfOrder.count)
    }
    slots = Array(repeating: -1, count: slotStart[slotStart.count - 1])
  }

  var orderCount: Int { classOfOrder.count }

  /// Takes something of a row for what is not in the table.
  mutating func reserve(_ row: Int, _ amount: Int) { left[row] -= amount }

  /// The choices of an order's shipments.
  func chosen(_ order: Int) -> ArraySlice<Int32> {
    var end = slotStart[order]
    while end < slotStart[order + 1], slots[end] >= 0 { end += 1 }
    return slots[slotStart[order]..<end]
  }

  var cost: Int128 { costs.reduce(Int128(0)) { $0 + Int128($1) } }

  /// What the option of an order costs at prices by row.
  func pricedCost(_ order: Int, _ prices: [Int64]) -> Int64 {
    var sum = costs[order]
    let index = Int(classOfOrder[order])
    for choice in chosen(order) {
      table.forEachUse(Int(choice), of: index) { row, amount in sum += prices[row] * Int64(amount) }
    }
    return sum
  }

  // MARK: One order

  mutating func remove(_ order: Int) {
    let index = Int(classOfOrder[order])
    for slot in slotStart[order]..<slotStart[order + 1] where slots[slot] >= 0 {
      use(slots[slot], of: index, sign: -1)
      slots[slot] = -1
    }
    costs[order] = table.unfilledCost(index)
  }

  /// Gives an order that is out an option; `false`, and nothing done, where it does not fit.
  @discardableResult
  mutating func put(_ order: Int, _ choices: some Collection<Int32>) -> Bool {
    let index = Int(classOfOrder[order])
    for choice in choices { use(choice, of: index, sign: 1) }
    if isOverdrawn(choices, index) {
      for choice in choices { use(choice, of: index, sign: -1) }
      return false
    }
    var slot = slotStart[order]
    for choice in choices {
      slots[slot] = choice
      slot += 1
    }
    costs[order] = table.cost(of: choices, index)
    return true
  }

  /// Fills an order that is out, at its cheapest for the prices with what is left.
  mutating func put(_ order: Int, prices: [Int64]) {
    for most in [Int.max, 1] {
      priced.evaluate(
        Int(classOfOrder[order]), table, prices: prices, allowed: .within(left), most: most)
      if put(order, priced.chosen) { return }
    }
  }

  private func isOverdrawn(_ choices: some Collection<Int32>, _ index: Int) -> Bool {
    var isOverdrawn = false
    for choice in choices {
      table.forEachUse(Int(choice), of: index) { row, _ in if left[row] < 0 { isOverdrawn = true } }
    }
    return isOverdrawn
  }

  private mutating func use(_ choice: Int32, of index: Int, sign: Int) {
    table.forEachUse(Int(choice), of: index) { left[$0] -= sign * $1 }
  }
}

// Whole plans.
extension PricedPlan {
  /// The cheapest options of all classes at some prices, whatever is left.
  struct Ideal: Sendable {
    /// By class.
    var cost: [Int64] = []
    var choiceStart: [Int] = [0]
    var choices: [Int32] = []

    init(_ table: ChoiceTable, prices: [Int64], threads: Int) {
      let ranges = Parallel.ranges(table.count, atLeast: 256)
      let parts = Parallel.map(
        ranges.count, threads: threads, { OrderClassPricing() },
        body: { index, priced in
          var part = Ideal()
          for number in ranges[index] {
            priced.evaluate(number, table, prices: prices)
            part.cost.append(priced.cost)
            part.choices += priced.chosen
            part.choiceStart.append(part.choices.count)
          }
          return part
        })
      for part in parts {
        let offset = choices.count
        cost += part.cost
        choices += part.choices
        for start in part.choiceStart.dropFirst() { choiceStart.append(start + offset) }
      }
    }

    private init() {}

    func choices(_ index: Int) -> ArraySlice<Int32> { choices[choiceStart[index]..<choiceStart[index + 1]] }
  }

  /// Orders filled between two looks at the limits: one of many units can take a hundredth of a second.
  private static let fillingsPerLook = 16

  /// Fills every order that is out at the prices, those first that lose most by being left, until a limit is reached.
  mutating func construct(prices: [Int64], threads: Int, until: StoppingCriterion = .init()) {
    let ideal = Ideal(table, prices: prices, threads: threads)
    var open = (0..<orderCount).filter { chosen($0).isEmpty }
    let regret = (0..<table.count).map { table.unfilledCost($0) - ideal.cost[$0] }
    open.sort { left, right in
      let (l, r) = (regret[Int(classOfOrder[left])], regret[Int(classOfOrder[right])])
      return l != r ? l > r : left < right
    }
    for (number, order) in open.enumerated() {
      if number % Self.fillingsPerLook == 0, until.reached != nil { return }
      if put(order, ideal.choices(Int(classOfOrder[order]))) { continue }
      put(order, prices: prices)
    }
  }

  /// Takes every order that has not its best option at a share of the prices, in hundredths, out and puts it
  /// back, in turn.
  mutating func anneal(prices: [Int64], share: Int64, threads: Int) {
    let faded = prices.map { $0 / 100 * share + $0 % 100 * share / 100 }
    let ideal = Ideal(table, prices: faded, threads: threads)
    for order in 0..<orderCount where pricedCost(order, faded) > ideal.cost[Int(classOfOrder[order])] {
      remove(order)
      put(order, prices: faded)
    }
  }
}
