import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

/// Orders with more contents than ``PriceBound/contentLimit``, with every feature of version 1.1.
@Suite struct LongOrderBoundTests {
  /// Two orders, the first of 13 lines and thus 8,192 contents; stock without end, and limits that are far.
  private static func scenario(_ random: inout SplitMix, seed: UInt64) -> Scenario {
    var scenario = RandomScenario.make(seed: seed, version11: true)
    scenario.policy.splitLines = random.chance(50)
    scenario.policy.completeOnly = false
    scenario.allocations = []
    scenario.stock = scenario.locations.flatMap { location in
      ["A", "B", "C", "D"].map { StockRow(location: location.id, sku: $0, onHand: nil) }
    }
    scenario.orders = Array(scenario.orders.prefix(2))
    scenario.orders[0].lines = (1...13).map {
      let sku = random.pick(["A", "B", "C", "D", "KIT"])
      return OrderLine(
        id: "\($0)", sku: sku, quantity: random.number(1...3), unitPrice: random.money(0...5_000))
    }
    for index in scenario.orders.indices {
      scenario.orders[index].maxShipments = 20
      scenario.orders[index].splitLines = nil
      scenario.orders[index].completeOnly = nil
    }
    for index in scenario.locations.indices { scenario.locations[index].maxUnits = 100 }
    for index in scenario.services.indices { scenario.services[index].maxShipments = 50 }
    scenario.carrierLimits = [CarrierLimit(carrier: "Dove", maxShipments: 60)]
    for index in scenario.locations.indices { scenario.locations[index].maxShipments = 70 }
    return scenario
  }

  /// Every line alone by any of its ways, or left.
  private static func plan(_ scenario: Scenario, _ random: inout SplitMix) -> PlanDocument {
    let verifier = PlanVerifier(scenario)
    var shipments: [HandPlan] = []
    for (number, order) in scenario.orders.enumerated() {
      for (line, row) in order.lines.enumerated() where random.chance(80) {
        let location = random.number(0...scenario.locations.count - 1)
        let service = random.pick(["ground", "mcf"])
        let ways = verifier.ways(
          order: number, location: location, service: service, content: [(line, row.quantity)])
        guard let found = try? ways.get() else { continue }
        var content = order.lines.map { _ in 0 }
        content[line] = row.quantity
        shipments.append(
          HandPlan(
            order: number, location: location, service: service, content: content,
            shipDate: random.pick(found).shipDate))
      }
    }
    return HandPlan.document(scenario, shipments)
  }

  @Test func `no prices bound a long order above any of its plans`() throws {
    var (valid, shipments) = (0, 0)
    for seed in UInt64(1)...60 {
      var random = SplitMix(seed: seed &+ 900_000)
      let scenario = Self.scenario(&random, seed: seed)
      for _ in 0..<4 {
        var plan = Self.plan(scenario, &random)
        let used = Set(plan.shipments.map(\.shipDate)).sorted()
        let days = scenario.policy.limitsPer == .plan ? [nil] : used.map { $0 as Day? }
        plan.prices = days.flatMap { day in
          [
            SupplyPrice(.locationUnits(location: "L0", shipDate: day), price: random.money(0...200)),
            SupplyPrice(.locationShipments(location: "L0", shipDate: day), price: random.money(0...200)),
            SupplyPrice(.carrierShipments(carrier: "Dove", shipDate: day), price: random.money(0...200)),
          ]
        }
        let report = PlanVerifier(scenario).verify(plan)
        #expect(report.findings.filter { $0.severity == .error } == [], "seed \(seed)")
        #expect(try #require(report.priceBound) <= report.terms.total, "seed \(seed)")
        valid += 1
        shipments += plan.shipments.count
        plan.prices = []
        let free = try #require(PlanVerifier(scenario).verify(plan).priceBound)
        #expect(free <= report.terms.total, "seed \(seed)")
      }
    }
    #expect(valid == 240 && shipments > 500)
  }
}
