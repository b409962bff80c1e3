internal import OrderRouting

/// The options of some classes with little reduced cost: every one of them, found depth first.
struct OptionList: Sendable {
  /// Options of the k-th class are `start[k] ..< start[k + 1]`.
  private(set) var start: [Int] = [0]
  /// By option: its true cost, millionths.
  private(set) var cost: [Int64] = []
  /// By option: how many orders have it in the plan that was kept.
  private(set) var kept: [Int] = []
  /// Choices of option o are `choices[choiceStart[o] ..< choiceStart[o + 1]]`.
  private(set) var choiceStart: [Int] = [0]
  private(set) var choices: [Int32] = []
  /// Whether every option within the width is there.
  private(set) var isComplete = true

  /// Options of one class past which the rest is left out.
  static let classLimit = 4_000

  var count: Int { cost.count }

  func options(_ position: Int) -> Range<Int> { start[position]..<start[position + 1] }

  func choices(_ option: Int) -> ArraySlice<Int32> { choices[choiceStart[option]..<choiceStart[option + 1]] }

  /// - Parameters:
  ///   - classes: numbers of the table.
  ///   - width: the reduced cost that an option may have, millionths.
  ///   - plan: its options are in the list whatever they cost.
  ///   - limit: options in all past which the list is given up.
  init?(
    _ table: ChoiceTable, _ classes: [Int], _ reducedCosts: ReducedCosts, width: Int64, plan: PricedPlan,
    limit: Int
  ) {
    var priced = OrderClassPricing()
    var path: [Int32] = []
    for index in classes {
      if table.hasSingleStep(index) {
        appendSingle(index, table, reducedCosts, width)
      } else {
        priced.evaluate(
          index, table, prices: reducedCosts.prices, bids: reducedCosts.bids,
          skipsDear: reducedCosts.bids.isEmpty)
        let walk = OptionWalk(
          index: index, table: table, prices: reducedCosts.prices, bids: reducedCosts.bids, priced: priced)
        walk.run(limit: reducedCosts.floors[index] + width, path: &path, into: &self)
      }
      for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
        keep(plan.chosen(order), index, table)
      }
      start.append(count)
      if count > limit { return nil }
    }
  }

  /// Options within a smaller width of those that are near, and those of a plan.
  ///
  /// - Parameters:
  ///   - positions: of the classes.
  ///   - others: more plans whose options are in the list, whatever they cost.
  ///   - left: by row: what the orders of other classes leave; options that take more are left out.
  init(
    _ near: NearOptions, _ positions: [Int], width: Int64, plan: PricedPlan, others: [PricedPlan] = [],
    left: (_ row: Int) -> Int
  ) {
    for position in positions {
      let index = near.classes[position]
      for option in near.options(position) {
        if near.reducedCost[option] > width { break }
        if near.uses(option).contains(where: { Int($0.amount) > left(Int($0.row)) }) { continue }
        append(Array(near.choices(option)), cost: near.cost[option])
      }
      let orders = plan.orderStart[index]..<plan.orderStart[index + 1]
      for order in orders { keep(plan.chosen(order), index, near.table) }
      for other in others {
        for order in orders { add(other.chosen(order), index, near.table) }
      }
      start.append(count)
    }
  }

  private mutating func appendSingle(
    _ index: Int, _ table: ChoiceTable, _ reducedCosts: ReducedCosts, _ width: Int64
  ) {
    let fillings = table.contents(index).lowerBound
    let leaving = table.fillingCost[fillings]
    let shipping = table.fillingCost[fillings + 1]
    if reducedCosts.reducedCost([], cost: leaving, of: index, table) <= width { append([], cost: leaving) }
    if shipping == DivisionTable.impossible || table.heads[index].maxShipments == 0 { return }
    for choice in table.choices(index) {
      let cost = table.choices[choice].cost + shipping
      if reducedCosts.reducedCost([Int32(choice)], cost: cost, of: index, table) > width { continue }
      append([Int32(choice)], cost: cost)
    }
  }

  fileprivate mutating func append(_ path: [Int32], cost: Int64) {
    self.cost.append(cost)
    kept.append(0)
    choices += path
    choiceStart.append(choices.count)
  }

  fileprivate mutating func isFull() -> Bool {
    if count - start[start.count - 1] < Self.classLimit { return false }
    isComplete = false
    return true
  }

  private mutating func keep(_ wanted: ArraySlice<Int32>, _ index: Int, _ table: ChoiceTable) {
    kept[add(wanted, index, table)] += 1
  }

  /// - Returns: the option of the class at hand with those choices.
  @discardableResult
  private mutating func add(_ wanted: ArraySlice<Int32>, _ index: Int, _ table: ChoiceTable) -> Int {
    let sorted = wanted.sorted()
    for option in start[start.count - 1]..<count where choices(option).sorted() == sorted { return option }
    append(Array(wanted), cost: table.cost(of: wanted, index))
    return count - 1
  }
}

/// The walk through the options of one class.
private struct OptionWalk {
  let index: Int
  let table: ChoiceTable
  let prices: [Int64]
  let bids: [Int64]
  let priced: OrderClassPricing

  func run(limit: Int64, path: inout [Int32], into list: inout OptionList) {
    let fillings = table.contents(index)
    for whole in 0..<priced.space.count
    where priced.fillingOptionCost(whole, index, table) <= limit {
      let filling = table.fillingCost[fillings.lowerBound + whole]
      divide(
        whole, most: Int(table.heads[index].maxShipments), cost: filling, priced: filling, limit: limit,
        path: &path,
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
    if list.isFull() { return }
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
      for choice in table.choices(index, content: part) {
        let price = table.choices[choice].cost + table.payment(choice, of: index, prices, bids)
        if total + price + penalty + others > limit { continue }
        path.append(Int32(choice))
        divide(
          rest - part, most: most - 1, cost: cost + table.choices[choice].cost + split,
          priced: total + price + split,
          limit: limit, path: &path, into: &list)
        path.removeLast()
      }
    }
  }
}
