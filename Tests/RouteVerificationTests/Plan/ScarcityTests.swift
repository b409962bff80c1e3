import RoutingFixtures
import RoutingModel
import Testing

@testable import RouteVerification

@Suite struct ScarcityTests {
  /// Two orders that ship an X each from L, of which it has two, and one that stays.
  private static let scenario: Scenario = {
    var scenario = TinyScenario.make()
    scenario.items[0].name = "Hat"
    scenario.stock[0].onHand = 2
    scenario.locations.append(TinyScenario.location("M"))
    scenario.locations[1].maxUnits = 7
    scenario.orders += [TinyScenario.order("P", [("X", 1)]), TinyScenario.order("Q", [("X", 1)])]
    scenario.orders[0].channel = "web"
    scenario.allocations = [Allocation(location: "L", sku: "X", channel: "web", maxUnits: 5)]
    return scenario
  }()

  private static func report(_ prices: [SupplyPrice]) -> ScarcityReport {
    var plan = HandPlan.document(
      scenario, [HandPlan(order: 0, content: [1]), HandPlan(order: 1, content: [1])])
    plan.prices = prices
    return PlanVerifier(scenario).scarcity(plan)
  }

  @Test func `each price stands beside what there is and what the plan takes, the highest first`() {
    let report = Self.report([
      SupplyPrice(.locationShipments(location: "L"), price: 3),
      SupplyPrice(.stock(location: "L", sku: "X"), price: 95),
      SupplyPrice(.allocation(location: "L", sku: "X", channel: "web"), price: 3.5),
      SupplyPrice(.serviceShipments(location: "L", service: "s"), price: 3),
      SupplyPrice(.locationUnits(location: "M"), price: 4),
    ])
    typealias Row = ScarcityReport.Row
    #expect(
      report.rows == [
        Row(supply: .stock(location: "L", sku: "X"), price: 95, name: "Hat", available: 2, used: 2),
        Row(supply: .locationUnits(location: "M"), price: 4, name: "", available: 7, used: 0),
        Row(
          supply: .allocation(location: "L", sku: "X", channel: "web"), price: 3.5, name: "Hat", available: 5,
          used: 1),
        Row(supply: .locationShipments(location: "L"), price: 3, name: "", available: nil, used: 2),
        Row(
          supply: .serviceShipments(location: "L", service: "s"), price: 3, name: "", available: nil, used: 2),
      ])
  }

  @Test func `a location's worth is its prices times what there is`() {
    let report = Self.report([
      SupplyPrice(.locationUnits(location: "M"), price: 4),
      SupplyPrice(.stock(location: "L", sku: "X"), price: 95),
      SupplyPrice(.allocation(location: "L", sku: "X", channel: "web"), price: 1),
      SupplyPrice(.locationShipments(location: "L"), price: 3),
    ])
    #expect(
      report.locations == [
        ScarcityReport.LocationTotal(location: "L", supplies: 3, worth: 195),
        ScarcityReport.LocationTotal(location: "M", supplies: 1, worth: 28),
      ])
  }

  @Test func `what the scenario does not have, or has no price, is left out`() {
    let report = Self.report([
      SupplyPrice(.stock(location: "L", sku: "W"), price: 1),
      SupplyPrice(.locationUnits(location: "N"), price: 1),
      SupplyPrice(.allocation(location: "L", sku: "X", channel: "ebay"), price: 1),
      SupplyPrice(.serviceShipments(location: "L", service: "t"), price: 1),
      SupplyPrice(.stock(location: "L", sku: "X"), price: 0),
    ])
    #expect(report.rows == [] && report.locations == [])
  }

  @Test func `limits on ship dates and carriers are counted by the day, over all locations`() {
    var scenario = Self.scenario
    let days = (0..<2).map { TinyScenario.monday.advanced(by: $0) }
    scenario.policy.limitsPer = .shipDate
    scenario.policy.shipDays = 2
    scenario.services[0].carrier = "Dove"
    scenario.carrierLimits = [CarrierLimit(carrier: "Dove", maxShipments: 2)]
    scenario.locations[0].maxUnits = 9
    scenario.stock += TinyScenario.stock("M")
    var plan = HandPlan.document(
      scenario,
      [
        HandPlan(order: 0, content: [1], shipDate: days[1]), HandPlan(order: 1, content: [1]),
        HandPlan(order: 2, location: 1, content: [1], shipDate: days[1]),
      ])
    let supplies: [Supply] = [
      .carrierShipments(carrier: "Dove", shipDate: days[1]),
      .carrierShipments(carrier: "Dove", shipDate: days[0]),
      .locationUnits(location: "L", shipDate: days[1]),
      .serviceShipments(location: "M", service: "s", shipDate: days[1]),
      .carrierShipments(carrier: "Dove"), .locationUnits(location: "L"),
      .carrierShipments(carrier: "Heron", shipDate: days[0]),
    ]
    plan.prices = supplies.map { SupplyPrice($0, price: 1) }
    let report = PlanVerifier(scenario).scarcity(plan)
    #expect(report.rows.map(\.supply) == Array(supplies[..<4]))
    #expect(report.rows.map(\.used) == [2, 1, 1, 1])
    #expect(report.rows.map(\.available) == [2, 2, 9, nil])
    #expect(report.locations.map(\.supplies) == [1, 1])
  }
}
