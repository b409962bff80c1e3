/// A network that plans one batch of orders after another, each with what the batches before it left.
///
/// Compiled once: turning to a batch costs what its orders cost, not what compiling the network does. Stock
/// lasts until it is shipped; allocations, capacities and opening costs hold for a period, such as a day,
/// and are renewed by ``renewLimits()``. A value: a copy goes on by itself, and shares what neither changes.
public struct RollingProblem: Sendable {
  /// The batch turned to. Its `scenario` has that batch's orders and moment, but the stock and the limits of
  /// the beginning; ``scenario`` has those that count.
  public private(set) var problem: RoutingProblem
  /// What the network began with, by resource and by location.
  private let initialSupply: [Int]
  private let initialFixedCosts: [Int64]
  /// By row of stock: its entry of the inventory.
  private let entryOfRow: [Int32]
  /// By offer: what decides its dates.
  private var moments: [ShippingCalendar.Moment]

  /// Begins with the supplies of a problem. O(rows of stock).
  public init(_ problem: RoutingProblem) {
    self.problem = problem
    initialSupply = problem.resources.supply
    initialFixedCosts = problem.fixedCosts
    entryOfRow = problem.scenario.stock.map { row in
      guard let item = problem.catalog.item(row.sku), let place = problem.offers.locations.find(row.location),
        let entry = problem.inventory.entry(item: item, location: place)
      else { preconditionFailure("a valid scenario has no stock of unknown things") }
      return entry
    }
    moments = Self.moments(problem, at: problem.scenario.asOf)
  }

  /// Turns to other orders at another moment.
  ///
  /// - Parameter orders: ones that the scenario would be valid with.
  ///
  /// O(lines + offers); where a local day or a cutoff has passed, the dates of all offers and zones are
  /// found anew.
  public mutating func turn(to orders: [Order], at asOf: Instant) {
    problem.replaceOrders(by: orders)
    if asOf == problem.scenario.asOf { return }
    let moments = Self.moments(problem, at: asOf)
    problem.move(to: asOf, keepingDates: moments == self.moments)
    self.moments = moments
  }

  private static func moments(_ problem: RoutingProblem, at asOf: Instant) -> [ShippingCalendar.Moment] {
    let scenario = problem.scenario
    return (0..<problem.offers.count).map { offer in
      ShippingCalendar.Moment(
        asOf, scenario.locations[Int(problem.offers.location[offer])],
        scenario.services[Int(problem.offers.serviceRow[offer])])
    }
  }

  /// Takes what a plan of the batch turned to ships off stock, allocations and capacities; its locations are
  /// open from now on. Traps for a plan that ships more than there is.
  ///
  /// O(shipments × their items), and O(supplies) where the plan, or a copy of it, lives on.
  public mutating func ship(_ plan: consuming Plan) {
    precondition(plan.counts.orders == problem.batch.count, "a plan ships the orders that it is a plan of")
    let shipments = plan.shipments
    // The plan shares the problem's arrays; they are changed in place once it is gone.
    _ = consume plan
    for shipment in shipments { ship(shipment) }
  }

  private mutating func ship(_ shipment: PlannedShipment) {
    let location = problem.offers.location[Int(shipment.offer)]
    use(problem.resources.shipments(location: location), 1)
    use(problem.resources.shipments(offer: shipment.offer), 1)
    use(problem.resources.units(location: location), shipment.units)
    problem.fixedCosts[Int(location)] = 0
    let channel = problem.batch.channel[Int(shipment.order)]
    for (position, line) in problem.batch.lines(Int(shipment.order)).enumerated()
    where shipment.quantities[position] > 0 {
      for index in problem.catalog.components(problem.batch.product[line]) {
        let (item, units) = problem.catalog.component(index)
        guard let entry = problem.inventory.entry(item: item, location: location) else { continue }
        take(units * Int(shipment.quantities[position]), entry: entry, channel: channel)
      }
    }
  }

  private mutating func take(_ units: Int, entry: Int32, channel: Int32) {
    use(problem.resources.stock(entry), units)
    problem.inventory.available[Int(entry)] = problem.resources.supply[problem.resources.stock(entry)]
    guard let allocation = problem.inventory.allocation(entry: entry, channel: channel) else { return }
    use(problem.resources.allocation(allocation), units)
  }

  private mutating func use(_ resource: Int, _ amount: Int) {
    let left = problem.resources.supply[resource]
    if left == Inventory.unlimited { return }
    precondition(left >= amount, "a plan ships what is there")
    problem.resources.supply[resource] = left - amount
  }

  /// Begins a new period: allocations, capacities and opening costs are those of the beginning again.
  ///
  /// O(allocations + offers).
  public mutating func renewLimits() {
    for resource in problem.resources.allocations..<initialSupply.count {
      problem.resources.supply[resource] = initialSupply[resource]
    }
    problem.fixedCosts = initialFixedCosts
  }

  /// Units that may ship of a row of the scenario's stock; `nil` where they are unlimited.
  public func available(stockRow row: Int) -> Int? {
    let units = problem.inventory.available[Int(entryOfRow[row])]
    return units == Inventory.unlimited ? nil : units
  }

  /// Adds units, ≥ 0, to a row of the scenario's stock; what is unlimited stays so.
  public mutating func receive(_ units: Int, stockRow row: Int) {
    precondition(units >= 0, "stock is received, not taken")
    let entry = entryOfRow[row]
    let available = problem.inventory.available[Int(entry)]
    if available == Inventory.unlimited { return }
    problem.inventory.available[Int(entry)] = available + units
    problem.resources.supply[problem.resources.stock(entry)] = available + units
  }
}
