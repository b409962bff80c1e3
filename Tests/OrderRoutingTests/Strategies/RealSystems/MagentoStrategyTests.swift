import OrderRouting
import Testing

@Suite struct MagentoStrategyTests {
  /// The near location has a part of what the far one has.
  private static func network() -> SmallNetwork {
    var network = SmallNetwork()
    network.add("FAR", longitude: -118, stock: ["A", "B"])
    network.add("NEAR", longitude: -76, stock: ["A"])
    return network
  }

  @Test func `distance deducts what the nearest source has, though a later one has all`() throws {
    let network = Self.network()
    #expect(try network.sources("A", "B", by: MagentoStrategy(.distance)) == ["NEAR", "FAR"])
    #expect(try network.sources("A", "B", by: NearestStrategy()) == ["FAR", "FAR"])
  }

  @Test func `priority goes through the sources as they are listed`() throws {
    var network = Self.network()
    #expect(try network.sources("A", "B", by: MagentoStrategy(.priority)) == ["FAR", "FAR"])
    network.scenario.locations.swapAt(0, 1)
    #expect(try network.sources("A", "B", by: MagentoStrategy(.priority)) == ["NEAR", "FAR"])
    #expect(try network.sources("A", "B", by: RankedStrategy()) == ["FAR", "FAR"])
  }

  @Test func `the deduction ends at the order's last shipment`() throws {
    var network = Self.network()
    network.scenario.policy.maxShipments = 1
    #expect(try network.sources("A", "B", by: MagentoStrategy(.distance)) == ["NEAR", ""])
  }

  @Test(arguments: [UInt64(1)..<100, 100..<200])
  func `each item is deducted by itself from one source after another`(seeds: Range<UInt64>) throws {
    var divided = 0
    for seed in seeds {
      var random = SplitMix(seed: seed)
      let skus = ["X", "Y", "Z"]
      var scenario = TinyScenario.make(skus.map { ($0, random.number(1...6)) })
      scenario.policy.splitLines = true
      scenario.policy.maxShipments = 4
      scenario.locations = ["K", "L", "M", "N"].map { TinyScenario.location($0) }
      scenario.stock = scenario.locations.flatMap { location in
        skus.map { StockRow(location: location.id, sku: $0, onHand: random.number(0...3)) }
      }
      let shipped = try RoutingProblem(scenario).plan(MagentoStrategy(.priority)).document().lines
        .filter { $0.location != nil }.map { "\($0.sku) \($0.location ?? "") \($0.quantity)" }
      let deducted = Self.deductions(scenario)
      #expect(shipped == deducted, "seed \(seed)")
      if deducted.count > skus.count { divided += 1 }
    }
    #expect(divided > seeds.count / 2)
  }

  /// What Magento's own loop deducts: items outside, sorted sources inside.
  private static func deductions(_ scenario: Scenario) -> [String] {
    var deductions: [String] = []
    for line in scenario.orders[0].lines {
      var open = line.quantity
      for row in scenario.stock where row.sku == line.sku {
        let deducted = min(open, row.onHand ?? 0)
        if deducted > 0 { deductions.append("\(line.sku) \(row.location) \(deducted)") }
        open -= deducted
      }
    }
    return deductions
  }
}
