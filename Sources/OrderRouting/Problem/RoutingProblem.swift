/// A batch of orders on a network at a moment, with what there is to ship: what strategies work on.
///
/// A snapshot: planning changes neither the supplies it was made of nor the orders. Locations, offers (a service at
/// a location on one of its ship dates), products and orders are numbered as their rows stand.
public struct RoutingProblem: Sendable {
  public let network: Network
  /// What is allowed, but worth a second look.
  public let warnings: [Violation]
  public private(set) var orders: [Order]
  package private(set) var batch: OrderBatch
  package private(set) var dates: ShippingDates
  package private(set) var numbers: SupplyNumbers
  /// By number of a supply: units or shipments that there are, ≥ 0; ``SupplyNumbers/unlimited`` without a limit.
  package private(set) var supply: [Int]
  /// By entry of stock: units that there would be if nothing were promised to other orders.
  package private(set) var sellable: [Int]
  /// By location: paid once if anything ships from it; 0 where it is open already.
  package private(set) var fixedCosts: [Int64]

  /// What a plan has to keep; `nil`: nothing.
  private(set) var pinned: PinnedShipments?

  /// The moment that drives every date.
  public var asOf: Instant { dates.moment }
  package var positions: StockPositions { numbers.positions }

  /// Validates and compiles a scenario.
  ///
  /// Linear in the rows of the tables, but for rules × lanes and the zones of every lane and class of destinations.
  /// - Throws: ``InvalidScenario`` with every error found.
  public init(_ scenario: Scenario) throws(InvalidScenario) {
    let (violations, errorCount) = ScenarioValidator.validate(scenario)
    if errorCount > 0 { throw InvalidScenario(violations: violations, errorCount: errorCount) }
    let network = Network(valid: scenario)
    let supplies = Supplies(network, stock: scenario.stock.map { StockLevel($0) })
    self.init(network, supplies, orders: scenario.orders, at: scenario.asOf, warnings: violations)
  }

  /// A problem of what supplies have now.
  ///
  /// O(lines + supplies), and O(lanes × days) where `dates` are not given.
  /// - Parameter orders: ones that are valid on the network.
  init(
    _ network: Network, _ supplies: Supplies, orders: [Order], at moment: Instant,
    dates: ShippingDates? = nil, warnings: [Violation] = []
  ) {
    precondition(supplies.network === network, "supplies are those of the network")
    let dates = dates.flatMap { $0.hold(at: moment) ? $0 : nil } ?? network.dates(at: moment)
    self.network = network
    self.warnings = warnings
    self.orders = orders
    self.dates = dates
    batch = OrderBatch(network)
    for order in orders { batch.append(order, network) }
    numbers = SupplyNumbers(network, supplies.positions, dates)
    supply = supplies.amounts(numbers)
    sellable = (0..<numbers.positions.entryCount).map { supplies.sellable(entry: $0) }
    fixedCosts = supplies.openingCosts()
  }

  /// What may ship of each position, as if nothing were reserved. O(positions).
  var stock: [StockLevel] {
    (0..<Int32(network.catalog.itemCount)).flatMap { item in
      positions.entries(item: item).map { entry in
        let units = supply[numbers.stock(entry)]
        return StockLevel(
          location: network.locations[Int(positions.location[Int(entry)])].id,
          sku: network.items[Int(item)].sku, onHand: units == SupplyNumbers.unlimited ? nil : units)
      }
    }
  }

  /// The day on which a shipment by an offer arrives in a zone that it serves.
  package func deliveryDate(offer: Int32, zone: Int32) -> Day {
    let slot = network.books.transit.slot(table: network.tariffs[Int(offer)].transitTable, zone: zone)
    return Day(daysSinceEpoch: dates.deliveryDay(offer: offer, slot: slot))
  }

  /// Takes up what the supplies have now, and the dates of another moment. O(supplies).
  mutating func refresh(_ supplies: Supplies, at moment: Instant) {
    if !dates.hold(at: moment) { dates = network.dates(at: moment) }
    numbers = SupplyNumbers(network, supplies.positions, dates)
    supply = supplies.amounts(numbers)
    sellable = (0..<numbers.positions.entryCount).map { supplies.sellable(entry: $0) }
    fixedCosts = supplies.openingCosts()
  }

  /// Takes what is used already of a supply, or opens a location that is paid for.
  package mutating func take(_ amount: Int, of number: Int) {
    if supply[number] != SupplyNumbers.unlimited { supply[number] = max(0, supply[number] - amount) }
  }

  package mutating func open(_ location: Int) { fixedCosts[location] = 0 }

  mutating func keep(_ pinned: PinnedShipments) { self.pinned = pinned }

  /// The same without its orders, with what is left of the supplies and its locations open.
  ///
  /// - Parameter shipments: by location: those that leave from it already.
  func withoutOrders(supply: [Int], shipments: [Int]) -> RoutingProblem {
    var rest = self
    rest.batch.removeAll()
    rest.orders = []
    rest.supply = supply
    for location in fixedCosts.indices where shipments[location] > 0 { rest.fixedCosts[location] = 0 }
    return rest
  }

  mutating func append(_ order: Order, keptShipments: Int) {
    orders.append(order)
    batch.append(order, network, keptShipments: keptShipments)
  }

  mutating func setSellable(_ units: Int, entry: Int) { sellable[entry] = units }

  /// Replaces the batch by one order.
  ///
  /// O(lines), and where no order before went to such a destination O(groups of zones + restrictions).
  mutating func replaceBatch(by order: Order) {
    batch.removeAll()
    batch.append(order, network)
    orders.removeAll(keepingCapacity: true)
    orders.append(order)
  }
}
