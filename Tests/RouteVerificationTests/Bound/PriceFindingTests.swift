import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

@Suite struct PriceFindingTests {
  /// Two orders of one X each, one X at L for 5.00, the other left for 100.00: at a price of 95.00 both are
  /// indifferent, and the bound is the optimum.
  private static let scenario: Scenario = {
    var scenario = TinyScenario.make()
    scenario.stock[0].onHand = 1
    scenario.orders.append(TinyScenario.order("P", [("X", 1)]))
    return scenario
  }()

  private func verify(
    _ prices: [SupplyPrice]?, stated: Money?, _ change: (inout PlanDocument) -> Void = { _ in }
  ) throws -> (codes: [PlanFindingCode], bound: Money?, findings: [PlanFinding]) {
    var plan = try #require(BruteForce.optimum(Self.scenario)).plan
    plan.prices = prices
    plan.summary?.certificate.priceBound = stated
    change(&plan)
    let report = PlanVerifier(Self.scenario).verify(plan)
    let findings = report.findings.filter { $0.code != .reasonsMissing }
    return (findings.map(\.code), report.priceBound, findings)
  }

  private static let good = SupplyPrice(.stock(location: "L", sku: "X"), price: 95)

  @Test func `prices prove the bound that follows from them, to the last digit`() throws {
    let exact = try verify([Self.good], stated: 105)
    #expect(exact.codes == [] && exact.bound == 105)
    let above = try verify([Self.good], stated: Money(millionths: 105_000_001))
    #expect(above.codes == [.priceBoundAbovePrices] && above.bound == 105)
    #expect(above.findings[0].place == .init(.plan, column: "price_bound"))
    #expect(try verify([Self.good], stated: 104).codes == [])
  }

  @Test func `a price that was lowered proves less`() throws {
    let lowered = try verify([SupplyPrice(Self.good.supply, price: 90)], stated: 105)
    #expect(lowered.codes == [.priceBoundAbovePrices] && lowered.bound == 100)
    // 2 × 100.00 − 96.00: the price of what nobody then wants is paid for nothing.
    #expect(try verify([SupplyPrice(Self.good.supply, price: 96)], stated: nil).bound == 104)
  }

  @Test func `a bound without prices is what the orders cost alone`() throws {
    #expect(try verify(nil, stated: 10).codes == [])
    #expect(try verify(nil, stated: 11).codes == [.priceBoundAbovePrices])
    #expect(try verify(nil, stated: nil).bound == nil)
    #expect(try verify([], stated: nil).bound == 10)
  }

  @Test func `a price of something that the scenario does not have is a warning, and counts for nothing`()
    throws
  {
    let strange = SupplyPrice(.stock(location: "L", sku: "W"), price: 1)
    let report = try verify([Self.good, strange], stated: 105)
    #expect(report.codes == [.unknownSupply] && report.bound == 105)
    #expect(report.findings[0].severity == .warning)
    #expect(report.findings[0].place == .init(.prices, row: 1, column: "kind"))
  }

  @Test func `prices that bound nothing are errors`() throws {
    let negative = try verify([SupplyPrice(Self.good.supply, price: -1)], stated: 9)
    #expect(negative.codes == [.negativePrice] && negative.bound == nil)
    let unlimited = try verify([SupplyPrice(.locationUnits(location: "L"), price: 1)], stated: 9)
    #expect(unlimited.codes == [.unlimitedSupplyPriced] && unlimited.bound == nil)
    #expect(try verify([Self.good, Self.good], stated: 105).codes == [.duplicatePrice])
    #expect(try verify([SupplyPrice(.locationUnits(location: "L"), price: 0)], stated: 10).codes == [])
  }

  @Test func `prices beyond all reason neither trap nor prove anything`() throws {
    for price in [Int64.max, 999_999_999_999_999_999] {
      let report = try verify([SupplyPrice(Self.good.supply, price: Money(millionths: price))], stated: 10)
      #expect(report.codes == [.priceBoundAbovePrices])
    }
  }

  /// The same where everything may leave on two days, one shipment each, by a carrier that takes one as well: at
  /// 1.50 more for leaving late, both orders ship.
  private static let dated: Scenario = {
    var scenario = Self.scenario
    scenario.stock[0].onHand = nil
    scenario.policy.limitsPer = .shipDate
    scenario.policy.shipDays = 2
    scenario.policy.lateShipPenaltyPerDay = 1.5
    for index in scenario.orders.indices { scenario.orders[index].shipBy = TinyScenario.monday }
    scenario.services[0].carrier = "Dove"
    scenario.carrierLimits = [CarrierLimit(carrier: "Dove", maxShipments: 1)]
    return scenario
  }()

