import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Amounts at the edge of what a scenario may hold.
@Suite struct ExtremeAmountTests {
  /// Orders of a hundred thousand units each that want the same dear stock.
  private static func scenario(orders: Int, price: Money, units: Int) -> Scenario {
    var scenario = Scenario(
      asOf: Instant(secondsSinceEpoch: 1_795_444_200), policy: Policy(unfilledUnitPenalty: 1))
    scenario.locations = [
      Location(id: "A", kind: .warehouse, country: "US"), Location(id: "B", kind: .warehouse, country: "US"),
    ]
    var service = Service(location: nil, id: "s", zoneTable: "z")
    service.rateCard = "r"
    scenario.services = [service]
    scenario.zones = [ZoneRow(table: "z", zone: "1")]
    scenario.rates = [RateRow(card: "r", price: price)]
    scenario.items = [Item(sku: "X", weight: 1)]
    scenario.stock = [
      StockRow(location: "A", sku: "X", onHand: orders * units / 3),
      StockRow(location: "B", sku: "X", onHand: orders * units / 3),
    ]
    scenario.orders = (0..<orders).map { number in
      Order(
        id: String(number), lines: [OrderLine(id: "1", sku: "X", quantity: units + number)], country: "US")
    }
    return scenario
  }

  @Test(arguments: [Money(1), Money(50_000), Money(9_000_000_000)])
  func `prices of scarce stock stay in range, whatever units and rates`(price: Money) throws {
    let scenario = Self.scenario(orders: 12, price: price, units: 100_000)
    let problem = try RoutingProblem(scenario)
    var bounds: [Int128] = []
    let model = BatchTable(problem, Search())
    let step = model.table.typicalStep()
    for start in [0, 1_000_000, Int64.max] {
      let prices = model.table.supply.map { _ in start }
      var search = PriceSearch(model.table, model.pieces, prices: prices)
      search.run(.init(sweeps: 200, step: step, shrink: 0.97), threads: 1)
      bounds.append(search.bestBounds.reduce(0, +))
    }
    let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
    for bound in bounds { #expect(bound <= Int128(plan.totalCost.millionths)) }
    #expect(PlanVerifier(scenario).verify(plan.document()).isValid)
  }
}
