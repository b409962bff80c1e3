/// Routes orders one at a time, at the prices of the last batch: what a service does between two batches.
///
/// Each order gets its cheapest option with what is left, where what it uses costs its price on top: it
/// leaves scarce stock to orders that need it more (Acimovic & Graves 2015, "Making better fulfillment
/// decisions on the fly in an online retail environment", DOI 10.1287/msom.2014.0505). Prices decide where
/// from, never whether: what an order leaves unfilled costs no more than what it would leave without prices.
/// Locations count as open.
///
/// A class, for its ``supplies`` are: whoever holds it sells from the same stock; ``copy()`` makes a router
/// with supplies of its own. One router serves one thread.
public final class SingleOrderRouter {
  /// What is left to sell; may be changed by others, too: the router sees it at the next order.
  public let supplies: Supplies
  private var prices: [SupplyPrice]
  private var validator: OrderValidator
  private var solver: OrderSolver
  private var remaining: RemainingSupplies
  private var option = OrderOption()
  /// The versions of the supplies that ``remaining`` has.
  private var seen: (version: Int, layout: Int)

  public var network: Network { supplies.network }

  /// - Parameter prices: of supplies, as a plan has them; those of no supply of the network, and negative
  ///   ones, are left out.
  ///
  /// O(supplies + prices).
  public init(_ supplies: Supplies, at moment: Instant, prices: [SupplyPrice] = []) {
    self.supplies = supplies
    self.prices = prices
    validator = OrderValidator(supplies.network.tables)
    let problem = RoutingProblem(supplies.network, supplies, orders: [], at: moment)
    solver = OrderSolver(problem)
    remaining = RemainingSupplies(problem)
    seen = (supplies.version, supplies.layoutVersion)
    remaining.openAll()
    priceSupplies()
  }

  /// Sells a scenario's stock from its moment on.
  /// - Throws: ``InvalidScenario`` with every error found.
  public convenience init(_ scenario: Scenario, prices: [SupplyPrice] = []) throws(InvalidScenario) {
    let problem = try RoutingProblem(scenario)
    let supplies = Supplies(problem.network, stock: scenario.stock.map { StockLevel($0) })
    self.init(supplies, at: scenario.asOf, prices: prices)
  }

  /// Sells what a problem has, from its moment on.
  public convenience init(_ problem: RoutingProblem, prices: [SupplyPrice] = []) {
    self.init(Supplies(problem.network, stock: problem.stock), at: problem.asOf, prices: prices)
  }

  /// A router that goes on by itself, with supplies of its own. O(supplies).
  public func copy() -> SingleOrderRouter {
    SingleOrderRouter(supplies.copy(), at: solver.problem.asOf, prices: prices)
  }

  /// Goes on at other prices. O(supplies + prices).
  public func use(prices: [SupplyPrice]) {
    self.prices = prices
    priceSupplies()
  }

  private func priceSupplies() {
    let dense = solver.problem.pricesByNumber(prices).prices
    solver.prices = dense.contains { $0 != 0 } ? dense : []
  }
}

// Routing.
extension SingleOrderRouter {
  /// Decides how an order ships that is placed at a moment; nothing is taken: see ``book(_:)``. A SKU that
  /// the network does not have stays unfilled.
  ///
  /// O(contents × offers), the contents being the ways to choose from its lines; longer where it is the first
  /// to such a destination, where a day or a cut-off has passed, or where others have changed the supplies.
  /// - Throws: ``InvalidOrder`` with every error, where no scenario of the network would be valid with the
  ///   order.
  public func route(_ order: Order, at moment: Instant) throws(InvalidOrder) -> RoutedOrder {
    try decide(order, at: moment)
    return solver.routed(option, order, &remaining)
  }

  /// What an order costs that is placed at a moment, without openings: as ``route(_:at:)``, without its
  /// shipments.
  ///
  /// Allocates nothing once the buffers have grown, for an order with up to ten lines that ship whole.
  public func cost(of order: Order, at moment: Instant) throws(InvalidOrder) -> CostTerms {
    try decide(order, at: moment)
    return solver.terms(of: option).terms
  }

  /// The way that ``route(_:at:)`` finds, and the next best ways by their cost without prices, up to so many:
  /// each another set of places, services, ship dates and contents; ways that leave more are among them.
  ///
  /// Exact for an order with up to 1 024 contents; of a longer one, ways without one of the first way's
  /// shipments.
  public func ways(
    _ order: Order, at moment: Instant, alternatives: Int
  ) throws(InvalidOrder) -> [RoutedOrder] {
    try decide(order, at: moment)
    let first = option
    let others = solver.alternatives(to: first, count: alternatives, remaining: &remaining)
    return ([first] + others).map { solver.routed($0, order, &remaining) }
  }

  private func decide(_ order: Order, at moment: Instant) throws(InvalidOrder) {
    try validator.check(order)
    refresh(at: moment)
    solver.pricer.replaceBatch(by: order)
    solver.cheapestNotLeavingMore(0, remaining: &remaining, into: &option)
  }

