import Testing

@testable import OrderRouting
@testable import RouteVerification

/// Orders with more contents than ``PriceBound/contentLimit``.
@Suite struct LongOrderPriceTests {
  /// An order of 13 lines, each of one of three SKUs, from two locations.
  private static func scenario(splits: Bool) -> Scenario {
    let lines = (0..<13).map { (sku: ["X", "Y", "Z"][$0 % 3], quantity: splits ? 9 : $0 % 4 + 1) }
    var scenario = TinyScenario.make(lines)
    scenario.policy.splitLines = splits
    scenario.policy.unfilledOrderPenalty = 7
    scenario.policy.unfilledUnitPenalty = 2.1
    scenario.locations.append(TinyScenario.location("M"))
    scenario.stock += TinyScenario.stock("M")
    for index in scenario.stock.indices { scenario.stock[index].onHand = [40, 3, 60, 30, 50, 2][index] }
    scenario.locations[0].costPerLine = 0.75
    scenario.locations[1].costPerUnit = 1.25
    scenario.locations[0].maxUnits = 500
    scenario.stockValues = [StockValue(location: "M", sku: "Z", value: -0.5)]
    scenario.services[0].feeCard = "f"
    for index in scenario.items.indices { scenario.items[index].feeClass = "a" }
    scenario.fees = [
      FeeRow(card: "f", feeClass: "a", upToUnits: 3, fee: 0.8), FeeRow(card: "f", feeClass: "a", fee: 0.6),
    ]
    return scenario
  }

  private static func bound(_ scenario: Scenario, _ prices: [SupplyPrice]) -> Money? {
    let plan = PlanDocument(shipments: [], lines: [], prices: prices, summary: nil)
    return PlanVerifier(scenario).verify(plan).priceBound
  }

  @Test(arguments: [false, true])
  func `without prices a long order costs what the planner's relaxation says`(splits: Bool) throws {
    let scenario = Self.scenario(splits: splits)
    let problem = try RoutingProblem(scenario)
    var solver = OrderSolver(problem)
    solver.pricer.begin(0)
    let isShort = solver.enumerate(RemainingSupplies(problem), limit: PriceBound.contentLimit)
    #expect(!isShort)
    let expected = LongOrderBound(pricer: solver.pricer).value(remaining: RemainingSupplies(problem))
    #expect(Self.bound(scenario, [])?.millionths == expected)
  }

  @Test func `a long order pays for units, not for shipments`() throws {
    let scenario = Self.scenario(splits: false)
    let free = try #require(Self.bound(scenario, []))
    // Each of the five lines of X, 11 units, ships cheapest from L: at 0.75 a line and 0.60 a unit against 1.85 a
    // unit from M and 2.10 for leaving it. A price of 0.05 there moves none.
    let prices = [
      SupplyPrice(.stock(location: "L", sku: "X"), price: 0.05),
      SupplyPrice(.serviceShipments(location: "L", service: "s"), price: 0),
    ]
    #expect(try #require(Self.bound(scenario, prices)) == free + 0.05 * 11 - 0.05 * 40)
    let units = [SupplyPrice(.locationUnits(location: "L"), price: 0.01)]
    let change = try #require(Self.bound(scenario, units)) - free
    // What leaves L pays, whatever it is: at most all units of the order.
    #expect(change > 0.01 * -500 && change <= 0.01 * (32 - 500))
  }

  @Test func `a long order that may be divided costs at most what any plan does`() throws {
    var scenario = Self.scenario(splits: true)
    scenario.services[0].maxShipments = 4
    let problem = try RoutingProblem(scenario)
    let total = try problem.plan(CheapestStrategy()).totalCost
    for seed in UInt64(1)...50 {
      let prices = PlannerBound.randomPrices(problem, seed: seed)
      #expect(try #require(Self.bound(scenario, problem.supplyPrices(prices))) <= total)
    }
  }
}
