import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

/// What orders and the whole plan may not exceed.
struct PlanLimitTests {
  private func codes(_ scenario: Scenario, _ shipments: [HandPlan]) -> [PlanFindingCode] {
    let findings = PlanVerifier(scenario).verify(HandPlan.document(scenario, shipments)).findings
    return findings.filter { $0.severity == .error }.map(\.code)
  }

  @Test func `prior shipments count towards an order's most`() {
    var scenario = TinyScenario.make([("X", 1), ("Y", 1)])
    let shipments = [HandPlan(content: [1, 0]), HandPlan(content: [0, 1])]
    scenario.policy.splitPenalty = 0.5
    scenario.policy.maxShipments = 1
    #expect(codes(scenario, shipments) == [.tooManyShipments])
    scenario.orders[0].maxShipments = 3
    scenario.orders[0].priorShipments = 1
    #expect(codes(scenario, shipments) == [])
    let report = PlanVerifier(scenario).verify(HandPlan.document(scenario, shipments))
    #expect(report.terms.split == 1)
    scenario.orders[0].priorShipments = 2
    #expect(codes(scenario, shipments) == [.tooManyShipments])
  }

  @Test func `any number of prior shipments leaves an order none`() throws {
    var scenario = TinyScenario.make([("X", 1)])
    scenario.policy.splitPenalty = 900_000_000_000
    scenario.orders[0].priorShipments = 999_999_999_999
    #expect(ScenarioValidator.validate(scenario).violations.isEmpty)
    #expect(codes(scenario, [HandPlan(content: [1])]) == [.tooManyShipments, .costTooLarge])
    var document = HandPlan.document(scenario, [])
    document.prices = []
    let report = PlanVerifier(scenario).verify(document)
    #expect(report.isValid && report.terms.total == 100 && report.priceBound == 100)
  }

  @Test func `a complete-only order ships all its units or none`() {
    var scenario = TinyScenario.make([("X", 2), ("Y", 1)])
    scenario.policy.completeOnly = true
    #expect(codes(scenario, [HandPlan(content: [2, 1])]) == [])
    #expect(codes(scenario, []) == [])
    #expect(codes(scenario, [HandPlan(content: [2, 0])]) == [.orderIncomplete])
    scenario.orders[0].splitLines = true
    #expect(codes(scenario, [HandPlan(content: [1, 1])]) == [.orderIncomplete])
    scenario.orders[0].completeOnly = false
    #expect(codes(scenario, [HandPlan(content: [1, 1])]) == [])
  }

