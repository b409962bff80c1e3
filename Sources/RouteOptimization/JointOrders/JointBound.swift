internal import OrderRouting

/// What the orders of a group cost at least together at some prices: each alone pays for what it uses, and all that
/// there is is paid back.
struct JointBound: Sendable {
  let model: BatchTable
  let group: TiedOrders.Group
  let floor: LongOrderFloor
  /// By long order, where all of them have one.
  var relaxations: [LongOrderRelaxation]
  /// By number of a supply: its row; −1 for those that no order can exceed.
  let rowOfNumber: [Int32]
  /// By row: whether it is of stock or of an allocation.
  let isOfItems: [Bool]

  /// What prices prove, and which way they should move.
  struct Value: Sendable {
    var bound: Int128
    /// By row: what the orders would use at the prices.
    var demand: [Int]
  }

  init(_ model: BatchTable, _ group: TiedOrders.Group, _ floor: LongOrderFloor, threads: Int) {
    self.model = model
    self.group = group
    self.floor = floor
    rowOfNumber = model.rowOfNumber()
    isOfItems = model.table.supplyNumbers.map { floor.isOfItems(Int($0)) }
    let (long, remaining) = (group.longOrders, model.remaining)
    let found = Parallel.map(
      long.count, threads: threads, { floor }, body: { $1.relaxation(long[$0], remaining) })
    relaxations = found.compactMap(\.self)
    if relaxations.count < long.count { relaxations = [] }
  }

  /// Whether there is a sooner answer for each long order.
  var hasRelaxations: Bool { relaxations.count == group.longOrders.count }

  /// By row: prices by number of a supply, where it has a row.
  func byRow(_ prices: [Int: Int64]) -> [Int64] {
    model.table.supplyNumbers.map { max(0, prices[Int($0)] ?? 0) }
  }

  /// The bound at prices by row of the table.
  func value(at prices: [Int64], threads: Int) -> Value {
    var value = listedValue(at: prices)
    let (floor, remaining, long, dense) = (floor, model.remaining, group.longOrders, dense(prices))
    let found = Parallel.map(
      long.count, threads: threads, { floor },
      body: { index, own in own.value(long[index], prices: dense, remaining) })
    for order in found { add(order.cost, order.uses, to: &value) }
    return value
  }

  /// The same, sooner and less.
  mutating func relaxedValue(at prices: [Int64], threads: Int) -> Value {
    var value = listedValue(at: prices)
    let (relaxations, dense) = (relaxations, dense(prices))
    let found = Parallel.map(
      relaxations.count, threads: threads, {},
      body: { index, _ in
        var own = relaxations[index]
        return (value: own.value(at: dense), own: own)
      })
    for order in found {
      let uses = order.value.used.map { used in
        let use = order.own.uses[used.use]
        return (number: use.number, amount: use.amount * used.steps)
      }
      add(order.value.cost, uses, to: &value)
    }
    self.relaxations = found.map(\.own)
    return value
  }

  func dense(_ prices: [Int64]) -> [Int64] {
    var dense = [Int64](repeating: 0, count: rowOfNumber.count)
    for (row, number) in model.table.supplyNumbers.enumerated() { dense[Int(number)] = prices[row] }
    return dense
  }

  /// The share of what the table lists, and of what there is.
  private func listedValue(at prices: [Int64]) -> Value {
    let table = model.table
    var value = Value(bound: 0, demand: Array(repeating: 0, count: prices.count))
    for row in prices.indices { value.bound -= Int128(prices[row]) * Int128(table.supply[row]) }
    var priced = OrderClassPricing()
    for index in group.pieces.flatMap({ model.pieces.classes($0) }) {
      priced.evaluate(index, table, prices: prices, allowed: model.isFiltered ? .allAndLeftOut : .all)
      let size = Int(table.heads[index].size)
      value.bound += Int128(priced.cost) * Int128(size)
      for choice in priced.chosen {
        table.forEachUse(Int(choice), of: index) { row, amount in value.demand[row] += amount * size }
      }
    }
    return value
  }

  private func add(_ cost: Int64, _ uses: [(number: Int, amount: Int)], to value: inout Value) {
    value.bound += Int128(cost)
    for use in uses where rowOfNumber[use.number] >= 0 {
      value.demand[Int(rowOfNumber[use.number])] += use.amount
    }
  }

  /// Prices that move towards where no more is wanted than there is.
  ///
  /// - Parameter step: in millionths: how far the price of a row goes at most, nearly.
  func moved(_ prices: [Int64], by step: Double, _ demand: [Int]) -> [Int64] {
    prices.indices.map { row in
      let supply = Double(model.table.supply[row])
      let excess = Double(demand[row]) - supply
      if excess == 0 { return prices[row] }
      return Int64(max(0, Double(prices[row]) + step * excess / (supply + abs(excess) / 2)))
    }
  }
}
