/// Everything that orders and stock do not change: locations, services, products, tariffs, zones, rules and
/// calendars, compiled once to dense numbers and flat arrays.
///
/// Immutable, and a class so that all who plan on it share it: batches, supplies and routers hold a
/// reference. Locations, offers (a service at a location on one of its ship dates), and products are numbered
/// as their rows stand.
public final class Network: Sendable {
  /// The tables, without stock and orders.
  public let tables: Scenario

  package let offers: OfferList
  package let catalog: ProductCatalog
  package let zoneNames: SymbolTable
  let destinationIndex: DestinationIndex
  let zones: ZoneBook
  package let tagRules: TagRules
  package let channels: ChannelPolicy
  package let books: TariffBooks
  let closures: ClosureIndex
  let cutoffs: [ClosingTime]
  /// By offer.
  package let tariffs: [Tariff]
  let lanes: [Lane]
  /// By carrier that has a limit: its name and shipments.
  let carriers: CarrierLimits
  /// By location: paid once if anything ships from it.
  package let fixedCosts: [Int64]
  package let locationCount: Int
  /// Whether sides of units, or which ship alone, decide what any parcel costs or whether it ships.
  let measuresUnits: Bool

  public var name: String { tables.name }
  public var currency: String { tables.currency }
  public var policy: Policy { tables.policy }
  public var locations: [Location] { tables.locations }
  public var services: [Service] { tables.services }
  public var items: [Item] { tables.items }

  /// Validates and compiles the tables of a scenario; its stock and its orders are not looked at.
  ///
  /// Linear in the rows, but for rules × lanes.
  /// - Throws: ``InvalidScenario`` with every error found.
  public convenience init(_ scenario: Scenario) throws(InvalidScenario) {
    var tables = scenario
    tables.stock = []
    tables.orders = []
    let (violations, errorCount) = ScenarioValidator.validate(tables)
    if errorCount > 0 { throw InvalidScenario(violations: violations, errorCount: errorCount) }
    self.init(valid: tables)
  }

  /// - Parameter scenario: a valid one.
  init(valid scenario: Scenario) {
    var tables = scenario
    tables.stock = []
    tables.orders = []
    self.tables = tables
    let tags = TagRules.tags(scenario)
    let offers = OfferList(scenario)
    let catalog = ProductCatalog(scenario, tags: tags)
    var zoneNames = SymbolTable()
    var index = DestinationIndex()
    var zones = ZoneBook(scenario, locations: offers.locations, index: &index, zoneNames: &zoneNames)
    tagRules = TagRules(scenario, offers: offers, tags: tags, tagSets: catalog.tagSets, index: &index)
    let books = TariffBooks(scenario, zoneNames: zoneNames, feeClasses: catalog.feeClasses)
    var tariffs = (0..<offers.count).map { offer in
      let service = scenario.services[Int(offers.serviceRow[offer])]
      let location = offers.location[offer]
      return Tariff(
        service, at: scenario.locations[Int(location)],
        zoneGroup: zones.group(table: service.zoneTable, location: location), books)
    }
    Tariff.number(&tariffs)
    self.offers = offers
    self.catalog = catalog
    self.zoneNames = zoneNames
    destinationIndex = index
    self.zones = zones
    channels = ChannelPolicy(scenario, offers: offers)
    self.books = books
    closures = ClosureIndex(scenario, offers: offers)
    cutoffs = ClosingTime.all(scenario, offers: offers)
    self.tariffs = tariffs
    lanes = (0..<offers.laneCount).map { lane in
      let offer = offers.firstOffer(ofLane: lane)
      return Lane(tariffs[offer], service: offers.serviceSymbol[offer])
    }
    carriers = CarrierLimits(scenario, offers: offers)
    fixedCosts = scenario.locations.map(\.fixedCost.millionths)
    locationCount = scenario.locations.count
    measuresUnits =
      catalog.shipsAlone.contains(true)
      || tariffs.contains {
        $0.surchargeCard >= 0 || $0.maxLongest != .max || $0.maxLengthAndGirth != .max
      }
  }

  /// Ship and delivery dates of what is planned at a moment. O(lanes × days).
  package func dates(at moment: Instant) -> ShippingDates { ShippingDates(self, at: moment) }
}