  @Test func `a shipment that is not allowed is told by the test it fails`() {
    func codes(_ sku: String = "X", _ change: (inout Scenario) -> Void) -> [PlanFindingCode] {
      var scenario = TinyScenario.make([(sku, 1)])
      change(&scenario)
      return self.codes(scenario, [HandPlan(content: [1])])
    }
    #expect(codes("GHOST") { _ in } == [.unknownSKU])
    #expect(codes { $0.channelRules = [ChannelRule(allowed: false)] } == [.channelNotAllowed])
    #expect(codes { $0.orders[0].locations = ["M"] } == [.orderRule])
    #expect(codes { $0.orders[0].services = ["t", "S"] } == [.orderRule])
    #expect(codes { $0.zones[0].country = "CA" } == [.noService])
    #expect(
      codes {
        $0.policy.late = .forbid
        $0.services[0].transitTable = "t"
        $0.transit = [TransitRow(table: "t", days: 1)]
        $0.orders[0].deliverBy = TinyScenario.monday
      } == [.tooLate])
  }

  @Test func `a tag is excluded by location or service, or restricted for the destination`() {
    func obstacle(_ change: (inout Scenario) -> Void) -> ShipmentObstacle? {
      var scenario = TinyScenario.make()
      scenario.items[0].tags = ["cold", "hazmat"]
      change(&scenario)
      return scenario.obstacle
    }
    let restricted = ShipmentObstacle.itemRestricted(tag: "hazmat")
    #expect(obstacle { $0.locations[0].excludedTags = ["hazmat"] } == restricted)
    #expect(obstacle { $0.services[0].excludedTags = ["hazmat"] } == restricted)
    #expect(obstacle { $0.restrictions = [Restriction(tag: "hazmat")] } == restricted)
    #expect(
      obstacle {
        $0.restrictions = [
          Restriction(tag: "hazmat", location: "L", service: "s", country: "US", prefix: "100")
        ]
      } == restricted)
    #expect(
      obstacle {
        $0.restrictions = [
          Restriction(tag: "hazmat", prefix: "2"), Restriction(tag: "hazmat", country: "CA"),
          Restriction(tag: "oversize"),
        ]
      } == nil)
  }

  @Test func `stock less what is reserved and kept limits all orders together`() {
    var scenario = TinyScenario.make([("SET", 1)])
    scenario.orders.append(TinyScenario.order("P", [("X", 1)]))
    scenario.kits = [KitComponent(kit: "SET", component: "X", quantity: 2)]
    let shipments = [HandPlan(content: [1]), HandPlan(order: 1, content: [1])]
    scenario.stock = [StockRow(location: "L", sku: "X", onHand: 6, reserved: 1, safetyStock: 2)]
    #expect(codes(scenario, shipments) == [])
    scenario.stock[0].safetyStock = 3
    #expect(codes(scenario, shipments) == [.stockExceeded])
    scenario.stock[0].onHand = nil
    #expect(codes(scenario, shipments) == [])
    scenario.stock = []
    #expect(codes(scenario, shipments) == [.stockExceeded])
  }

  @Test func `an allocation limits its channel even where stock is unlimited`() {
    var scenario = TinyScenario.make([("X", 2)])
    scenario.allocations = [Allocation(location: "L", sku: "X", channel: "web", maxUnits: 1)]
    #expect(codes(scenario, [HandPlan(content: [2])]) == [])
    scenario.orders[0].channel = "web"
    #expect(codes(scenario, [HandPlan(content: [2])]) == [.allocationExceeded])
    scenario.allocations[0].maxUnits = 2
    #expect(codes(scenario, [HandPlan(content: [2])]) == [])
  }

  @Test func `capacities limit shipments and units`() {
    func codes(_ change: (inout Scenario) -> Void) -> [PlanFindingCode] {
      var scenario = TinyScenario.make([("X", 2), ("Y", 1)])
      scenario.locations[0].fixedCost = 7
      change(&scenario)
      return self.codes(scenario, [HandPlan(content: [2, 0]), HandPlan(content: [0, 1])])
    }
    #expect(codes { $0.locations[0].maxShipments = 1 } == [.locationShipmentsExceeded])
    #expect(codes { $0.locations[0].maxUnits = 2 } == [.locationUnitsExceeded])
    #expect(codes { $0.services[0].maxShipments = 1 } == [.serviceShipmentsExceeded])
    #expect(
      codes {
        $0.locations[0].maxShipments = 2
        $0.locations[0].maxUnits = 3
        $0.services[0].maxShipments = 2
      } == [])
  }

  @Test func `what stays unfilled is weighed with priority and rounded once`() {
    var scenario = TinyScenario.make([("X", 3), ("Y", 1)])
    scenario.policy.unfilledOrderPenalty = 2
    scenario.policy.unfilledUnitPenalty = 0.000001
    scenario.policy.unfilledValueRate = 0.000001
    scenario.orders[0].lines[0].unitPrice = 0.1
    scenario.orders[0].lines[1].unitPrice = 0.2
    scenario.orders[0].priority = 0.5
    let report = PlanVerifier(scenario).verify(HandPlan.document(scenario, []))
    // 0.5 × (2 + 3 × 0.0000011 + 0.0000012) = 1.00000225.
    #expect(report.terms.unfilled == Money("1.000002"))
    scenario.orders[0].priority = 0
    #expect(PlanVerifier(scenario).verify(HandPlan.document(scenario, [])).terms.unfilled == 0)
  }

  @Test func `limits hold for the plan or for every ship date by itself`() {
    /// The codes where both shipments leave on the first day, and where the second leaves a day later.
    func codes(_ change: (inout Scenario) -> Void) -> [[PlanFindingCode]] {
      var scenario = TinyScenario.make([("X", 2), ("Y", 1)])
      scenario.policy.limitsPer = .shipDate
      scenario.policy.shipDays = 2
      change(&scenario)
      return [0, 1].map { day in
        let second = HandPlan(content: [0, 1], shipDate: TinyScenario.monday.advanced(by: day))
        return self.codes(scenario, [HandPlan(content: [2, 0]), second])
      }
    }
    #expect(codes { $0.locations[0].maxShipments = 1 } == [[.locationShipmentsExceeded], []])
    #expect(codes { $0.locations[0].maxUnits = 2 } == [[.locationUnitsExceeded], []])
    #expect(codes { $0.services[0].maxShipments = 1 } == [[.serviceShipmentsExceeded], []])
    let units = codes { $0.locations[0].maxUnits = 1 }
    #expect(units == [[.locationUnitsExceeded], [.locationUnitsExceeded]])
    // Stock and allocations hold for the plan whatever its days.
    #expect(codes { $0.stock[0].onHand = 1 } == [[.stockExceeded], [.stockExceeded]])
  }

  @Test func `a carrier's limit holds for all its services at all locations together`() {
    func codes(_ days: [Int], _ change: (inout Scenario) -> Void = { _ in }) -> [PlanFindingCode] {
      var scenario = TinyScenario.make([("X", 1), ("Y", 1), ("Z", 1)])
      scenario.policy.limitsPer = .shipDate
      scenario.policy.shipDays = 3
      scenario.locations.append(TinyScenario.location("M"))
      scenario.stock += TinyScenario.stock("M")
      scenario.services[0].carrier = "Dove"
      scenario.services.append(scenario.services[0])
      scenario.services[1].id = "t"
      scenario.carrierLimits = [CarrierLimit(carrier: "Dove", maxShipments: 2)]
      change(&scenario)
      let dates = days.map { TinyScenario.monday.advanced(by: $0) }
      return self.codes(
        scenario,
        [
          HandPlan(content: [1, 0, 0], shipDate: dates[0]),
          HandPlan(service: "t", content: [0, 1, 0], shipDate: dates[1]),
          HandPlan(location: 1, content: [0, 0, 1], shipDate: dates[2]),
        ])
    }
    #expect(codes([0, 0, 0]) == [.carrierShipmentsExceeded])
    #expect(codes([0, 0, 1]) == [])
    #expect(codes([1, 1, 1]) == [.carrierShipmentsExceeded])
    #expect(codes([0, 0, 0]) { $0.services[1].carrier = "dove" } == [])
    #expect(codes([0, 0, 0]) { $0.services[1].carrier = "" } == [])
    let ofPlan: (inout Scenario) -> Void = {
      $0.policy.limitsPer = .plan
      $0.policy.shipDays = 1
    }
    #expect(codes([0, 0, 0], ofPlan) == [.carrierShipmentsExceeded])
    #expect(codes([0, 0, 0]) { $0.carrierLimits[0].maxShipments = 0 } == [.carrierShipmentsExceeded])
  }
}