  private static func bound(_ scenario: Scenario, _ prices: [SupplyPrice]) -> Money? {
    let plan = PlanDocument(shipments: [], lines: [], prices: prices, summary: nil)
    return PlanVerifier(scenario).verify(plan).priceBound
  }

  @Test func `a shipment pays the prices of its ship date`() throws {
    let first = Supply.carrierShipments(carrier: "Dove", shipDate: TinyScenario.monday)
    let second = Supply.carrierShipments(carrier: "Dove", shipDate: TinyScenario.monday.advanced(by: 1))
    #expect(try #require(BruteForce.optimum(Self.dated)).total == 11.5)
    #expect(Self.bound(Self.dated, []) == 10)
    // Both are indifferent between 5.00 + 1.50 and 5.00 + 1.50 for leaving late.
    #expect(Self.bound(Self.dated, [SupplyPrice(first, price: 1.5)]) == 11.5)
    #expect(Self.bound(Self.dated, [SupplyPrice(first, price: 2)]) == 11)
    let both = [SupplyPrice(first, price: 3.5), SupplyPrice(second, price: 2)]
    #expect(Self.bound(Self.dated, both) == 11.5)
  }

  @Test func `where limits hold for the plan a price has no day, and every day pays it`() throws {
    var scenario = Self.dated
    scenario.policy.limitsPer = .plan
    scenario.policy.shipDays = 1
    let price = SupplyPrice(.carrierShipments(carrier: "Dove"), price: 95)
    // One ships at 5.00 and the other stays for 100.00.
    #expect(try #require(BruteForce.optimum(scenario)).total == 105)
    #expect(Self.bound(scenario, [price]) == 105)
  }

  @Test func `a price of a day that the limits do not hold for, or on which nothing leaves, is a warning`() {
    func codes(_ scenario: Scenario, _ supply: Supply) -> [PlanFindingCode] {
      let prices = [SupplyPrice(supply, price: 1)]
      let plan = PlanDocument(shipments: [], lines: [], prices: prices, summary: nil)
      let findings = PlanVerifier(scenario).verify(plan).findings.filter { $0.place.table == .prices }
      #expect(findings.allSatisfy { $0.severity == .warning || $0.code == .unlimitedSupplyPriced })
      return findings.map(\.code)
    }
    let monday = TinyScenario.monday
    let dated: (Day?) -> [Supply] = { day in
      [
        .locationShipments(location: "L", shipDate: day), .locationUnits(location: "L", shipDate: day),
        .serviceShipments(location: "L", service: "s", shipDate: day),
        .carrierShipments(carrier: "Dove", shipDate: day),
      ]
    }
    for supply in dated(nil) + dated(monday.advanced(by: 2)) {
      #expect(codes(Self.dated, supply) == [.unknownSupply])
    }
    for supply in dated(monday) { #expect(codes(Self.scenario, supply) == [.unknownSupply]) }
    for supply in dated(monday)[..<3] { #expect(codes(Self.dated, supply) == [.unlimitedSupplyPriced]) }
    #expect(codes(Self.dated, .carrierShipments(carrier: "Heron", shipDate: monday)) == [.unknownSupply])
  }

  @Test func `a long order pays for units on the cheapest ship date, and nothing for being late`() throws {
    var scenario = Self.dated
    scenario.orders[0].lines = (1...13).map { OrderLine(id: "\($0)", sku: "X", quantity: 1) }
    scenario.orders.removeLast()
    scenario.locations[0].costPerUnit = 0.25
    scenario.locations[0].maxUnits = 20
    let prices = (0..<2).map { day in
      SupplyPrice(
        .locationUnits(location: "L", shipDate: TinyScenario.monday.advanced(by: day)),
        price: [0.5, 0.125][day])
    }
    // 13 × 0.25, less 20 × 0.50, and 13 × 0.125 more less 20 × 0.125.
    #expect(Self.bound(scenario, []) == 3.25)
    #expect(Self.bound(scenario, [prices[0]]) == -6.75)
    #expect(Self.bound(scenario, prices) == -7.625)
  }
}
