/// The options of the orders of a choice table that cost little more at given prices than each order's
/// cheapest: every one of them, found depth first.
struct OptionList: Sendable {
  /// Options of order k are `start[k] ..< start[k + 1]`.
  private(set) var start: [Int] = [0]
  /// By option: its true cost, millionths.
  private(set) var cost: [Int64] = []
  /// Choices of option o are `choices[choiceStart[o] ..< choiceStart[o + 1]]`.
  private(set) var choiceStart: [Int] = [0]
  private(set) var choices: [Int32] = []
  /// Whether every option within the width is there.
  private(set) var isComplete = true

  /// Options of one order past which the rest is left out.
  static let orderLimit = 4_000

  var count: Int { cost.count }

  func options(_ order: Int) -> Range<Int> { start[order]..<start[order + 1] }

  func choices(_ option: Int) -> ArraySlice<Int32> { choices[choiceStart[option]..<choiceStart[option + 1]] }

  /// - Parameters:
  ///   - width: how much dearer than the cheapest an option may be, millionths.
  ///   - kept: by order: choices whose option is in the list whatever it costs.
  ///   - limit: options in all past which the list is given up.
  init?(_ table: ChoiceTable, prices: [Int64], width: Int64, kept: [[Int32]], limit: Int) {
    var priced = PricedOrder()
    var path: [Int32] = []
    for order in 0..<table.count {
      priced.evaluate(order, table, prices: prices)
      let walk = OptionWalk(order: order, table: table, prices: prices, priced: priced)
      walk.run(limit: priced.cost + width, path: &path, into: &self)
      keep(kept[order], of: order, table)
      start.append(count)
      if count > limit { return nil }
    }
  }

  fileprivate mutating func append(_ path: [Int32], cost: Int64) {
    self.cost.append(cost)
    choices += path
    choiceStart.append(choices.count)
  }

  fileprivate mutating func isFull(_ order: Int) -> Bool {
    if count - start[order] < Self.orderLimit { return false }
    isComplete = false
    return true
  }

  private mutating func keep(_ wanted: [Int32], of order: Int, _ table: ChoiceTable) {
    let sorted = wanted.sorted()
    let isThere = (start[order]..<count).contains { choices($0).sorted() == sorted }
    if !isThere { append(wanted, cost: table.cost(of: wanted, order)) }
  }
}

/// The walk through the options of one order.
private struct OptionWalk {
  let order: Int
  let table: ChoiceTable
  let prices: [Int64]
  let priced: PricedOrder

  func run(limit: Int64, path: inout [Int32], into list: inout OptionList) {
    let fillings = table.fillings(order)
    for whole in 0..<priced.space.count
    where priced.fillingOptionCost(whole, order, table) <= limit {
      let filling = table.fillingCost[fillings.lowerBound + whole]
      divide(
        whole, most: table.maxShipments[order], cost: filling, priced: filling, limit: limit, path: &path,
        into: &list)
    }
  }

  /// Adds every way to ship `rest` in up to `most` more shipments.
  ///
  /// - Parameters:
  ///   - cost: what the option costs so far.
  ///   - total: the same at the prices.
  private func divide(
    _ rest: Int, most: Int, cost: Int64, priced total: Int64, limit: Int64, path: inout [Int32],
    into list: inout OptionList
  ) {
    if list.isFull(order) { return }
    if rest == 0 { return list.append(path, cost: cost) }
    let split = path.isEmpty ? 0 : table.splitPenalty
    var buffer: [Int] = []
    var parts = FirstParts(of: rest, in: priced.space, buffer: &buffer)
    while let part = parts.next(priced.space, &buffer) {
      let others = priced.divisionCost(rest - part, most: most - 1)
      let cheapest = priced.shipmentCost[part]
      if others == DivisionTable.impossible || cheapest == DivisionTable.impossible { continue }
      let penalty = split + (part == rest ? 0 : table.splitPenalty)
      if total + cheapest + penalty + others > limit { continue }
      for choice in table.choices(order) where table.content[choice] == part {
        let price = priced.price(choice, table, prices)
        if total + price + penalty + others > limit { continue }
        path.append(Int32(choice))
        divide(
          rest - part, most: most - 1, cost: cost + table.cost[choice] + split, priced: total + price + split,
          limit: limit, path: &path, into: &list)
        path.removeLast()
      }
    }
  }
}

extension ChoiceTable {
  /// What an option costs that consists of the given choices.
  func cost(of choices: some Collection<Int32>, _ order: Int) -> Int64 {
    let content = choices.reduce(0) { $0 + Int(self.content[Int($1)]) }
    let shipping = choices.reduce(Int64(0)) { $0 + cost[Int($1)] }
    let split = splitPenalty * Int64(max(0, choices.count - 1))
    return shipping + split + fillingCost[fillingStart[order] + content]
  }
}
