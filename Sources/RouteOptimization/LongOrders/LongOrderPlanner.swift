import IntegerProgramming
internal import OrderRouting

/// Fills long orders that compete with each other, one after the other: the one with the most to lose first, at
/// prices that leave scarce supplies to others, then, unless others come after them, each again with what is left and
/// without prices.
///
/// The same orders, prices and remaining supplies give the same options, time limits apart.
struct LongOrderPlanner {
  private let problem: RoutingProblem
  private let solver: any IntegerProgramSolver
  private let until: StoppingCriterion

  /// Steps of the search tree for one order: what is left open is closed by neighbourhoods sooner.
  private static let steps = 500

  init(_ problem: RoutingProblem, solver: any IntegerProgramSolver, until: StoppingCriterion) {
    self.problem = problem
    self.solver = solver
    self.until = until
  }

  /// Fills the orders.
  ///
  /// - Parameters:
  ///   - prices: by number of a supply, millionths; `nil`: nothing has a price.
  ///   - remaining: what is left for the orders, and then for those after them.
  ///   - refills: whether each is filled again.
  /// - Returns: by order: its option, the opening of locations apart.
  func plan(
    _ orders: [Int], prices: [Int64]?, remaining: inout RemainingSupplies, refills: Bool = true
  ) -> [OrderOption] {
    var pricer = OrderPricer(problem)
    var options = [OrderOption](repeating: OrderOption(), count: orders.count)
    let sequence = sequence(orders, &pricer)
    for index in sequence {
      pricer.begin(orders[index])
      options[index] = first(pricer, prices: prices, &remaining)
      pricer.use(options[index], &remaining)
    }
    for index in sequence where refills && until.reached == nil {
      pricer.begin(orders[index])
      pricer.use(options[index], &remaining, sign: -1)
      options[index] = better(options[index], pricer, prices: nil, remaining)
      pricer.use(options[index], &remaining)
    }
    return options
  }

  /// The orders' indices, those with the most to lose first.
  private func sequence(_ orders: [Int], _ pricer: inout OrderPricer) -> [Int] {
    var losses: [Int64] = []
    for order in orders {
      pricer.begin(order)
      losses.append(pricer.unfilledCost(pricer.steps))
    }
    return orders.indices.sorted { (losses[$1], $0) < (losses[$0], $1) }
  }

  private func first(_ pricer: OrderPricer, prices: [Int64]?, _ remaining: inout RemainingSupplies)
    -> OrderOption
  {
    var pricer = pricer
    var start: OrderOption
    if until.reached == nil {
      var search = LongOrderSearch(pricer: pricer)
      start = search.cheapest(remaining: &remaining)
    } else {
      var fill = LocationFill()
      start = pricer.fill(pricer.candidatesByLocation(), with: &fill, remaining: &remaining)
    }
    guard let cost = pricer.cost(start) else {
      preconditionFailure("a long order was filled as it may not ship")
    }
    start.cost = cost
    return better(start, pricer, prices: prices, remaining)
  }

  /// The program's option where it is cheaper than a given one, else that.
  private func better(
    _ start: OrderOption, _ pricer: OrderPricer, prices: [Int64]?, _ remaining: RemainingSupplies
  ) -> OrderOption {
    if until.reached != nil { return start }
    let program = LongOrderProgram(pricer, remaining: remaining, prices: prices, opening: true)
    return program.solve(solver, start: start, until: until, steps: Self.steps).option
  }
}

extension OrderPricer {
  /// Takes from what is left what an option of the order uses, or gives it back.
  mutating func use(_ option: OrderOption, _ remaining: inout RemainingSupplies, sign: Int = 1) {
    for shipment in option.offers.indices {
      load(option.content(shipment, lines: steps.count))
      guard let candidate = candidate(offer: option.offers[shipment]) else {
        preconditionFailure("an option ships by an offer that may not serve the order")
      }
      remaining.use(self, candidate, sign: sign)
    }
  }
}
