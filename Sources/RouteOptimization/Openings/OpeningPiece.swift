internal import OrderRouting

/// A piece of the batch as an ``OpeningModel``, and the way back from its plans to options.
///
/// What neither opens a location nor uses a contested supply is all one with leaving the order outside; a
/// column that costs no less than that is left out.
struct OpeningPiece: Sendable {
  private(set) var model: OpeningModel
  private let orders: [OrderColumns]
  /// By column of the model: the column of its order.
  private var source: [Int32] = []
  /// By order: the column that stands for staying outside; −1: none.
  private var outside: [Int32] = []

  /// - Returns: `nil` where an order may have several shipments, amounts are too large, or a limit is reached.
  init?(
    _ problem: RoutingProblem, _ orders: [OrderColumns], _ contention: Contention,
    _ pricer: inout OrderPricer, until: StoppingCriterion
  ) {
    guard orders.allSatisfy({ $0.shipsOnce }) else { return nil }
    self.orders = orders
    let locations = Set(orders.flatMap { $0.columns.map(\.location) }).sorted()
    var locationIndex = [Int](repeating: -1, count: problem.fixedCosts.count)
    for (index, location) in locations.enumerated() { locationIndex[Int(location)] = index }
    var rowOfNumber = [Int](repeating: -1, count: problem.numbers.count)
    var supply: [Int] = []
    for number in contention.isContested.indices where contention.isContested[number] {
      rowOfNumber[number] = supply.count
      supply.append(problem.supply[number])
    }
    model = OpeningModel(openingCost: locations.map { problem.fixedCosts[Int($0)] }, supply: supply)
    for order in orders {
      if until.reached != nil { return nil }
      pricer.begin(order.order)
      add(order, locationIndex, &pricer) { number in rowOfNumber[number] }
    }
    guard model.finish(), until.reached == nil else { return nil }
  }

  private mutating func add(
    _ order: OrderColumns, _ locationIndex: [Int], _ pricer: inout OrderPricer, row: (_ number: Int) -> Int
  ) {
    var cheapest = (cost: order.fillingCosts[0], column: Int32(-1))
    var kept: [(index: Int, cost: Int64)] = []
    for (index, column) in order.columns.enumerated() {
      let filling = order.fillingCosts[column.content]
      if filling == DivisionTable.impossible { continue }
      let cost = column.cost + filling
      if column.key != 0 {
        kept.append((index, cost))
      } else if cost < cheapest.cost {
        cheapest = (cost, Int32(index))
      }
    }
    kept.removeAll { $0.cost >= cheapest.cost }
    kept.sort { (order.columns[$0.index].location, $0.index) < (order.columns[$1.index].location, $1.index) }
    for (index, cost) in kept {
      let column = order.columns[index]
      let uses = Self.uses(column, order, &pricer, row: row)
      model.addColumn(location: locationIndex[Int(column.location)], cost: cost, uses: uses)
      source.append(Int32(index))
    }
    model.finishOrder(outside: cheapest.cost)
    outside.append(cheapest.column)
  }

  private static func uses(
    _ column: OrderColumns.Column, _ order: OrderColumns, _ pricer: inout OrderPricer,
    row: (_ number: Int) -> Int
  ) -> [(row: Int, amount: Int)] {
    var steps: [Int] = []
    order.space.decode(column.content, into: &steps)
    pricer.load(steps)
    guard let candidate = pricer.candidate(offer: column.offer) else { return [] }
    var uses: [(row: Int, amount: Int)] = []
    pricer.forEachUse(candidate) { number, amount in
      if row(number) >= 0, amount > 0 { uses.append((row(number), amount)) }
    }
    return uses
  }
}

extension OpeningPiece {
  /// The plan nearest to given options, by order of the piece.
  func plan(_ options: [OrderOption], _ contention: Contention, _ pricer: inout OrderPricer) -> OpeningPlan {
    var plan = OpeningPlan(model)
    for (number, option) in options.enumerated() where !option.offers.isEmpty {
      let order = orders[number]
      let steps = option.content(0, lines: order.space.digits.count)
      pricer.begin(order.order)
      pricer.load(steps)
      guard let candidate = pricer.candidate(offer: option.offers[0]) else { continue }
      let content = zip(steps, order.space.places).reduce(0) { $0 + $1.0 * $1.1 }
      let key = contention.key(pricer, candidate)
      let column = model.columns(order: number).first {
        order.columns[Int(source[$0])].key == key && order.columns[Int(source[$0])].content == content
      }
      if let column, plan.fits(column) { plan.set(number, to: column) }
    }
    return plan
  }

  /// The options, by order of the piece, that a plan stands for.
  func options(_ plan: OpeningPlan) -> [OrderOption] {
    orders.indices.map { number in
      let chosen = plan.column[number]
      let index = Int(chosen < 0 ? outside[number] : source[chosen])
      if index < 0 { return OrderOption(cost: orders[number].fillingCosts[0]) }
      let column = orders[number].columns[index]
      var steps: [Int] = []
      orders[number].space.decode(column.content, into: &steps)
      var option = OrderOption(cost: column.cost + orders[number].fillingCosts[column.content])
      option.append(offer: column.offer, content: steps)
      return option
    }
  }
}
