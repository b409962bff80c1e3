import OrderRouting
import Testing

@Suite struct ShopifyStrategyTests {
  @Test func `of locations that hold all, one in the destination's market comes before a closer one`() throws
  {
    var network = SmallNetwork()
    network.add("DENVER", longitude: -105, stock: ["A"])
    network.add("MONTREAL", country: "CA", longitude: -74, stock: ["A"])
    #expect(try network.sources("A", by: ShopifyStrategy()) == ["DENVER"])
    #expect(try network.sources("A", by: FewestSplitsStrategy()) == ["MONTREAL"])
  }

  @Test func `fewer fulfilments come before the market`() throws {
    var network = SmallNetwork()
    network.add("DENVER", longitude: -105, stock: ["A"])
    network.add("CHICAGO", longitude: -88, stock: ["B"])
    network.add("VANCOUVER", country: "CA", longitude: -123, stock: ["A", "B"])
    #expect(try network.sources("A", "B", by: ShopifyStrategy()) == ["VANCOUVER", "VANCOUVER"])
  }

  @Test func `of equally many locations the set with fewest abroad is taken, then the closest`() throws {
    var network = SmallNetwork()
    network.add("SEATTLE", longitude: -122, stock: ["A"])
    network.add("DENVER", longitude: -105, stock: ["A"])
    network.add("MONTREAL", country: "CA", longitude: -74, stock: ["A"])
    network.add("TORONTO", country: "CA", longitude: -79, stock: ["B"])
    #expect(try network.sources("A", "B", by: ShopifyStrategy()) == ["DENVER", "TORONTO"])
  }

  @Test func `ranked locations decide last instead of the distance`() throws {
    var network = SmallNetwork()
    network.add("MONTREAL", country: "CA", longitude: -74, stock: ["A", "B"])
    network.add("SEATTLE", longitude: -122, stock: ["A"])
    network.add("DENVER", longitude: -105, stock: ["A"])
    #expect(try network.sources("A", by: ShopifyStrategy(.rankedLocations)) == ["SEATTLE"])
    #expect(try network.sources("A", by: ShopifyStrategy(.closestLocation)) == ["DENVER"])
    #expect(try network.sources("A", by: RankedStrategy()) == ["MONTREAL"])
    #expect(
      try network.sources("A", "B", by: ShopifyStrategy(.rankedLocations)) == ["MONTREAL", "MONTREAL"])
  }

  @Test func `what no set holds ships in part`() throws {
    var network = SmallNetwork()
    network.add("DENVER", longitude: -105, stock: ["A"])
    network.add("MONTREAL", country: "CA", longitude: -74, stock: ["A"])
    #expect(try network.sources("A", "C", by: ShopifyStrategy()) == ["DENVER", ""])
  }
}
