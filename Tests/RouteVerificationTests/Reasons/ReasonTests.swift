import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct ReasonTests {
  /// The reason of the first order's first line.
  private func reason(_ scenario: Scenario, _ shipments: [HandPlan] = []) -> UnfilledReason? {
    StatedReasons.accepted(scenario, shipments)
  }

  @Test func `without reasons there is one warning`() {
    let scenario = TinyScenario.make([("X", 1), ("Y", 1)])
    let plan = HandPlan.document(scenario, [])
    let findings = PlanVerifier(scenario).verify(plan).findings
    #expect(findings.map(\.code) == [.summaryMissing, .reasonsMissing])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test func `where one unfilled part has a reason each has one`() {
    let scenario = TinyScenario.make([("X", 1), ("Y", 1)])
    var plan = HandPlan.document(scenario, [])
    plan.lines[1].reason = .uneconomic
    let findings = PlanVerifier(scenario).verify(plan).findings.filter { $0.severity == .error }
    #expect(findings.map(\.code) == [.reasonMissing])
    #expect(findings.map(\.place.row) == [0])
  }

  @Test func `a line is told by the test that removed its last way`() {
    #expect(reason(TinyScenario.make([("GHOST", 1)])) == .unknownSKU)
    var scenario = TinyScenario.make([("X", 3)])
    #expect(reason(scenario) == .uneconomic)
    // From here on each further test fails; the earliest one wins as it leaves nothing to the later.
    scenario.orders[0].services = ["t"]
    #expect(reason(scenario) == .orderRule)
    scenario.policy.late = .forbid
    scenario.services[0].transitTable = "t"
    scenario.transit = [TransitRow(table: "t", days: 1)]
    scenario.orders[0].deliverBy = TinyScenario.monday
    #expect(reason(scenario) == .tooLate)
    scenario.rates[0].upTo = 2
    #expect(reason(scenario) == .noService)
    scenario.items[0].tags = ["hazmat"]
    scenario.locations[0].excludedTags = ["hazmat"]
    #expect(reason(scenario) == .itemRestricted)
    scenario.channelRules = [ChannelRule(allowed: false)]
    #expect(reason(scenario) == .channelNotAllowed)
    scenario.stock[0].onHand = 2
    #expect(reason(scenario) == .noStock)
  }

  @Test func `the location that got furthest decides`() {
    var scenario = TinyScenario.make([("X", 3)])
    scenario.locations.append(TinyScenario.location("M"))
    scenario.stock[0].onHand = 2
    scenario.stock.append(StockRow(location: "M", sku: "X", onHand: 3))
    scenario.locations[1].excludedTags = ["hazmat"]
    scenario.items[0].tags = ["hazmat"]
    #expect(reason(scenario) == .itemRestricted)
  }

  @Test func `where lines may be split one unit is asked for`() {
    var scenario = TinyScenario.make([("SET", 5)])
    scenario.kits = [KitComponent(kit: "SET", component: "X", quantity: 2)]
    scenario.stock[0].onHand = 3
    #expect(reason(scenario) == .noStock)
    scenario.policy.splitLines = true
    #expect(reason(scenario) == .uneconomic)
    #expect(reason(scenario, [HandPlan(content: [1])]) == .contested)
    scenario.stock[0].onHand = 1
    #expect(reason(scenario) == .noStock)
  }

  @Test func `what others took or what never was there is contested`() {
    var scenario = TinyScenario.make([("X", 2)])
    scenario.orders.append(TinyScenario.order("P", [("X", 2)]))
    let other = [HandPlan(order: 1, content: [2])]
    #expect(reason(scenario, other) == .uneconomic)
    func contested(_ change: (inout Scenario) -> Void) -> [UnfilledReason?] {
      var scenario = scenario
      change(&scenario)
      return [reason(scenario), reason(scenario, other)]
    }
    #expect(contested { $0.stock[0].onHand = 3 } == [.uneconomic, .contested])
    #expect(contested { $0.locations[0].maxUnits = 3 } == [.uneconomic, .contested])
    #expect(contested { $0.locations[0].maxShipments = 1 } == [.uneconomic, .contested])
    #expect(contested { $0.services[0].maxShipments = 1 } == [.uneconomic, .contested])
    #expect(contested { $0.locations[0].maxUnits = 1 } == [.contested, .contested])
    #expect(contested { $0.locations[0].maxShipments = 0 } == [.contested, .contested])
    let capped = contested {
      $0.orders[0].channel = "web"
      $0.allocations = [Allocation(location: "L", sku: "X", channel: "web", maxUnits: 0)]
    }
    #expect(capped == [.contested, .contested])
  }

  @Test func `an order that may have no shipment is kept back by its rule`() {
    var scenario = TinyScenario.make()
    scenario.orders[0].priorShipments = 3
    #expect(reason(scenario) == .orderRule)
    scenario.locations[0].maxUnits = 0
    #expect(reason(scenario) == .orderRule)
  }

  @Test func `an order with all its shipments keeps back what ships from elsewhere only`() {
    var scenario = TinyScenario.make([("X", 1), ("Y", 1)])
    scenario.locations.append(TinyScenario.location("M"))
    scenario.policy.maxShipments = 1
    scenario.stock = [
      StockRow(location: "L", sku: "X", onHand: 1), StockRow(location: "M", sku: "Y", onHand: 1),
    ]
    let shipment = [HandPlan(location: 1, content: [0, 1])]
    #expect(reason(scenario, shipment) == .orderRule)
    scenario.stock.append(StockRow(location: "M", sku: "X", onHand: 1))
    // It could join the shipment, whose place in the capacities is taken already.
    scenario.locations[1].maxShipments = 1
    #expect(reason(scenario, shipment) == .uneconomic)
    scenario.locations[1].maxUnits = 1
    scenario.stock[0].onHand = 0
    #expect(reason(scenario, shipment) == .contested)
  }

  @Test func `a complete-only order is kept back by its other lines`() {
    var scenario = TinyScenario.make([("X", 1), ("Y", 1)])
    scenario.policy.completeOnly = true
    #expect(reason(scenario) == .uneconomic)
    scenario.stock[1].onHand = 0
    #expect(reason(scenario) == .orderRule)
    scenario.locations[0].maxUnits = 0
    #expect(reason(scenario) == .contested)
  }

  @Test func `a complete-only order is kept back where its shipments do not reach all lines`() {
    var scenario = TinyScenario.make([("X", 1), ("Y", 1), ("Z", 1)])
    scenario.policy.completeOnly = true
    scenario.locations += [TinyScenario.location("M"), TinyScenario.location("N")]
    scenario.stock = [
      StockRow(location: "L", sku: "X", onHand: 1), StockRow(location: "M", sku: "Y", onHand: 1),
      StockRow(location: "N", sku: "Z", onHand: 1),
    ]
    scenario.policy.maxShipments = 3
    #expect(reason(scenario) == .uneconomic)
    scenario.policy.maxShipments = 2
    #expect(reason(scenario) == .orderRule)
    scenario.stock.append(StockRow(location: "N", sku: "X", onHand: 1))
    #expect(reason(scenario) == .uneconomic)
  }

  @Test func `a complete-only order with a line that no locations hold together is kept back`() {
    var scenario = TinyScenario.make([("X", 5)])
    scenario.policy.completeOnly = true
    scenario.policy.splitLines = true
    scenario.locations.append(TinyScenario.location("M"))
    scenario.stock = [
      StockRow(location: "L", sku: "X", onHand: 2), StockRow(location: "M", sku: "X", onHand: 3),
    ]
    #expect(reason(scenario) == .uneconomic)
    scenario.stock[0].onHand = 1
    #expect(reason(scenario) == .orderRule)
  }
}
