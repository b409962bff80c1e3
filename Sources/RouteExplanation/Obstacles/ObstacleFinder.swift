internal import OrderRouting

/// The first test of the specification that a content fails at a service of a location, with the row behind it.
///
/// Only the planner's pricer prices; here is said why it refuses.
struct ObstacleFinder {
  let problem: RoutingProblem
  let facts: FactTables

  private var scenario: Scenario { facts.scenario }

  /// What keeps the content that a pricer has loaded, of one line, from leaving by any ship date of a lane; `nil`
  /// where nothing does, the order's own limits on shipments apart.
  ///
  /// - Parameter first: the lane's first offer.
  func obstacle(
    line: Int, _ pricer: inout OrderPricer, lane first: Int32
  ) -> (reason: UnfilledReason, fact: ScenarioFact)? {
    let order = pricer.order
    if pricer.components(of: line).isEmpty {
      let sku = scenario.orders[order].lines[line].sku
      return (
        .unknownSKU,
        ScenarioFact(
          .orders, row: order, line: line, column: "sku", value: sku,
          text: "no item or kit has the SKU \(sku)")
      )
    }
    let location = problem.network.offers.location[Int(first)]
    if let fact = missingStock(pricer, at: location) { return (.noStock, fact) }
    if !pricer.isAllowedByChannel(first) { return (.channelNotAllowed, channelRule(order, first)) }
    if let fact = barringTag(pricer, first) { return (.itemRestricted, fact) }
    if let fact = missingService(&pricer, first, at: location) { return (.noService, fact) }
    if let fact = lateness(pricer, first, at: location) { return (.tooLate, fact) }
    return choice(order, first).map { (.orderRule, $0) }
  }

  /// The ship dates of a lane on which the order may leave by it.
  func offers(_ pricer: OrderPricer, lane first: Int32) -> [Int32] {
    let location = problem.network.offers.location[Int(first)]
    return (first..<first + Int32(problem.network.offers.shipDays)).filter { offer in
      pricer.service(offer, at: location).map { !pricer.isForbiddenAsLate($0) } ?? false
    }
  }

  // MARK: Names

  func location(_ first: Int32) -> Location {
    problem.network.locations[Int(problem.network.offers.location[Int(first)])]
  }

  func service(_ first: Int32) -> Service {
    problem.network.services[Int(problem.network.offers.serviceRow[Int(first)])]
  }

  func fact(
    ofService first: Int32, _ column: String, _ value: String, _ text: String
  ) -> ScenarioFact {
    ScenarioFact(
      .services, row: Int(problem.network.offers.serviceRow[Int(first)]), column: column, value: value,
      text: text)
  }
}
