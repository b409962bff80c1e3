import Geography
import OrderRouting
import Testing

@Suite struct FillCoordinatesTests {
  @Test func `missing US coordinates come from the postal area and all else stays`() {
    let given = Coordinates(latitude: 1, longitude: 2)
    var scenario = Scenario(asOf: Instant(secondsSinceEpoch: 0), policy: Policy(unfilledUnitPenalty: 1))
    scenario.locations = [
      USZoneTableTests.location("HUB", postalCode: "08817"),
      USZoneTableTests.location("KNOWN", postalCode: "08817", coordinates: given),
      USZoneTableTests.location("LOST"),
    ]
    scenario.orders = [
      Order(id: "1", lines: [], country: "US", postalCode: "10001"),
      Order(id: "2", lines: [], country: "PR", postalCode: "00918"),
      Order(id: "3", lines: [], country: "GB", postalCode: "10001"),
      Order(id: "4", lines: [], country: "US", postalCode: "00001"),
      Order(id: "5", lines: [], country: "US", postalCode: "09012"),
    ]
    let filled = scenario.fillCoordinates()
    #expect(filled.locations == 1)
    #expect(filled.locationsWithout == 1)
    #expect(filled.orders == 3)
    #expect(filled.ordersWithout == 2)
    let areas = USPostalAreas.bundled
    #expect(
      scenario.locations.map(\.coordinates) == [areas.coordinates(of: 88), given, nil])
    #expect(
      scenario.orders.map(\.coordinates)
        == [areas.coordinates(of: 100), areas.coordinates(of: 9), nil, nil, areas.coordinates(of: 79)])
  }

  @Test func `filling twice changes nothing`() {
    var scenario = Scenario(asOf: Instant(secondsSinceEpoch: 0), policy: Policy(unfilledUnitPenalty: 1))
    scenario.orders = [Order(id: "1", lines: [], country: "US", postalCode: "10001")]
    #expect(scenario.fillCoordinates().orders == 1)
    #expect(scenario.fillCoordinates() == FilledCoordinates())
  }
}
