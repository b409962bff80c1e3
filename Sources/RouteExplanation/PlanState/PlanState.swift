internal import OrderRouting

/// A plan in the numbers of its problem: every order's shipments, what they leave, and who holds what.
struct PlanState: Sendable {
  let problem: RoutingProblem
  let document: PlanDocument
  /// By order: its shipments, in steps, as the document lists them.
  let options: [OrderOption]
  /// By order: the rows of its shipments in the document.
  let rows: [[Int]]
  let remaining: RemainingSupplies
  let holders: SupplyHolders
  let orderNumbers: [IDKey: Int]
  /// Millionths by number of a supply; 0 where the plan has no price.
  let prices: [Int64]
  let hasPrices: Bool
  /// What the whole plan costs.
  let terms: CostTerms

  /// The numbers of a supply: where limits hold for each ship date and it names none, of all its dates.
  func numbers(of supply: Supply) -> [Int] {
    if let number = problem.numbers.number(of: supply, problem.network) { return [number] }
    let isOfDay = { (number: Int) in problem.numbers.supply(number, problem.network).onAnyDay == supply }
    return supply.sku == nil ? (problem.numbers.allocations..<problem.numbers.count).filter(isOfDay) : []
  }

  /// Paid for the locations whose only shipments are those of an order. O(its shipments²).
  func ownOpenings(_ order: Int) -> Int64 { -fixedChange(order, to: OrderOption()) }

  /// What the plan's fixed costs change by if an order ships in another way. O(shipments²).
  func fixedChange(_ order: Int, to option: OrderOption) -> Int64 {
    let places = problem.network.offers.location
    let own = options[order].offers.map { places[Int($0)] }
    let other = option.offers.map { places[Int($0)] }
    var change: Int64 = 0
    for location in Set(own + other) {
      let cost = problem.fixedCosts[Int(location)]
      let shipments = own.count { $0 == location }
      if cost == 0 || remaining.shipments[Int(location)] > shipments { continue }
      change += (other.contains(location) ? cost : 0) - (shipments > 0 ? cost : 0)
    }
    return change
  }
}
