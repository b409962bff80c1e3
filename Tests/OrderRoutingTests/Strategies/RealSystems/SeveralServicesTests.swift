import OrderRouting
import Testing

/// Orders whose items may not travel by one service: a location that holds them all still is one with everything.
@Suite struct SeveralServicesTests {
  /// A travels by one carrier alone, B by the other, C by either.
  private static func network() -> SmallNetwork {
    var network = SmallNetwork()
    network.scenario.items[0].tags = ["onlyA"]
    network.scenario.items[1].tags = ["onlyB"]
    var other = network.scenario.services[0]
    network.scenario.services[0].id = "carrierA"
    network.scenario.services[0].excludedTags = ["onlyB"]
    other.id = "carrierB"
    other.excludedTags = ["onlyA"]
    network.scenario.services.append(other)
    return network
  }

  private static let rules: [any RoutingStrategy] = [
    SalesforceStrategy(), ShopifyStrategy(), ShopifyStrategy(.rankedLocations), HotWaxStrategy(),
    ShipBobStrategy(), FewestSplitsStrategy(), NearestStrategy(), RankedStrategy(),
  ]

  @Test(arguments: rules.indices)
  func `one location ships everything by two carriers`(number: Int) throws {
    var network = Self.network()
    network.add("EAST", longitude: -76, stock: ["A", "B", "C"])
    network.add("WEST", longitude: -118, stock: [])
    #expect(try network.sources("A", "B", "C", by: Self.rules[number]) == ["EAST", "EAST", "EAST"])
  }

  @Test(arguments: rules.indices)
  func `it comes before nearer locations that hold parts`(number: Int) throws {
    var network = Self.network()
    network.add("NEAR", longitude: -76, stock: ["B"])
    network.add("NEXT", longitude: -77, stock: ["A", "C"])
    network.add("ALL", longitude: -118, stock: ["A", "B", "C"])
    #expect(try network.sources("A", "B", "C", by: Self.rules[number]) == ["ALL", "ALL", "ALL"])
  }

  @Test func `an order that may have one shipment is not routed by two`() throws {
    var network = Self.network()
    network.add("EAST", longitude: -76, stock: ["A", "B", "C"])
    network.scenario.policy.maxShipments = 1
    #expect(try network.sources("A", "B", "C", by: SalesforceStrategy()) == ["", "", ""])
    #expect(try network.sources("A", "B", "C", by: ShipBobStrategy()) == ["", "", ""])
    #expect(try network.sources("A", "B", "C", by: NearestStrategy()) == ["EAST", "", "EAST"])
  }

  @Test func `two locations ship by as many carriers as their parts need`() throws {
    var network = Self.network()
    network.add("NEAR", longitude: -76, stock: ["A", "B"])
    network.add("FAR", longitude: -118, stock: ["C"])
    network.scenario.policy.maxShipments = 3
    #expect(try network.sources("A", "B", "C", by: SalesforceStrategy()) == ["NEAR", "NEAR", "FAR"])
    network.scenario.policy.maxShipments = 2
    #expect(try network.sources("A", "B", "C", by: SalesforceStrategy()) == ["", "", ""])
  }

  @Test func `of locations abroad with everything the cheapest ships, all its shipments counted`() throws {
    var network = Self.network()
    network.add("TORONTO", country: "CA", longitude: -79, stock: ["A", "B"], cost: 4)
    network.add("LONDON", country: "GB", longitude: 0, stock: ["A", "B"], cost: 3)
    #expect(try network.sources("A", "B", by: ShipBobStrategy()) == ["LONDON", "LONDON"])
  }
}
