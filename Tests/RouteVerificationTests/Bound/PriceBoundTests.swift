import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

/// The bound by prices against everything that orders could ship.
@Suite struct PriceBoundTests {
  private static func bound(_ scenario: Scenario, _ prices: [SupplyPrice]) -> Money? {
    let plan = PlanDocument(shipments: [], lines: [], prices: prices, summary: nil)
    let report = PlanVerifier(scenario).verify(plan, threads: 2)
    let remarks = report.findings.filter { $0.place.table == .prices }
    return remarks.isEmpty ? report.priceBound : nil
  }

  @Test(arguments: [false, true])
  func `where orders ship at most once the bound is the least that they cost`(version11: Bool) throws {
    var compared = 0
    for seed in UInt64(1)...400 {
      var scenario = RandomScenario.make(seed: seed, version11: version11)
      scenario.policy.maxShipments = 1
      for index in scenario.orders.indices { scenario.orders[index].maxShipments = nil }
      guard let expected = BruteForce.atRandomPrices(scenario, seed: seed) else { continue }
      #expect(Self.bound(scenario, expected.prices) == expected.bound, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 390)
  }

  @Test(arguments: [false, true])
  func `no prices give a bound above what orders cost alone, nor that above the cheapest of all plans`(
    version11: Bool
  ) throws {
    var (compared, equal) = (0, 0)
    for seed in UInt64(1)...300 {
      let scenario = RandomScenario.make(seed: seed, version11: version11)
      guard let optimum = BruteForce.optimum(scenario) else { continue }
      for part in UInt64(0)..<2 {
        let expected = try #require(BruteForce.atRandomPrices(scenario, seed: seed * 2 + part))
        let bound = try #require(Self.bound(scenario, expected.prices), "seed \(seed)")
        #expect(bound <= expected.bound && expected.bound <= optimum.total, "seed \(seed)")
        compared += 1
        if bound == expected.bound { equal += 1 }
      }
    }
    #expect(compared > 550 && equal * 10 > compared * 9)
  }
}
