import OrderRouting
import Testing

@Suite struct SalesforceStrategyTests {
  @Test func `an order that no set of locations fills is not routed at all`() throws {
    var network = SmallNetwork()
    network.add("NEAR", longitude: -76, stock: ["A"])
    #expect(try network.sources("A", "C", by: SalesforceStrategy()) == ["", ""])
    #expect(try network.sources("A", "C", by: FewestSplitsStrategy()) == ["NEAR", ""])
  }

  @Test func `more splits than the order may have are no route`() throws {
    var network = SmallNetwork()
    network.add("NEAR", longitude: -76, stock: ["A"])
    network.add("FAR", longitude: -118, stock: ["B"])
    #expect(try network.sources("A", "B", by: SalesforceStrategy()) == ["NEAR", "FAR"])
    network.scenario.policy.maxShipments = 1
    #expect(try network.sources("A", "B", by: SalesforceStrategy()) == ["", ""])
  }

  @Test func `of the smallest sets the least average distance is taken`() throws {
    var network = SmallNetwork()
    network.add("NEAREST", longitude: -76, stock: ["A"])
    network.add("FAR", longitude: -118, stock: ["B", "C"])
    network.add("MIDDLE", longitude: -84, stock: ["A", "B"])
    network.add("NEXT", longitude: -86, stock: ["C"])
    #expect(try network.sources("A", "B", "C", by: SalesforceStrategy()) == ["MIDDLE", "MIDDLE", "NEXT"])
  }
}
