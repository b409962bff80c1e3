import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Small days made by hand, where what each rule does can be read off.
@Suite struct StrategyTests {
  /// Two items at two locations: NEAR lacks B, FAR has both; NEAR is dearer a shipment.
  private static func scenario() -> Scenario {
    var policy = Policy(unfilledUnitPenalty: 100)
    policy.splitPenalty = 1
    var scenario = Scenario(asOf: Instant(secondsSinceEpoch: 1_795_444_200), policy: policy)
    for (id, cost) in [("NEAR", Money(5)), ("FAR", Money(3))] {
      var location = Location(id: id, kind: .warehouse, country: "US")
      location.costPerShipment = cost
      location.coordinates = Coordinates(latitude: 40, longitude: id == "NEAR" ? -75 : -118)
      scenario.locations.append(location)
    }
    var service = Service(location: nil, id: "ground", zoneTable: "z")
    service.rateCard = "r"
    scenario.services = [service]
    scenario.zones = [ZoneRow(table: "z", zone: "1")]
    scenario.rates = [RateRow(card: "r", price: 2)]
    scenario.items = [Item(sku: "A", weight: 1), Item(sku: "B", weight: 1)]
    scenario.stock = [
      StockRow(location: "NEAR", sku: "A", onHand: 1), StockRow(location: "FAR", sku: "A", onHand: 1),
      StockRow(location: "FAR", sku: "B", onHand: 1),
    ]
    return scenario
  }

  private static func order(_ id: String, _ skus: [String]) -> Order {
    let lines = skus.enumerated().map { OrderLine(id: String($0 + 1), sku: $1, quantity: 1) }
    var order = Order(id: id, lines: lines, country: "US")
    order.coordinates = Coordinates(latitude: 40, longitude: -75)
    return order
  }

  private static func shipped(_ scenario: Scenario, _ strategy: some RoutingStrategy) throws -> [String] {
    let plan = try RoutingProblem(scenario).plan(strategy)
    #expect(PlanVerifier(scenario).verify(plan.document()).isValid)
    return plan.document().lines.map { "\($0.order)/\($0.line) \($0.location ?? $0.reason?.rawValue ?? "")" }
  }

  @Test func `ranked takes the first location that can ship all`() throws {
    var scenario = Self.scenario()
    scenario.orders = [Self.order("1", ["A"])]
    #expect(try Self.shipped(scenario, RankedStrategy()) == ["1/1 NEAR"])
    scenario.locations.swapAt(0, 1)
    #expect(try Self.shipped(scenario, RankedStrategy()) == ["1/1 FAR"])
  }

  @Test func `nearest looks at the distance, not at the rank or the price`() throws {
    var scenario = Self.scenario()
    scenario.locations.swapAt(0, 1)
    scenario.orders = [Self.order("1", ["A"])]
    #expect(try Self.shipped(scenario, NearestStrategy()) == ["1/1 NEAR"])
  }

  @Test(arguments: ["1", "local"]) func `a location in miles comes before one without coordinates`(
    zone: String
  ) throws {
    var scenario = Self.scenario()
    scenario.zones[0].zone = zone
    scenario.locations[0].coordinates?.longitude = -76
    scenario.locations[1].coordinates = nil
    scenario.locations.swapAt(0, 1)
    scenario.orders = [Self.order("1", ["A"])]
    #expect(try Self.shipped(scenario, NearestStrategy()) == ["1/1 NEAR"])
    #expect(try Self.shipped(scenario, FewestSplitsStrategy()) == ["1/1 NEAR"])
    #expect(try Self.shipped(scenario, SalesforceStrategy()) == ["1/1 NEAR"])
    #expect(try Self.shipped(scenario, ShopifyStrategy()) == ["1/1 NEAR"])
  }

