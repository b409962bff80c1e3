/// A plan of the orders of a choice table, and what it leaves of every supply.
///
/// Orders are taken out and put back one at a time, each at its cheapest for prices and what is left.
struct PricedPlan: Sendable {
  private let table: ChoiceTable
  private(set) var left: [Int]
  /// By order: the choices of its shipments.
  private(set) var chosen: [[Int32]]
  /// By order: the true cost of its option.
  private(set) var costs: [Int64]
  private var order = PricedOrder()

  init(_ table: ChoiceTable, supply: [Int]) {
    self.table = table
    left = supply
    chosen = Array(repeating: [], count: table.count)
    costs = (0..<table.count).map { table.fillingCost[table.fillingStart[$0]] }
  }

  var cost: Int128 { costs.reduce(Int128(0)) { $0 + Int128($1) } }

  /// Fills every order at the prices, those first whose best option is hardest to replace.
  mutating func construct(prices: [Int64]) {
    var regrets: [(regret: Int64, order: Int)] = []
    for index in 0..<table.count {
      order.evaluate(index, table, prices: prices)
      let best = order.cost
      order.evaluate(index, table, prices: prices, most: 0)
      regrets.append((order.cost - best, index))
    }
    regrets.sort { ($1.regret, $0.order) < ($0.regret, $1.order) }
    for entry in regrets { put(entry.order, prices: prices) }
  }

  /// Takes every order out and puts it back, in turn, at prices that fade to nothing.
  mutating func anneal(prices: [Int64], until: StoppingCriterion) {
    for share in [100, 80, 60, 40, 25, 10, 0, 0] {
      if until.reached != nil { return }
      let faded = prices.map { $0 * Int64(share) / 100 }
      for index in 0..<table.count {
        remove(index)
        put(index, prices: faded)
      }
    }
  }

  mutating func remove(_ index: Int) {
    for choice in chosen[index] { use(Int(choice), of: index, sign: -1) }
    chosen[index] = []
    costs[index] = table.fillingCost[table.fillingStart[index]]
  }

  /// Fills an order that is out, at its cheapest for the prices with what is left.
  mutating func put(_ index: Int, prices: [Int64]) {
    for most in [Int.max, 1] {
      order.evaluate(index, table, prices: prices, allowed: .within(left), most: most)
      let choices = order.chosen
      for choice in choices { use(Int(choice), of: index, sign: 1) }
      if !isOverdrawn(choices, index) {
        set(choices, of: index)
        return
      }
      for choice in choices { use(Int(choice), of: index, sign: -1) }
    }
  }

  private mutating func set(_ choices: [Int32], of index: Int) {
    chosen[index] = choices
    costs[index] = table.cost(of: choices, index)
  }

  private func isOverdrawn(_ choices: [Int32], _ index: Int) -> Bool {
    var isOverdrawn = false
    for choice in choices {
      table.forEachUse(Int(choice), of: index, order.space) { resource, _ in
        if left[resource] < 0 { isOverdrawn = true }
      }
    }
    return isOverdrawn
  }

  private mutating func use(_ choice: Int, of index: Int, sign: Int) {
    let space = space(of: index)
    table.forEachUse(choice, of: index, space) { left[$0] -= sign * $1 }
  }

  private func space(of index: Int) -> ContentSpace {
    var space = ContentSpace()
    let isSmall = space.reset(steps: table.lines(index).map { Int(table.steps[$0]) }, limit: .max)
    precondition(isSmall, "a table holds orders with countable contents only")
    return space
  }
}

extension ChoiceTable {
  /// Choices by order of the table as options.
  func options(_ chosen: [[Int32]], _ columns: [OrderColumns]) -> [OrderOption] {
    columns.indices.map { order in
      var option = OrderOption(cost: cost(of: chosen[order], order))
      var steps: [Int] = []
      for choice in chosen[order] {
        columns[order].space.decode(Int(content[Int(choice)]), into: &steps)
        option.append(offer: offer[Int(choice)], content: steps)
      }
      return option
    }
  }
}
