import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct UnitLimitTests {
  /// Two X of 2 × 4 × 3, in one parcel.
  private static func scenario() -> Scenario {
    var scenario = TinyScenario.make([("X", 2)])
    scenario.items[0].length = 2
    scenario.items[0].width = 4
    scenario.items[0].height = 3
    return scenario
  }

  @Test func `a service takes no unit whose longest side is over its limit`() {
    var scenario = Self.scenario()
    scenario.services[0].maxLongest = 4
    #expect(scenario.obstacle == nil)
    scenario.services[0].maxLongest = 3.999999
    #expect(scenario.obstacle == .parcelLimit(sku: "X"))
    scenario.services[0].maxLongest = 0
    #expect(scenario.obstacle == .parcelLimit(sku: "X"))
  }

  @Test func `length and girth are the longest side and twice the others`() {
    var scenario = Self.scenario()
    scenario.services[0].maxLengthAndGirth = 14
    #expect(scenario.obstacle == nil)
    scenario.services[0].maxLengthAndGirth = 13.999999
    #expect(scenario.obstacle == .parcelLimit(sku: "X"))
  }

  @Test func `a service does not go to addresses that it excludes`() {
    var scenario = Self.scenario()
    scenario.services[0].excludedAddressTypes = [.poBox, .military]
    scenario.zones[0].country = "CA"
    #expect(scenario.obstacle == .noZone)
    scenario.orders[0].addressType = .business
    #expect(scenario.obstacle == .noZone)
    scenario.orders[0].addressType = .poBox
    #expect(scenario.obstacle == .addressNotServed(.poBox))
    #expect(scenario.obstacle?.reason == .noService)
  }

  @Test func `an order never ships from a location that it excludes`() {
    var scenario = Self.scenario()
    scenario.orders[0].excludedLocations = ["M"]
    #expect(scenario.obstacle == nil)
    scenario.orders[0].excludedLocations = ["M", "L"]
    #expect(scenario.obstacle == .locationExcluded)
    scenario.orders[0].locations = ["L"]
    #expect(scenario.obstacle?.reason == .orderRule)
  }
}
