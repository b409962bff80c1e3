import OrderRouting
import ScenarioFiles
import Testing

@Suite struct DestinationReadingTests {
  @Test func `zones and restrictions may have a district in place of a prefix`() throws {
    let fixture = ScenarioFixture().appending("usps,,gb,,5,pa 1..pa 80", to: "zones.csv")
      .appending("cold,,,Us,,006 .. 009", to: "restrictions.csv")
    #expect(fixture.diagnostics() == [])
    let scenario = try fixture.read().scenario
    #expect(scenario.zones.map(\.district) == ["", "", "", "PA1..PA80"])
    #expect(scenario.zones.map(\.prefix) == ["", "0", "94", ""])
    #expect(scenario.restrictions.map(\.district) == ["", "006..009"])
  }

  @Test func `hyphens count neither in postal codes nor in prefixes`() throws {
    let fixture = ScenarioFixture().replacing(",07030,", with: ",07030-1234,", in: "orders.csv")
      .replacing("9 4110", with: "94110-'5", in: "locations.csv")
      .replacing("us,94,2", with: "us,9-4,2", in: "zones.csv")
      .replacing("9 6", with: "-9-6", in: "restrictions.csv")
    let scenario = try fixture.read().scenario
    #expect(scenario.orders[0].postalCode == "070301234")
    #expect(scenario.locations[1].postalCode == "94110'5")
    #expect(scenario.zones[2].prefix == "94")
    #expect(scenario.restrictions[0].prefix == "96")
  }

  @Test func `zones with prefixes that differ in hyphens alone are the same key`() {
    let fixture = ScenarioFixture().appending("usps,WEST,US,9-4,3,", to: "zones.csv")
    #expect(fixture.errorPlaces() == ["zones.csv:5:14 prefix"])
  }
}
