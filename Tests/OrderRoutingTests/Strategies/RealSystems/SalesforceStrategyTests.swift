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

  @Test func `no set of locations is smaller, and none of the size is nearer`() throws {
    var routed = 0
    for seed in UInt64(1)...200 {
      var random = SplitMix(seed: seed)
      var network = SmallNetwork()
      var stock: [Set<String>] = []
      for number in 0..<7 {
        stock.append(Set(["A", "B", "C"].filter { _ in random.chance(30) }))
        network.add(
          "L\(number)", longitude: Double(random.number(-120 ... -76)), stock: stock[number].sorted())
      }
      network.scenario.policy.maxShipments = random.number(2...3)
      let sources = try network.sources("A", "B", "C", by: SalesforceStrategy())
      let best = Self.best(network, stock)
      #expect((best == nil) == sources.contains(""), "seed \(seed)")
      guard let best else { continue }
      routed += 1
      let used = network.scenario.locations.filter { sources.contains($0.id) }
      #expect(used.count == best.count, "seed \(seed)")
      #expect(used.reduce(0) { $0 + Self.distance($1) } == best.distance, "seed \(seed)")
    }
    #expect(routed > 100)
  }

  /// The smallest, then nearest, of all sets of locations that hold A, B and C.
  private static func best(_ network: SmallNetwork, _ stock: [Set<String>]) -> (count: Int, distance: Int64)?
  {
    var best: (count: Int, distance: Int64)?
    let locations = network.scenario.locations
    for set in 1..<(1 << locations.count) where set.nonzeroBitCount <= network.scenario.policy.maxShipments {
      let members = locations.indices.filter { set >> $0 & 1 == 1 }
      guard members.reduce(into: Set<String>(), { $0.formUnion(stock[$1]) }).count == 3 else { continue }
      let found = (members.count, members.reduce(Int64(0)) { $0 + distance(locations[$1]) })
      if best.map({ found < $0 }) ?? true { best = found }
    }
    return best
  }

  private static func distance(_ location: Location) -> Int64 {
    location.coordinates?.distance(to: Coordinates(latitude: 40, longitude: -75)) ?? 0
  }
}
