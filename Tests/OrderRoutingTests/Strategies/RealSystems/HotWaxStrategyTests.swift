import OrderRouting
import Testing

@Suite struct HotWaxStrategyTests {
  @Test func `the first rule filters: a warehouse comes before a nearer store`() throws {
    var network = SmallNetwork()
    network.add("STORE", .store, longitude: -76, stock: ["A"])
    network.add("FAR", .warehouse, longitude: -118, stock: ["A"])
    network.add("MIDDLE", .thirdParty, longitude: -90, stock: ["A"])
    #expect(try network.sources("A", by: HotWaxStrategy()) == ["MIDDLE"])
    #expect(try network.sources("A", by: NearestStrategy()) == ["STORE"])
  }

  @Test func `what no warehouse has whole spills over to a store that has`() throws {
    var network = SmallNetwork()
    network.add("WAREHOUSE", longitude: -76, stock: ["A"])
    network.add("STORE", .store, longitude: -118, stock: ["A", "B"])
    #expect(try network.sources("A", "B", by: HotWaxStrategy()) == ["STORE", "STORE"])
    #expect(try network.sources("A", "B", by: MagentoStrategy(.distance)) == ["WAREHOUSE", "STORE"])
  }

  @Test func `what nothing has whole is allocated in parts, the nearest first`() throws {
    var network = SmallNetwork()
    network.add("WAREHOUSE", longitude: -118, stock: ["A", "B"])
    network.add("STORE", .store, longitude: -76, stock: ["A"])
    #expect(try network.sources("A", "B", "C", by: HotWaxStrategy()) == ["STORE", "WAREHOUSE", ""])
    #expect(try network.sources("A", "B", "C", by: NearestStrategy()) == ["WAREHOUSE", "WAREHOUSE", ""])
  }
}
