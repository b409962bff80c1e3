import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Batches made to be awkward.
@Suite struct AdversarialBatchTests {
  /// - Parameter optimum: whole units of money.
  @discardableResult
  private static func plan(_ scenario: Scenario, optimum: Int? = nil) throws -> Plan {
    let plan = try RoutingProblem(scenario).plan(OptimalStrategy(solver: GLPKSolver()))
    let report = PlanVerifier(scenario).verify(plan.document())
    #expect(report.findings.map { "\($0.code.rawValue): \($0.message)" } == [])
    #expect(plan.certificate.status == .optimal)
    if let optimum { #expect(plan.totalCost == Money(millionths: Int64(optimum) * 1_000_000)) }
    return plan
  }

  /// Orders of one unit of X each.
  private static func scenario(orders: Int, stock: Int?) -> Scenario {
    var scenario = TinyScenario.make()
    scenario.stock[0].onHand = stock
    scenario.orders = (0..<orders).map { TinyScenario.order("\($0)", [("X", 1)]) }
    return scenario
  }

  @Test func `twenty thousand orders that are alike are one class, planned in a moment`() throws {
    let scenario = Self.scenario(orders: 20_001, stock: 12_345)
    let problem = try RoutingProblem(scenario)
    #expect(OrderClasses(problem.batch).count == 1)
    // A moment is counted in work: the clock of a busy machine tells nothing.
    var search = Search()
    search.until.workLimit = 1_000
    let plan = try problem.plan(OptimalStrategy(solver: GLPKSolver()), search)
    #expect(plan.totalCost == 827_325)
    #expect(plan.certificate.status == .optimal)
  }

  @Test func `all stock at one of many locations goes to those that lose most without`() throws {
    var scenario = Self.scenario(orders: 40, stock: 10)
    for number in 1..<20 {
      scenario.locations.append(TinyScenario.location("L\(number)"))
      scenario.stock += TinyScenario.stock("L\(number)").map { row in
        var row = row
        row.onHand = 0
        return row
      }
    }
    for index in scenario.orders.indices {
      scenario.orders[index].priority = FixedDecimal(millionths: Int64(index + 1) * 1_000_000)
    }
    // Ten ship at 5; the others lose 100 times their priority, 1 to 30.
    try Self.plan(scenario, optimum: 10 * 5 + 100 * 30 * 31 / 2)
  }

  @Test func `where every price is tied, a best plan is proven`() throws {
    var scenario = Self.scenario(orders: 30, stock: 7)
    scenario.locations += [TinyScenario.location("M"), TinyScenario.location("N")]
    for location in ["M", "N"] {
      scenario.stock += TinyScenario.stock(location).map { row in
        var row = row
        row.onHand = 7
        return row
      }
    }
    for index in scenario.orders.indices where index % 3 == 0 {
      scenario.orders[index].lines.append(OrderLine(id: "2", sku: "Y", quantity: 1, unitPrice: 10))
    }
    try Self.plan(scenario)
  }

  @Test func `where nothing may leave, everything is unfilled`() throws {
    var scenario = Self.scenario(orders: 5, stock: 3)
    scenario.locations[0].maxShipments = 0
    try Self.plan(scenario, optimum: 500)
    scenario.locations[0].maxShipments = nil
    scenario.locations[0].maxUnits = 0
    try Self.plan(scenario, optimum: 500)
    scenario.locations[0].maxUnits = nil
    scenario.services[0].maxShipments = 0
    try Self.plan(scenario, optimum: 500)
  }

  @Test func `one order that wants all there is has it only where the others lose less`() throws {
    var scenario = Self.scenario(orders: 9, stock: 10)
    scenario.orders.append(TinyScenario.order("all", [("X", 10)]))
    // The large order saves 995, nine small ones 855.
    try Self.plan(scenario, optimum: 905)
    scenario.orders[9].priority = 0.5
    try Self.plan(scenario, optimum: 45 + 500)
  }

  @Test func `a kit of many units is all or nothing`() throws {
    var scenario = Self.scenario(orders: 3, stock: 60)
    scenario.kits = [
      KitComponent(kit: "KIT", component: "X", quantity: 60),
      KitComponent(kit: "KIT", component: "Y", quantity: 500),
    ]
    scenario.orders.append(TinyScenario.order("kit", [("KIT", 1)]))
    // The kit saves 95, three single units 285.
    try Self.plan(scenario, optimum: 15 + 100)
    scenario.orders[3].priority = 4
    try Self.plan(scenario, optimum: 5 + 300)
  }

  @Test func `where shipping pays, stock goes by what is saved`() throws {
    var scenario = Self.scenario(orders: 4, stock: 2)
    scenario.locations.append(TinyScenario.location("M"))
    scenario.stock.append(StockRow(location: "M", sku: "X", onHand: 1))
    scenario.stockValues = [
      StockValue(location: "L", sku: "X", value: -50), StockValue(location: "M", sku: "X", value: -200),
    ]
    // Two at 5 − 50, one at 5 − 200, one unfilled.
    try Self.plan(scenario, optimum: -90 - 195 + 100)
  }

  @Test func `an order that may be left for nothing is never shipped at a cost`() throws {
    var scenario = Self.scenario(orders: 3, stock: 2)
    scenario.orders[0].priority = 0
    let plan = try Self.plan(scenario, optimum: 10)
    #expect(plan.document().shipments.allSatisfy { $0.order != scenario.orders[0].id })
    scenario.stock[0].onHand = nil
    try Self.plan(scenario, optimum: 10)
  }
}
