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
}
