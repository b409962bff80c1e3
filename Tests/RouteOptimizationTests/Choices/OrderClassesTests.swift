import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Which orders are counted together.
@Suite struct OrderClassesTests {
  private static func scenario(_ change: (inout Order) -> Void) -> Scenario {
    var scenario = TinyScenario.make()
    scenario.items[1].tags = ["hazmat"]
    scenario.zones.append(ZoneRow(table: "z", country: "US", prefix: "9", zone: "2"))
    scenario.restrictions = [Restriction(tag: "hazmat", country: "CA")]
    scenario.channelRules = [ChannelRule(channel: "ebay", allowed: false)]
    var plain = TinyScenario.order("1", [("X", 2), ("Y", 3)])
    plain.channel = "web"
    var changed = plain
    changed.id = "2"
    change(&changed)
    var last = plain
    last.id = "3"
    scenario.orders = [plain, changed, last]
    return scenario
  }

  private static func classes(_ change: (inout Order) -> Void) throws -> [Int32] {
    OrderClasses(try RoutingProblem(scenario(change)).batch).classOfOrder
  }

  @Test func `orders that differ in their ids alone are one class`() throws {
    #expect(try Self.classes { $0.id = "other" } == [0, 0, 0])
  }

  private static let changes: [(name: String, change: @Sendable (inout Order) -> Void)] = [
    ("zone", { $0.postalCode = "94107" }),
    ("country", { $0.country = "CA" }),
    ("channel", { $0.channel = "ebay" }),
    ("deadline", { $0.deliverBy = TinyScenario.monday }),
    ("priority", { $0.priority = 2 }),
    ("priority of nothing", { $0.priority = 0 }),
    ("shipments before", { $0.priorShipments = 1 }),
    ("shipments at most", { $0.maxShipments = 1 }),
    ("divided lines", { $0.splitLines = true }),
    ("all or nothing", { $0.completeOnly = true }),
    ("locations", { $0.locations = ["L"] }),
    ("services", { $0.services = ["none"] }),
    ("quantity", { $0.lines[1].quantity = 4 }),
    ("item", { $0.lines[0].sku = "Z" }),
    ("one line more", { $0.lines.append(OrderLine(id: "3", sku: "X", quantity: 1, unitPrice: 10)) }),
    ("one line less", { $0.lines.removeLast() }),
    ("lines the other way round", { $0.lines.reverse() }),
  ]

  @Test(arguments: changes.indices)
  func `orders that differ in one thing are two classes`(number: Int) throws {
    let (name, change) = Self.changes[number]
    #expect(try Self.classes(change) == [0, 1, 0], "\(name)")
  }

  @Test func `what a unit is worth tells orders apart where that costs`() throws {
    var scenario = Self.scenario { $0.lines[0].unitPrice = 20 }
    scenario.policy.unfilledValueRate = 0.5
    #expect(OrderClasses(try RoutingProblem(scenario).batch).classOfOrder == [0, 1, 0])
  }

  @Test func `every order is in its class, and classes stand by their first orders`() throws {
    for seed in UInt64(1)...200 {
      var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      for copy in 0..<3 {
        for var order in scenario.orders where !order.id.hasSuffix("c") {
          order.id += "\(copy)c"
          scenario.orders.append(order)
        }
      }
      let classes = OrderClasses(try RoutingProblem(scenario).batch)
      var seen: Set<Int32> = []
      for number in 0..<classes.count {
        for order in classes.orders(number) {
          #expect(Int(classes.classOfOrder[Int(order)]) == number, "seed \(seed)")
          #expect(seen.insert(order).inserted, "seed \(seed)")
        }
      }
      #expect(seen.count == scenario.orders.count, "seed \(seed)")
      let firsts = (0..<classes.count).map { classes.orders($0).first ?? -1 }
      #expect(firsts == firsts.sorted(), "seed \(seed)")
      #expect(classes.count <= scenario.orders.count / 4, "seed \(seed)")
    }
  }
}
