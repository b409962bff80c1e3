import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

/// Why lines stay where services have several ship dates, carriers their limits and addresses their types.
struct ShipDateReasonTests {
  /// The reason of the first order's first line.
  private func reason(_ scenario: Scenario, _ shipments: [HandPlan] = []) -> UnfilledReason? {
    StatedReasons.accepted(scenario, shipments)
  }

  private static func scenario(_ lines: [(sku: String, quantity: Int)] = [("X", 2)]) -> Scenario {
    var scenario = TinyScenario.make(lines)
    scenario.policy.limitsPer = .shipDate
    scenario.policy.shipDays = 2
    scenario.orders.append(TinyScenario.order("P", [("X", 2)]))
    scenario.orders.append(TinyScenario.order("Q", [("X", 2)]))
    return scenario
  }

  private static let second = TinyScenario.monday.advanced(by: 1)
  private static let onBothDays = [
    HandPlan(order: 1, content: [2]), HandPlan(order: 2, content: [2], shipDate: second),
  ]

  @Test func `addresses and sides of units count as no service, excluded locations as the order's rule`() {
    var scenario = TinyScenario.make()
    scenario.orders[0].excludedLocations = ["L"]
    #expect(reason(scenario) == .orderRule)
    scenario.items[0].length = 3
    scenario.services[0].maxLongest = 2
    #expect(reason(scenario) == .noService)
    scenario.services[0].maxLongest = nil
    scenario.services[0].maxLengthAndGirth = 2
    #expect(reason(scenario) == .noService)
    scenario.services[0].maxLengthAndGirth = nil
    scenario.orders[0].addressType = .poBox
    scenario.services[0].excludedAddressTypes = [.poBox]
    #expect(reason(scenario) == .noService)
  }

  @Test func `too late is what leaves or arrives late on every ship date`() {
    var scenario = Self.scenario()
    scenario.orders[0].late = .forbid
    scenario.orders[0].shipBy = TinyScenario.monday
    #expect(reason(scenario) == .uneconomic)
    scenario.orders[0].shipBy = TinyScenario.monday.advanced(by: -1)
    #expect(reason(scenario) == .tooLate)
  }

  @Test func `contested is what would exceed a limit on each of the ship dates`() {
    func reasons(_ change: (inout Scenario) -> Void) -> [UnfilledReason?] {
      var scenario = Self.scenario()
      change(&scenario)
      return [reason(scenario, [Self.onBothDays[0]]), reason(scenario, Self.onBothDays)]
    }
    #expect(reasons { $0.locations[0].maxShipments = 1 } == [.uneconomic, .contested])
    #expect(reasons { $0.locations[0].maxUnits = 3 } == [.uneconomic, .contested])
    #expect(reasons { $0.services[0].maxShipments = 1 } == [.uneconomic, .contested])
    let carried = reasons {
      $0.services[0].carrier = "Dove"
      $0.carrierLimits = [CarrierLimit(carrier: "Dove", maxShipments: 1)]
    }
    #expect(carried == [.uneconomic, .contested])
    // The second day is too late, the first one full.
    let late = reasons {
      $0.locations[0].maxShipments = 1
      $0.orders[0].late = .forbid
      $0.orders[0].shipBy = TinyScenario.monday
    }
    #expect(late == [.contested, .contested])
  }

  @Test func `a carrier's other locations count`() {
    var scenario = Self.scenario()
    scenario.locations.append(TinyScenario.location("M"))
    scenario.stock += TinyScenario.stock("M")
    scenario.services[0].carrier = "Dove"
    scenario.carrierLimits = [CarrierLimit(carrier: "Dove", maxShipments: 1)]
    scenario.policy.shipDays = 1
    #expect(reason(scenario) == .uneconomic)
    #expect(reason(scenario, [HandPlan(order: 1, location: 1, content: [2])]) == .contested)
  }

  @Test func `a line may join its order's shipment on the same ship date alone`() {
    var scenario = Self.scenario([("X", 1), ("Y", 1)])
    scenario.locations[0].maxShipments = 1
    let shipments = [HandPlan(content: [0, 1], shipDate: Self.second), HandPlan(order: 1, content: [2])]
    #expect(reason(scenario, shipments) == .uneconomic)
    // The first day is full, and the order's own shipment leaves on the second.
    scenario.locations[0].maxUnits = 2
    #expect(reason(scenario, shipments) == .uneconomic)
    scenario.locations[0].maxUnits = 1
    #expect(reason(scenario, [shipments[0]]) == .uneconomic)
    scenario.policy.maxShipments = 1
    #expect(reason(scenario, [shipments[0]]) == .orderRule)
  }

  @Test func `a complete-only order may be divided over the units of several ship dates`() {
    var scenario = Self.scenario([("X", 5)])
    scenario.orders[0].splitLines = true
    scenario.orders[0].completeOnly = true
    scenario.locations[0].maxUnits = 3
    #expect(reason(scenario) == .uneconomic)
    scenario.locations[0].maxUnits = 2
    #expect(reason(scenario) == .orderRule)
    scenario.policy.shipDays = 3
    #expect(reason(scenario) == .uneconomic)
    scenario.stock[0].onHand = 4
    #expect(reason(scenario) == .orderRule)
  }
}
