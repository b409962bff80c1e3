internal import OrderRouting

/// The Lagrangian relaxation of an ``OpeningModel``: that an order takes just one of its columns is priced by
/// a multiplier, and each location decides by itself whether it opens and what it ships (Holmberg,
/// Rönnqvist & Yuan 1999, doi:10.1016/S0377-2217(98)00008-3). Supplies other than that of a location's
/// knapsack are left out, which can only lower the bound.
///
/// All in whole millionths: for any multipliers ``evaluate(_:)`` is at most what any plan costs that keeps
/// to what ``isAllowed`` and ``state`` leave.
struct OpeningRelaxation: Sendable {
  enum State: Sendable { case free, open, closed }

  let model: OpeningModel
  private let until: StoppingCriterion
  // What is left to choose from.
  /// By column.
  private(set) var isAllowed: [Bool]
  /// By order: whether it may take no column.
  private(set) var mayStayOutside: [Bool]
  /// By order: allowed columns, and staying outside.
  private(set) var choices: [Int]
  /// By location.
  private(set) var state: [State]
  private var trail: [Step] = []

  // Of the last evaluation.
  /// By order: columns taken.
  private(set) var taken: [Int]
  /// Columns taken, by location.
  private(set) var chosen: [Int32] = []
  /// By location.
  private(set) var isUsed: [Bool]
  /// By location: what it costs if it opens; where its knapsack was not solved, a bound on that.
  private(set) var openValue: [Int64]

  private var knapsack = LocationKnapsack()

  private enum Step {
    case column(Int)
    case outside(Int)
    case location(Int)
  }

  init(_ model: OpeningModel, until: StoppingCriterion) {
    self.model = model
    self.until = until
    isAllowed = Array(repeating: true, count: model.columnCount)
    mayStayOutside = Array(repeating: true, count: model.orderCount)
    choices = (0..<model.orderCount).map { model.columns(order: $0).count + 1 }
    state = Array(repeating: .free, count: model.locationCount)
    taken = Array(repeating: 0, count: model.orderCount)
    isUsed = Array(repeating: false, count: model.locationCount)
    openValue = Array(repeating: 0, count: model.locationCount)
  }

  // MARK: What is left

  /// Where ``undo(to:)`` comes back to.
  var mark: Int { trail.count }

  /// Whether every order has a choice left.
  private(set) var isPossible = true

  mutating func undo(to mark: Int) {
    while trail.count > mark {
      switch trail.removeLast() {
      case .column(let column):
        isAllowed[column] = true
        choices[Int(model.order[column])] += 1
      case .outside(let order):
        mayStayOutside[order] = true
        choices[order] += 1
      case .location(let place): state[place] = .free
      }
    }
    isPossible = true
  }

  mutating func forbid(_ column: Int) {
    if !isAllowed[column] { return }
    isAllowed[column] = false
    trail.append(.column(column))
    reduceChoices(Int(model.order[column]))
  }

  mutating func forbidOutside(_ order: Int) {
    if !mayStayOutside[order] { return }
    mayStayOutside[order] = false
    trail.append(.outside(order))
    reduceChoices(order)
  }

  private mutating func reduceChoices(_ order: Int) {
    choices[order] -= 1
    if choices[order] == 0 { isPossible = false }
  }

  /// Leaves the order of a column nothing else.
  mutating func demand(_ column: Int) {
    let order = Int(model.order[column])
    for other in model.columns(order: order) where other != column { forbid(other) }
    forbidOutside(order)
  }

  mutating func open(_ place: Int) {
    if state[place] != .free { return }
    state[place] = .open
    trail.append(.location(place))
  }

  mutating func close(_ place: Int) {
    if state[place] != .free { return }
    state[place] = .closed
    trail.append(.location(place))
    for column in model.columns(location: place) { forbid(Int(column)) }
  }
}

// MARK: The bound

extension OpeningRelaxation {
  /// The bound at given multipliers; `nil` where a limit ends the evaluation. Where a free location is not used
  /// whatever its knapsack's value, that is not found.
  mutating func evaluate(_ multipliers: [Int64]) -> Int64? {
    for order in taken.indices { taken[order] = 0 }
    chosen.removeAll(keepingCapacity: true)
    var bound = Int128(multipliers.reduce(0, +))
    for place in 0..<model.locationCount {
      isUsed[place] = false
      if state[place] == .closed { continue }
      if until.reached != nil { return nil }
      bound += Int128(evaluate(place, multipliers))
    }
    return RoutingProblem.clamped(bound)
  }

  private mutating func evaluate(_ place: Int, _ multipliers: [Int64]) -> Int64 {
    collect(place, multipliers)
    let cost = model.openingCost[place]
    if state[place] == .free {
      openValue[place] = cost + knapsack.quickBound(capacity: model.capacity[place])
      if openValue[place] >= 0 { return 0 }
    }
    knapsack.solve(capacity: model.capacity[place])
    openValue[place] = cost + knapsack.value
    if state[place] == .free, openValue[place] >= 0 { return 0 }
    isUsed[place] = true
    let first = chosen.count
    knapsack.forEachTaken { chosen.append(Int32($0)) }
    for column in chosen[first...] { taken[Int(model.order[Int(column)])] += 1 }
    return openValue[place]
  }

  private mutating func collect(_ place: Int, _ multipliers: [Int64]) {
    knapsack.clear()
    for column in model.columns(location: place) where isAllowed[Int(column)] {
      let order = model.order[Int(column)]
      let reduced = model.cost[Int(column)] - multipliers[Int(order)]
      if reduced < 0 {
        knapsack.add(column, order: order, weight: model.weight[Int(column)], reduced: reduced)
      }
    }
  }

  /// Drops what is in no plan below `limit`: a column or a state of a location whose own bound, at the
  /// multipliers of the last evaluation, reaches it. A limit leaves the other locations as they are.
  mutating func fix(_ multipliers: [Int64], bound: Int64, limit: Int64) {
    for order in multipliers.indices where mayStayOutside[order] {
      if bound - multipliers[order] + model.outside[order] >= limit { forbidOutside(order) }
    }
    for place in 0..<model.locationCount where state[place] != .closed {
      if until.reached != nil { return }
      collect(place, multipliers)
      knapsack.solve(capacity: model.capacity[place])
      let cost = model.openingCost[place]
      let opened = cost + knapsack.value
      let rest = bound - (state[place] == .free ? min(0, opened) : opened)
      if state[place] == .free, rest + opened >= limit {
        close(place)
        continue
      }
      if state[place] == .free, rest >= limit { open(place) }
      for column in model.columns(location: place) where isAllowed[Int(column)] {
        let reduced = model.cost[Int(column)] - multipliers[Int(model.order[Int(column)])]
        let forced = cost + reduced + knapsack.least(beside: model.weight[Int(column)])
        if rest + forced >= limit { forbid(Int(column)) }
      }
    }
  }
}
