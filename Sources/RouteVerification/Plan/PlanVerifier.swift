public import RoutingModel

/// An independent judge of plans: it recomputes everything from the scenario's rows and shares no code with
/// the planner.
///
/// A scenario is taken as valid: ids that are referred to exist, kits have no cycles, amounts stay in range.
///
/// What the model leaves open is read as follows.
///
/// **Why a line is unfilled.** Take the line's whole quantity, or one unit (one kit) where lines may be split,
/// alone in a shipment, by every service of every location.
/// 1. A pair of location and service is removed by the first test that it fails: `no_stock` (available <
///    needed, for any component), `channel_not_allowed` (the channel rule), `item_restricted`, `no_service`
///    (address type, zone, parcel and unit limits, rate, fee, transit row, and a ship or delivery date within
///    366 days), `too_late` (every ship date leaves or arrives late, where that is forbidden), `order_rule` (the
///    order's locations, excluded locations and services). If none is left, the reason is the latest test, in
///    this order, that removed any; without any pair it is `no_stock`.
/// 2. Some are left, and the order may have no shipment at all in this plan: `order_rule`.
/// 3. A *way* is a pair on one of its ship dates that is not forbidden for being late. It *fits* what the plan
///    left if stock and allocation of each component, the location's units, and, unless the order already
///    ships this way, the location's, the service's and the carrier's shipments suffice, on that date where
///    limits hold for each. Stock and allocation come before any cap that is 0 as well: what never was there
///    did not fit either. If none fits: `contested`.
/// 4. The order has as many shipments as it may, and by none of the ways that fit: `order_rule`.
/// 5. The order is complete-only and cannot ship whole: a line of it has no way that fits, or, where lines may
///    be split, its quantity exceeds what the locations of its ways hold together, on all dates of those ways;
///    or at most three shipments are allowed and no choice of so many ways has one that fits for every line:
///    `order_rule`.
/// 6. Else `uneconomic`.
///
/// **Empty lists** of an order's locations or services count as not given.
///
/// **Ship dates.** All of a service's ship dates lie within 366 days of the local date at `asOf`; where the
/// calendar has fewer than the policy's `shipDays`, it is offered on those. A shipment that states another date
/// is priced on the first.
public struct PlanVerifier: Sendable {
  let index: VerifierIndex

  /// O(rows of the scenario).
  public init(_ scenario: Scenario) { index = VerifierIndex(scenario) }

  /// Checks a plan against the scenario and recomputes what it costs.
  ///
  /// Near-linear in the rows of the plan; an unfilled line adds the locations that stock it, and prices every
  /// content of every order by every offer.
  /// - Parameter threads: to bound plans by prices with; the report does not depend on it.
  public func verify(_ plan: PlanDocument, threads: Int = 1) -> PlanReport {
    var verification = PlanVerification(index, plan)
    verification.readShipments()
    verification.readLines()
    verification.checkOrders()
    verification.priceShipments()
    verification.checkLimits()
    verification.checkRowOrder()
    verification.checkSummary()
    verification.checkPrices(threads: max(1, threads))
    verification.checkReasons()
    return verification.report
  }

  /// What a content costs from a location by a service on a ship date, the first where none is named, or the
  /// first test that it fails. Limits that other shipments share are left out of account: stock, allocations,
  /// capacities, shipments of the order.
  ///
  /// `order` and `location` are positions in the scenario, `line` one in the order. O(lines + items).
  public func price(
    order: Int, location: Int, service: String, content: [(line: Int, quantity: Int)], on shipDate: Day? = nil
  ) -> Result<PricedShipment, ShipmentObstacle> {
    guard let row = index.service(service, at: location) else { return .failure(.unknownService(service)) }
    let pricing = VerifierPricing(index, order: order, location: location, service: row)
    return Result { () throws(ShipmentObstacle) in try pricing.price(content, on: shipDate) }
  }

  /// What a content costs on each ship date that is not forbidden for being late, in their order; the test that
  /// it fails on the first one where it may ship on none.
  ///
  /// Positions and limits as for ``price(order:location:service:content:on:)``. O(lines + items + dates).
  public func ways(
    order: Int, location: Int, service: String, content: [(line: Int, quantity: Int)]
  ) -> Result<[PricedShipment], ShipmentObstacle> {
    guard let row = index.service(service, at: location) else { return .failure(.unknownService(service)) }
    let pricing = VerifierPricing(index, order: order, location: location, service: row)
    return Result { () throws(ShipmentObstacle) in try pricing.ways(content) }
  }

  /// The days on which a service at a location is offered; empty where there is none, or no such service.
  ///
  /// `location` is a position in the scenario. O(days up to the last).
  public func shipDates(location: Int, service: String) -> [Day] {
    guard let row = index.service(service, at: location) else { return [] }
    return index.calendar.shipDates(
      index.scenario.locations[location], index.scenario.services[row],
      ids: (index.locationIDs[location], index.serviceIDs[row]), count: index.scenario.policy.shipDays)
  }
}