  /// Takes up what has changed: the dates, or the supplies where others have changed them.
  private func refresh(at moment: Instant) {
    let isSameLayout = seen.layout == supplies.layoutVersion && solver.problem.dates.hold(at: moment)
    if isSameLayout, seen.version == supplies.version { return }
    var problem = solver.problem
    problem.refresh(supplies, at: moment)
    solver.pricer.replaceProblem(problem)
    remaining = RemainingSupplies(problem)
    remaining.openAll()
    seen = (supplies.version, supplies.layoutVersion)
    if !isSameLayout { priceSupplies() }
  }
}

// For whoever keeps reservations by himself.
extension SingleOrderRouter {
  /// Checks an order as ``route(_:at:)`` does.
  /// - Throws: ``InvalidOrder`` with every error.
  package func check(_ order: Order) throws(InvalidOrder) { try validator.check(order) }

  /// Enters a level as it is, reserved units too; see `Supplies.replace`.
  package func replace(_ level: StockLevel) {
    let isFresh = seen == (supplies.version, supplies.layoutVersion)
    supplies.replace([level])
    if !isFresh || seen.layout != supplies.layoutVersion { return }
    takeUp(.stock(location: level.location, sku: level.sku))
    seen.version = supplies.version
  }

  /// Adds to what is used of an allocation or a limit, whatever is left of it.
  package func use(_ amount: Int, of supply: Supply) {
    let isFresh = seen == (supplies.version, supplies.layoutVersion)
    supplies.use(amount, of: supply)
    if !isFresh { return }
    takeUp(supply)
    seen.version = supplies.version
  }

  /// As ``route(_:at:)``, without a look at the prices.
  package func routeWithoutPrices(_ order: Order, at moment: Instant) throws(InvalidOrder) -> RoutedOrder {
    let prices = solver.prices
    solver.prices = []
    defer { solver.prices = prices }
    return try route(order, at: moment)
  }

  /// What an order costs at a moment that ships just so; `nil` where some of it is not on offer, or does not
  /// fit what is left.
  ///
  /// O(shipments × (lines + offers of their locations)).
  /// - Parameter fitting: whether it has to fit.
  package func price(
    _ order: Order, as shipments: [ShipmentDecision], fitting: Bool = true, at moment: Instant
  ) throws(InvalidOrder) -> RoutedOrder? {
    try validator.check(order)
    refresh(at: moment)
    solver.pricer.replaceBatch(by: order)
    guard let option = solver.option(of: order, shipments, fitting: fitting, &remaining) else {
      return nil
    }
    return solver.routed(option, order, &remaining)
  }

  /// A shipment of part of an order by a service at a location as it is priced now, whatever is left, and
  /// whether or not the order would choose it; it keeps its dates. `nil` where the service does not take it
  /// any more.
  package func reprice(
    _ order: Order, location: String, service: String, shipDate: Day, deliveryDate: Day, at moment: Instant
  ) throws(InvalidOrder) -> RoutedShipment? {
    var alone = order
    // The part is all of the order, in one shipment.
    alone.maxShipments = 1
    alone.priorShipments = 0
    alone.completeOnly = false
    try validator.check(alone)
    refresh(at: moment)
    solver.pricer.replaceBatch(by: alone)
    return solver.shipment(
      of: alone, location: location, service: service, shipDate: shipDate, deliveryDate: deliveryDate)
  }
}

// Booking.
extension SingleOrderRouter {
  /// Takes what a routed order uses off the supplies: the orders routed after it see what is left.
  ///
  /// O(what its shipments use).
  /// - Throws: ``SupplyError/exceeded(_:left:wanted:)`` where others have taken it since it was routed.
  public func book(_ order: RoutedOrder) throws(SupplyError) -> Reservation {
    try change(order.uses) { () throws(SupplyError) in
      try supplies.take(order.uses, departures: order.departures)
    }
  }

  /// Gives back what a reservation took, such as when its order is cancelled.
  /// - Throws: ``SupplyError/notReserved`` where these supplies do not hold it.
  public func release(_ reservation: Reservation) throws(SupplyError) {
    try change(reservation.uses) { () throws(SupplyError) in try supplies.give(reservation) }
  }

  /// Tells that what a reservation took has left.
  /// - Throws: ``SupplyError/notReserved`` where these supplies do not hold it.
  public func ship(_ reservation: Reservation) throws(SupplyError) {
    try change(reservation.uses) { () throws(SupplyError) in try supplies.ship(reservation) }
  }

  /// Changes the supplies, and then just what is left of the supplies that the uses stand for.
  private func change<Result>(
    _ uses: [SupplyUse], _ body: () throws(SupplyError) -> Result
  ) throws(SupplyError) -> Result {
    let isFresh = seen == (supplies.version, supplies.layoutVersion)
    let result = try body()
    if !isFresh { return result }
    for use in uses { takeUp(use.supply) }
    seen.version = supplies.version
    return result
  }

  /// Takes up what is left of a supply now.
  private func takeUp(_ supply: Supply) {
    guard let number = solver.problem.numbers.number(of: supply, network) else { return }
    // Less than nothing is left where less was counted than is promised.
    remaining.set(number, to: max(0, supplies.left(supply) ?? 0))
    if number < solver.problem.numbers.allocations {
      solver.pricer.setSellable(supplies.sellable(entry: number), entry: number)
    }
  }
}
