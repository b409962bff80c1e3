import OrderRouting
import Testing

@Suite struct ShipBobStrategyTests {
  @Test func `the closest centre with everything ships, not the closest`() throws {
    var network = SmallNetwork()
    network.add("NEAR", longitude: -76, stock: ["A"])
    network.add("FAR", longitude: -118, stock: ["A", "B"])
    network.add("MIDDLE", longitude: -90, stock: ["A", "B"])
    #expect(try network.sources("A", "B", by: ShipBobStrategy()) == ["MIDDLE", "MIDDLE"])
    #expect(try network.sources("A", by: ShipBobStrategy()) == ["NEAR"])
  }

  @Test func `an order that no centre has whole is held, not split`() throws {
    var network = SmallNetwork()
    network.add("NEAR", longitude: -76, stock: ["A"])
    network.add("FAR", longitude: -118, stock: ["B"])
    #expect(try network.sources("A", "B", by: ShipBobStrategy()) == ["", ""])
    #expect(try network.sources("A", "B", by: SalesforceStrategy()) == ["NEAR", "FAR"])
  }

  @Test func `a centre abroad ships only what none in the country has`() throws {
    var network = SmallNetwork()
    network.add("DENVER", longitude: -105, stock: ["A"], cost: 50)
    network.add("MONTREAL", country: "CA", longitude: -74, stock: ["A", "B"])
    #expect(try network.sources("A", by: ShipBobStrategy()) == ["DENVER"])
    #expect(try network.sources("A", "B", by: ShipBobStrategy()) == ["MONTREAL", "MONTREAL"])
  }

  @Test func `of centres abroad the cheapest ships, and of equals the closest`() throws {
    var network = SmallNetwork()
    network.add("MONTREAL", country: "CA", longitude: -74, stock: ["A"], cost: 4)
    network.add("LONDON", country: "GB", longitude: 0, stock: ["A"], cost: 3)
    network.add("TORONTO", country: "CA", longitude: -79, stock: ["A"], cost: 3)
    #expect(try network.sources("A", by: ShipBobStrategy()) == ["TORONTO"])
  }
}
