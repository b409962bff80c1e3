internal import OrderRouting

/// A plan of an ``OpeningModel``: the column of each order, what it leaves of every supply, and its cost.
struct OpeningPlan: Sendable {
  let model: OpeningModel
  /// By order: its column; −1: none.
  private(set) var column: [Int]
  /// By row.
  private(set) var remaining: [Int]
  /// By location: orders that it ships.
  private(set) var load: [Int]
  private(set) var cost: Int64

  /// Nothing ships.
  init(_ model: OpeningModel) {
    self.model = model
    column = Array(repeating: -1, count: model.orderCount)
    remaining = model.supply
    load = Array(repeating: 0, count: model.locationCount)
    cost = model.outside.reduce(0, +)
  }

  func fits(_ column: Int) -> Bool {
    for index in model.uses(column) {
      let use = model.use(index)
      if remaining[use.row] < use.amount { return false }
    }
    return true
  }

  /// What an order costs by a column, or by none: the opening of locations apart.
  func cost(_ order: Int, by column: Int) -> Int64 { column < 0 ? model.outside[order] : model.cost[column] }

  /// Gives an order another column, or none.
  mutating func set(_ order: Int, to new: Int) {
    let old = column[order]
    if old == new { return }
    cost += cost(order, by: new) - cost(order, by: old)
    column[order] = new
    if old >= 0 {
      let place = Int(model.location[old])
      load[place] -= 1
      if load[place] == 0 { cost -= model.openingCost[place] }
      use(old, sign: -1)
    }
    if new >= 0 {
      let place = Int(model.location[new])
      if load[place] == 0 { cost += model.openingCost[place] }
      load[place] += 1
      use(new, sign: 1)
    }
  }

  private mutating func use(_ column: Int, sign: Int) {
    for index in model.uses(column) {
      let use = model.use(index)
      remaining[use.row] -= sign * use.amount
    }
  }

  /// The cheapest column that fits an order which has none, where a location may open and at what cost; −1
  /// where none is cheaper than staying outside.
  func cheapest(_ order: Int, where mayShip: (_ location: Int) -> Bool) -> (column: Int, cost: Int64) {
    var best = (column: -1, cost: model.outside[order])
    for column in model.columns(order: order) {
      let place = Int(model.location[column])
      let cost = model.cost[column] + (load[place] == 0 ? model.openingCost[place] : 0)
      if cost < best.cost, mayShip(place), fits(column) { best = (column, cost) }
    }
    return best
  }
}
