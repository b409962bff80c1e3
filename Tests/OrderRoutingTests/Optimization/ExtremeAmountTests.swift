import GLPK
import Testing

@testable import OrderRouting

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
    let problem = try RoutingProblem(Self.scenario(orders: 12, price: price, units: 100_000))
    let ledger = Ledger(problem)
    let contention = Contention(problem, ledger: ledger)
    var workspace = OrderSolver(problem)
    let columns = (0..<problem.batch.count).compactMap {
      OrderColumns(&workspace, $0, contention, ledger: ledger, limit: PieceSolver.contentLimit)
    }
    let table = ChoiceTable(columns, contention, &workspace.pricer)
    var search = PriceSearch(table, supply: table.resources.map { problem.resources.supply[$0] })
    search.run(threads: 1, until: StoppingCriterion())
    let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()))
    #expect(search.bestBound <= Int128(plan.totalCost.millionths))
    #expect(PlanVerifier(problem.scenario).verify(plan.document()).isValid)
  }
}