  @Test func `nearest without coordinates goes by the number of the zone`() throws {
    var scenario = Self.scenario()
    scenario.orders = [Self.order("1", ["A"])]
    scenario.orders[0].coordinates = nil
    scenario.zones = [
      ZoneRow(table: "z", location: "NEAR", zone: "10"), ZoneRow(table: "z", location: "FAR", zone: "9"),
    ]
    #expect(try Self.shipped(scenario, NearestStrategy()) == ["1/1 FAR"])
  }

  @Test func `fewest splits prefers one far shipment to two`() throws {
    var scenario = Self.scenario()
    scenario.orders = [Self.order("1", ["A", "B"])]
    #expect(try Self.shipped(scenario, FewestSplitsStrategy()) == ["1/1 FAR", "1/2 FAR"])
  }

  @Test func `cheapest has no foresight, and optimal does`() throws {
    var scenario = Self.scenario()
    scenario.orders = [Self.order("1", ["A"]), Self.order("2", ["A", "B"])]
    // The first order takes the cheap unit at FAR, so that the second has to be split.
    #expect(try Self.shipped(scenario, CheapestStrategy()) == ["1/1 FAR", "2/1 NEAR", "2/2 FAR"])
    let optimal = try Self.shipped(scenario, OptimalStrategy(solver: GLPKSolver()))
    #expect(optimal == ["1/1 NEAR", "2/1 FAR", "2/2 FAR"])
  }

  @Test func `an interrupted search returns a complete plan with a valid bound`() throws {
    var scenario = Self.scenario()
    scenario.orders = [Self.order("1", ["A"]), Self.order("2", ["A", "B"])]
    let problem = try RoutingProblem(scenario)
    let best = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
    var search = Search()
    search.until.isInterrupted = { true }
    for strategy in StrategyCatalog(solver: GLPKSolver()).all {
      let plan = try problem.plan(strategy, search)
      #expect(plan.certificate.stoppedBy == .interrupted)
      #expect(PlanVerifier(scenario).verify(plan.document()).findings.filter { $0.severity == .error } == [])
      if let bound = plan.certificate.lowerBound { #expect(bound <= best.totalCost) }
    }
  }

  @Test func `a day without orders has an empty plan that is optimal`() throws {
    let problem = try RoutingProblem(Self.scenario())
    for strategy in StrategyCatalog(solver: GLPKSolver()).all {
      #expect(try problem.plan(strategy).totalCost == 0)
    }
    #expect(try problem.plan(OptimalStrategy(solver: GLPKSolver())).certificate.status == .optimal)
  }

  @Test func `strategies are chosen by name`() {
    let catalog = StrategyCatalog(solver: GLPKSolver())
    #expect(catalog.plain.map(\.name) == ["ranked", "nearest", "fewest-splits", "cheapest", "optimal"])
    #expect(
      catalog.realSystems.map(\.name) == [
        "magento-priority", "magento-distance", "shopify", "shopify-ranked", "salesforce", "hotwax",
        "shipbob",
      ])
    #expect(catalog.names.count == 12 && catalog.names.last == "optimal")
    #expect(catalog["shopify-ranked"]?.name == "shopify-ranked")
    #expect(catalog["nearest"]?.name == "nearest")
    #expect(catalog["furthest"] == nil)
  }

  @Test func `an order that had any number of shipments is left, and all others ship`() throws {
    var scenario = Self.scenario()
    scenario.policy.splitPenalty = 900_000_000_000
    scenario.policy.maxShipments = 1
    scenario.orders = [Self.order("1", ["A"]), Self.order("2", ["A"])]
    scenario.orders[0].priorShipments = 999_999_999_999
    let problem = try RoutingProblem(scenario)
    for strategy in StrategyCatalog(solver: GLPKSolver()).all {
      let document = try problem.plan(strategy).document()
      #expect(document.shipments.map(\.order) == ["2"], "\(strategy.name)")
      #expect(document.lines[0].reason == .orderRule, "\(strategy.name)")
    }
    let router = try SingleOrderRouter(scenario)
    #expect(try router.route(scenario.orders[0], at: scenario.asOf).shipments.isEmpty)
  }
}
