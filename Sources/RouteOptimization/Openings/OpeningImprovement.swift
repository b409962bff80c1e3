internal import OrderRouting

/// Makes plans of an ``OpeningModel`` from a relaxation's choice, and makes plans cheaper: moves of one order,
/// exchanges of two, the closing and the opening of one location. A limit ends an improvement between two steps.
struct OpeningImprovement: Sendable {
  private let model: OpeningModel
  private let until: StoppingCriterion
  /// Orders with the most to place first.
  private let bySize: [Int]

  init(_ model: OpeningModel, until: StoppingCriterion) {
    self.model = model
    self.until = until
    let size = (0..<model.orderCount).map { order in
      model.columns(order: order).reduce(0) { max($0, model.weight[$1]) }
    }
    bySize = (0..<model.orderCount).sorted { (size[$1], $0) < (size[$0], $1) }
  }

  /// The plan nearest to what a relaxation chose: of an order's columns the cheapest that fits, and for the
  /// orders without one the cheapest at the locations used, or else anywhere.
  func plan(near relaxation: OpeningRelaxation) -> OpeningPlan {
    var plan = OpeningPlan(model)
    for column in relaxation.chosen.map(Int.init) {
      let order = Int(model.order[column])
      let old = plan.column[order]
      if old >= 0, model.cost[old] <= model.cost[column] { continue }
      if plan.fits(column) { plan.set(order, to: column) }
    }
    for order in bySize where plan.column[order] < 0 {
      let near = plan.cheapest(order) { plan.load[$0] > 0 || relaxation.isUsed[$0] }
      plan.set(order, to: near.column >= 0 ? near.column : plan.cheapest(order) { _ in true }.column)
    }
    return plan
  }

  /// Improves a plan until no step helps, or `rounds` are over.
  func improve(_ plan: inout OpeningPlan, rounds: Int) {
    for _ in 0..<rounds {
      let before = plan.cost
      moveOrders(&plan)
      exchangeOrders(&plan)
      closeLocations(&plan)
      openLocations(&plan)
      if plan.cost == before || isOver { return }
    }
  }

  private var isOver: Bool { until.reached != nil }

  private func moveOrders(_ plan: inout OpeningPlan) {
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for order in 0..<model.orderCount {
        if order % 64 == 63, isOver { return }
        let old = plan.column[order]
        let before = plan.cost
        plan.set(order, to: -1)
        plan.set(order, to: plan.cheapest(order) { _ in true }.column)
        if plan.cost >= before { plan.set(order, to: old) } else { hasMoved = true }
      }
    }
  }

  // MARK: Exchanges

  private func exchangeOrders(_ plan: inout OpeningPlan) {
    var members = [[Int]](repeating: [], count: model.locationCount)
    for order in 0..<model.orderCount where plan.column[order] >= 0 {
      members[Int(model.location[plan.column[order]])].append(order)
    }
    for order in 0..<model.orderCount where plan.column[order] >= 0 {
      if isOver { return }
      for column in model.columns(order: order) {
        let place = Int(model.location[column])
        if plan.load[place] == 0 { continue }
        for other in members[place] where exchange(order, column, other, &plan) { break }
      }
    }
  }

  /// Gives an order a column at the location of another, which takes one where the first was.
  private func exchange(_ order: Int, _ column: Int, _ other: Int, _ plan: inout OpeningPlan) -> Bool {
    let (own, foreign) = (plan.column[order], plan.column[other])
    guard own >= 0, foreign >= 0, model.location[foreign] == model.location[column],
      model.location[own] != model.location[foreign],
      let back = self.column(other, at: model.location[own]),
      model.cost[column] + model.cost[back] < model.cost[own] + model.cost[foreign]
    else { return false }
    let before = plan.cost
    plan.set(order, to: -1)
    plan.set(other, to: -1)
    if plan.fits(column) {
      plan.set(order, to: column)
      if plan.fits(back) {
        plan.set(other, to: back)
        if plan.cost < before { return true }
      }
    }
    plan.set(order, to: -1)
    plan.set(other, to: foreign)
    plan.set(order, to: own)
    return false
  }

  /// The first column of an order at a location, by binary search.
  private func column(_ order: Int, at location: Int32) -> Int? {
    var columns = model.columns(order: order)
    let end = columns.upperBound
    while !columns.isEmpty {
      let middle = (columns.lowerBound + columns.upperBound) / 2
      columns =
        model.location[middle] < location ? middle + 1..<columns.upperBound : columns.lowerBound..<middle
    }
    let found = columns.lowerBound
    return found < end && model.location[found] == location ? found : nil
  }

  // MARK: Locations

  private func closeLocations(_ plan: inout OpeningPlan) {
    for place in 0..<model.locationCount where plan.load[place] > 0 && model.openingCost[place] > 0 {
      if isOver { return }
      var trial = plan
      for order in bySize where isAt(place, trial.column[order]) {
        trial.set(order, to: -1)
        trial.set(order, to: trial.cheapest(order) { $0 != place }.column)
      }
      if trial.cost < plan.cost { plan = trial }
    }
  }

  private func openLocations(_ plan: inout OpeningPlan) {
    for place in 0..<model.locationCount where plan.load[place] == 0 {
      if isOver { return }
      var trial = plan
      let gains = gains(at: place, plan).sorted { ($1.gain, $0.column) < ($0.gain, $1.column) }
      for (column, _) in gains where !isAt(place, trial.column[order(of: column)]) && trial.fits(column) {
        trial.set(order(of: column), to: column)
      }
      if trial.cost >= plan.cost { closeEmptiest(&trial) }
      if trial.cost < plan.cost { plan = trial }
    }
  }

  /// The columns of a location that cost less than what their orders have, and how much less.
  private func gains(at place: Int, _ plan: OpeningPlan) -> [(column: Int, gain: Int64)] {
    var gains: [(column: Int, gain: Int64)] = []
    for column in model.columns(location: place).map(Int.init) {
      let gain = plan.cost(order(of: column), by: plan.column[order(of: column)]) - model.cost[column]
      if gain > 0 { gains.append((column, gain)) }
    }
    return gains
  }

  /// Closes the used location that ships least, if its orders find a place elsewhere.
  private func closeEmptiest(_ plan: inout OpeningPlan) {
    let used = (0..<model.locationCount).filter { plan.load[$0] > 0 }
    guard let place = used.min(by: { (plan.load[$0], $0) < (plan.load[$1], $1) }) else { return }
    for order in bySize where isAt(place, plan.column[order]) {
      plan.set(order, to: -1)
      plan.set(order, to: plan.cheapest(order) { $0 != place && plan.load[$0] > 0 }.column)
    }
  }

  private func order(of column: Int) -> Int { Int(model.order[column]) }

  private func isAt(_ place: Int, _ column: Int) -> Bool {
    column >= 0 && Int(model.location[column]) == place
  }
}
