package import OrderRouting

/// Plans the orders that are expected with the project's optimizer, lets arrivals have what the plan gave to
/// orders like them, and plans anew at intervals with the stock that is left.
///
/// An order that the plan has nothing left for, or whose part of the plan has run out, is routed at the
/// plan's prices.
package struct ForecastPolicy: FulfilmentPolicy {
  /// What becomes of the plan of the forecast.
  package enum Use: Sendable {
    /// Its prices alone are used.
    case prices
    /// Its shipments are followed as long as they last.
    case shipments
  }

  private let instance: ExperimentInstance
  private let optimizer: Optimizer
  private let use: Use
  private let interval: Int
  private var nextPlan = 0
  private var router: RoutedPolicy
  /// By class: locations by item for orders still to come, the next one last.
  private var planned: [[[Int?]]] = []

  /// - Parameter interval: periods between plans, at least 1.
  package init(
    _ instance: ExperimentInstance, _ optimizer: Optimizer, use: Use, interval: Int
  ) throws(InvalidScenario) {
    self.instance = instance
    self.optimizer = optimizer
    self.use = use
    self.interval = interval
    router = try RoutedPolicy(instance)
  }

  package mutating func choose(_ orderClass: Int, period: Int, stock: [[Int]]) throws -> [Int?] {
    if period >= nextPlan {
      try plan(from: period, stock)
      while nextPlan <= period { nextPlan += interval }
    }
    let routed = router.choose(orderClass, period: period, stock: stock)
    guard use == .shipments, let followed = planned[orderClass].popLast(),
      isThere(followed, instance.items(orderClass), stock)
    else { return routed }
    return followed
  }

  private mutating func plan(from period: Int, _ stock: [[Int]]) throws {
    let forecast = instance.forecast(periods: instance.settings.horizon - period)
    let plan = try optimizer.plan(instance, classes: forecast, stock: stock)
    router.price(plan.prices)
    if use == .shipments { planned = instance.shipments(of: plan, classes: forecast) }
  }

  private func isThere(_ chosen: [Int?], _ items: [Int], _ stock: [[Int]]) -> Bool {
    zip(items, chosen).allSatisfy { item, location in location.map { stock[$0][item] > 0 } ?? true }
  }
}
