import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

@Suite struct RollingProblemTests {
  /// Takes a random network through batches of its own orders, half a day apart.
  private static func roll(
    seed: UInt64, _ strategy: any RoutingStrategy = CheapestStrategy(),
    _ visit: (_ rolling: RollingProblem, _ plan: Plan) throws -> Void
  ) throws {
    var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
    // Tables cannot say what is used of a ship date.
    scenario.policy.limitsPer = .plan
    scenario.policy.shipDays = 1
    let rolling = try RollingProblem(RoutingProblem(scenario))
    for batch in 0..<4 {
      let asOf = Instant(secondsSinceEpoch: scenario.asOf.seconds + Int64(batch) * 40_000)
      try rolling.turn(to: batch == 2 ? [] : Array(scenario.orders.dropFirst(batch % 2)), at: asOf)
      let plan = try rolling.problem.plan(strategy)
      try visit(rolling, plan)
      rolling.ship(plan)
    }
  }

  @Test func `a batch is planned as if the network with what is left were compiled anew`() throws {
    for seed in UInt64(1)...150 {
      try Self.roll(seed: seed) { rolling, plan in
        let anew = try RoutingProblem(rolling.scenario).plan(CheapestStrategy())
        #expect(plan.terms == anew.terms, "seed \(seed)")
        #expect(plan.counts == anew.counts, "seed \(seed)")
        #expect(plan.document().lines == anew.document().lines, "seed \(seed)")
        #expect(plan.document().shipments == anew.document().shipments, "seed \(seed)")
      }
    }
  }

  @Test func `the plan of every batch holds against what the batches before left`() throws {
    var shipments = 0
    let strategies = StrategyCatalog(solver: GLPKSolver()).all
    for seed in UInt64(1)...100 {
      try Self.roll(seed: seed, strategies[Int(seed % 5)]) { rolling, plan in
        let report = PlanVerifier(rolling.scenario).verify(plan.document())
        #expect(report.findings.filter { $0.severity == .error } == [], "seed \(seed)")
        shipments += plan.counts.shipments
      }
    }
    #expect(shipments > 150)
  }

  @Test func `stock is what it was less what shipped, kits by their components`() throws {
    for seed in UInt64(1)...100 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let rolling = try RollingProblem(RoutingProblem(scenario))
      let rows = scenario.stock.indices.filter { Self.available(rolling, scenario.stock[$0]) != nil }
      let before = rows.map { Self.available(rolling, scenario.stock[$0]) ?? 0 }
      let plan = try rolling.problem.plan(CheapestStrategy())
      var shipped = plan.document().lines.filter { $0.shipment != nil }.flatMap { line in
        Self.components(of: line.sku, in: scenario).map { (line.location, $0.sku, $0.units * line.quantity) }
      }
      rolling.ship(plan)
      for (position, row) in rows.enumerated() {
        let stock = scenario.stock[row]
        let units = shipped.filter { $0.0 == stock.location && $0.1 == stock.sku }.reduce(0) { $0 + $1.2 }
        shipped.removeAll { $0.0 == stock.location && $0.1 == stock.sku }
        #expect(Self.available(rolling, stock) == before[position] - units, "seed \(seed)")
      }
    }
  }

  private static func available(_ rolling: RollingProblem, _ row: StockRow) -> Int? {
    rolling.supplies.level(sku: row.sku, at: row.location)?.available
  }

  private static func components(of sku: String, in scenario: Scenario) -> [(sku: String, units: Int)] {
    let rows = scenario.kits.filter { $0.kit == sku }
    if rows.isEmpty { return [(sku, 1)] }
    return rows.flatMap { row in
      components(of: row.component, in: scenario).map { ($0.sku, $0.units * row.quantity) }
    }
  }

  @Test func `a new period renews capacities and opening costs, not stock`() throws {
    var scenario = TinyScenario.make([("X", 2)])
    scenario.stock = [StockRow(location: "L", sku: "X", onHand: 9, reserved: 1)]
    scenario.locations[0].maxShipments = 1
    scenario.locations[0].fixedCost = 7
    scenario.services[0].maxShipments = 3
    let rolling = try RollingProblem(RoutingProblem(scenario))
    rolling.ship(try rolling.problem.plan(CheapestStrategy()))
    #expect(rolling.scenario.locations[0].maxShipments == 0)
    #expect(rolling.scenario.locations[0].fixedCost == 0)
    #expect(rolling.scenario.services[0].maxShipments == 2)
    #expect(try rolling.problem.plan(CheapestStrategy()).counts.shipments == 0)
    rolling.renewLimits()
    let plan = try rolling.problem.plan(CheapestStrategy())
    #expect(plan.terms.fixed == 7)
    #expect(plan.counts.shipments == 1)
    #expect(Self.available(rolling, scenario.stock[0]) == 6)
    try rolling.supplies.receive(2, of: "X", at: "L")
    #expect(rolling.scenario.stock[0].onHand == 8)
  }

  @Test func `a cutoff that passes between two batches moves the dates`() throws {
    var scenario = TinyScenario.make()
    scenario.locations[0].cutoff = TimeOfDay(hour: 10, minute: 0)
    let rolling = try RollingProblem(RoutingProblem(scenario))
    var days: [Day] = []
    for second in [36_000, 36_001, 36_002, 86_400 + 36_000] {
      try rolling.turn(to: scenario.orders, at: Instant(TinyScenario.monday, secondsOfDay: second))
      let plan = try rolling.problem.plan(CheapestStrategy())
      days += plan.document().shipments.map(\.shipDate)
    }
    #expect(days.map { $0.days(since: TinyScenario.monday) } == [0, 1, 1, 1])
  }
}
