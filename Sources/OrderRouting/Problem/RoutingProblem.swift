/// A scenario that was found valid, compiled to dense numbers and flat arrays: what strategies work on.
///
/// Locations, offers (a service at a location), products and orders are numbered as their rows stand.
public struct RoutingProblem: Sendable {
  public private(set) var scenario: Scenario
  /// What is allowed, but worth a second look.
  public let warnings: [Violation]

  package let offers: OfferList
  package let catalog: ProductCatalog
  let zoneNames: SymbolTable
  package private(set) var zones: ZoneIndex
  package private(set) var tagRules: TagRules
  let channels: ChannelPolicy
  package let rates: RateBook
  package let fees: FeeBook
  private(set) var calendar: ShippingCalendar
  /// By offer.
  package let tariffs: [Tariff]
  package var inventory: Inventory
  package var resources: Resources
  private(set) var orderRules: OrderRules
  package private(set) var batch: OrderBatch
  /// By location: paid once if anything ships from it.
  package var fixedCosts: [Int64]

  /// Validates and compiles a scenario.
  ///
  /// Linear in the rows of the tables, but for the zones of every offer and destination class.
  /// - Throws: ``InvalidScenario`` with every error found.
  public init(_ scenario: Scenario) throws(InvalidScenario) {
    let (violations, errorCount) = ScenarioValidator.validate(scenario)
    if errorCount > 0 { throw InvalidScenario(violations: violations, errorCount: errorCount) }
    self.init(valid: scenario, warnings: violations)
  }

  private init(valid scenario: Scenario, warnings: [Violation]) {
    let tags = TagRules.tags(scenario)
    let offers = OfferList(scenario)
    let catalog = ProductCatalog(scenario, tags: tags)
    let channels = ChannelPolicy(scenario, offers: offers)
    var zoneNames = SymbolTable()
    var zones = ZoneIndex(scenario, locations: offers.locations, zoneNames: &zoneNames)
    let rates = RateBook(scenario, zoneNames: zoneNames)
    let fees = FeeBook(scenario, feeClasses: catalog.feeClasses)
    var tariffs = (0..<offers.count).map { offer in
      let service = scenario.services[Int(offers.serviceRow[offer])]
      let location = offers.location[offer]
      return Tariff(
        service, at: scenario.locations[Int(location)],
        zoneGroup: zones.group(table: service.zoneTable, location: location), rates: rates, fees: fees)
    }
    Tariff.number(&tariffs)
    var tagRules = TagRules(scenario, offers: offers, tags: tags, tagSets: catalog.tagSets)
    var orderRules = OrderRules(offers: offers)
    var batch = OrderBatch()
    for order in scenario.orders {
      batch.append(
        order, policy: scenario.policy, catalog: catalog,
        zoneClass: zones.classify(country: order.country, postalCode: order.postalCode),
        tagClass: tagRules.classify(country: order.country, postalCode: order.postalCode),
        channel: channels.number(of: order.channel),
        rule: orderRules.number(locations: order.locations, services: order.services))
    }
    zones.resolve()
    tagRules.resolve()
    let inventory = Inventory(scenario, catalog: catalog, locations: offers.locations, channels: channels)
    self.scenario = scenario
    self.warnings = warnings
    self.offers = offers
    self.catalog = catalog
    self.zoneNames = zoneNames
    self.zones = zones
    self.tagRules = tagRules
    self.channels = channels
    self.rates = rates
    self.fees = fees
    self.tariffs = tariffs
    calendar = ShippingCalendar(scenario, offers: offers, zoneNames: zoneNames)
    self.inventory = inventory
    resources = Resources(scenario, inventory: inventory, offers: offers)
    self.orderRules = orderRules
    self.batch = batch
    fixedCosts = scenario.locations.map(\.fixedCost.millionths)
  }

  /// Replaces the batch by one order; the scenario's own orders stay as they are.
  ///
  /// O(lines), and where no order before went to such a destination O(offers × rows that match it).
  mutating func replaceBatch(by order: Order) {
    batch.removeAll()
    append(order)
    resolveDestinations()
  }

  /// Replaces the scenario's orders and the batch of them; they must be ones that the scenario would be valid
  /// with.
  ///
  /// As for one order.
  mutating func replaceOrders(by orders: [Order]) {
    scenario.orders = orders
    batch.removeAll()
    for order in orders { append(order) }
    resolveDestinations()
  }

  /// Moves to another moment. Where `keepingDates` says that no offer ships or arrives on another day, O(1).
  package mutating func move(to asOf: Instant, keepingDates: Bool) {
    scenario.asOf = asOf
    if !keepingDates { calendar = ShippingCalendar(scenario, offers: offers, zoneNames: zoneNames) }
  }

  private mutating func append(_ order: Order) {
    batch.append(
      order, policy: scenario.policy, catalog: catalog,
      zoneClass: zones.classify(country: order.country, postalCode: order.postalCode),
      tagClass: tagRules.classify(country: order.country, postalCode: order.postalCode),
      channel: channels.number(of: order.channel),
      rule: orderRules.number(locations: order.locations, services: order.services))
  }

  private mutating func resolveDestinations() {
    zones.resolve()
    tagRules.resolve()
  }
}
