import OrderRouting
import RouteVerification
import Testing

/// A network made by hand: locations at a longitude each, all on the order's latitude, with a unit of each
/// SKU named. The order goes to longitude −75.
struct SmallNetwork {
  var scenario: Scenario

  init() {
    let policy = Policy(unfilledUnitPenalty: 100)
    scenario = Scenario(asOf: Instant(secondsSinceEpoch: 1_795_444_200), policy: policy)
    var service = Service(location: nil, id: "ground", zoneTable: "z")
    service.rateCard = "r"
    scenario.services = [service]
    scenario.zones = [ZoneRow(table: "z", zone: "1")]
    scenario.rates = [RateRow(card: "r", price: 2)]
    scenario.items = ["A", "B", "C"].map { Item(sku: $0, weight: 1) }
  }

  mutating func add(
    _ id: String, _ kind: LocationKind = .warehouse, country: String = "US", longitude: Double,
    stock: [String], units: Int = 1, cost: Money = 0
  ) {
    var location = Location(id: id, kind: kind, country: country)
    location.coordinates = Coordinates(latitude: 40, longitude: longitude)
    location.costPerShipment = cost
    scenario.locations.append(location)
    scenario.stock += stock.map { StockRow(location: id, sku: $0, onHand: units) }
  }

  /// Where a strategy ships each line of one order with a unit of each SKU from, blank where it does not.
  func sources(_ skus: String..., by strategy: some RoutingStrategy) throws -> [String] {
    var scenario = scenario
    let lines = skus.enumerated().map { OrderLine(id: String($0 + 1), sku: $1, quantity: 1) }
    var order = Order(id: "1", lines: lines, country: "US")
    order.coordinates = Coordinates(latitude: 40, longitude: -75)
    scenario.orders = [order]
    let plan = try RoutingProblem(scenario).plan(strategy)
    #expect(PlanVerifier(scenario).verify(plan.document()).isValid)
    return plan.document().lines.map { $0.location ?? "" }
  }
}
