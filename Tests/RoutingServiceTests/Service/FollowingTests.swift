import LedgerConformance
import OrderRouting
import RoutingService
import StockLedger
import Testing

/// Those who follow events, availability and the network.
@Suite struct FollowingTests {
  @Test func `a long poll hears of the first event`() async throws {
    let fixture = try await ServiceFixture()
    let last = try await fixture.service.events(limit: 1_000).next
    async let heard = fixture.service.events(after: last, types: [.orderAccepted], wait: .seconds(20))
    try await Task.sleep(for: .milliseconds(50))
    try await fixture.accept("a", "B")
    #expect(try await heard.events.map(\.event.order) == ["a"])
    let none = try await fixture.service.events(after: try await heard.next + 10, wait: .milliseconds(30))
    #expect(none.events.isEmpty)
    try await fixture.audit()
  }

  @Test func `a channel that follows changes knows what it may sell, kits too`() async throws {
    let fixture = try await ServiceFixture()
    var known: [String: Availability] = [:]
    var cursor: String?
    func follow() async throws {
      while true {
        let part = try await fixture.service.availabilityChanges(channel: "web", after: cursor, limit: 2)
        for sku in part.changes { known[sku.sku] = sku }
        let isEnd = part.changes.isEmpty && part.next == cursor
        cursor = part.next
        if isEnd { return }
      }
    }
    try await follow()
    for number in 0..<6 {
      try await fixture.accept("o\(number)", ["A", "B", "SET"][number % 3], 2)
      if number == 3 {
        _ = try await fixture.service.setStock([
          PositionCount(location: "WEST", sku: "B", onHand: .units(0)),
          PositionCount(location: "EAST", sku: "B", onHand: .units(7)),
        ])
      }
      if number == 4 { fixture.advance(seconds: 90_000) }
      try await follow()
      let now = try await fixture.service.availability(channel: "web", skus: ["A", "B", "C", "SET"])
      #expect(now.map { known[$0.sku] } == now)
    }
    #expect(known["C"]?.available == nil && known["C"] != nil)
    #expect(try await fixture.service.availability(channel: "web", skus: ["GHOST"]).first?.available == 0)
    try await fixture.audit()
  }

  @Test func `another network goes on with the same orders and positions`() async throws {
    let fixture = try await ServiceFixture()
    let order = try await fixture.accept("a", "B", 2)
    var scenario = fixture.scenario
    scenario.name = "other"
    scenario.items.append(Item(sku: "NEW", weight: 2))
    scenario.locations.removeAll { $0.id == order.shipments[0].location }
    scenario.stock = []
    scenario.allocations = ["EAST", "WEST", "STORE"].filter { $0 != order.shipments[0].location }.map {
      Allocation(location: $0, sku: "B", channel: "web", maxUnits: 2)
    }
    let facts = try await fixture.service.reload(
      NetworkEdition(scenario, digest: "d2", at: fixture.now)
    ).fresh()
    #expect(facts.items == 4 && fixture.service.network.digest == "d2")
    let moved = try await fixture.service.route("a").fresh()
    #expect(moved.shipments.allSatisfy { $0.location != order.shipments[0].location })
    #expect(try await fixture.level(order.shipments[0].location, "B")?.reserved == 0)
    scenario.currency = "EUR"
    let other = try NetworkEdition(scenario, digest: "d3", at: fixture.now)
    await #expect(throws: ServiceError.self) { _ = try await fixture.service.reload(other) }
    try await fixture.audit()
  }

  @Test func `an allocation that comes with a network counts what its channel holds`() async throws {
    let fixture = try await ServiceFixture()
    let order = try await fixture.accept("a", "B", 3)
    let place = order.shipments[0].location
    var scenario = fixture.scenario
    scenario.allocations.append(Allocation(location: place, sku: "B", channel: "web", maxUnits: 4))
    _ = try await fixture.service.reload(NetworkEdition(scenario, digest: "d2", at: fixture.now))
    let use = try await fixture.service.limits(location: place).first { $0.supply.sku == "B" }
    #expect(use?.used == 3 && use?.left == 1)
    _ = try await fixture.service.cancel("a", lines: nil)
    #expect(try await fixture.service.limits(location: place).first { $0.supply.sku == "B" }?.used == 0)
    await fixture.service.stop()
    let again = try await ServiceFixture(fixture.store, scenario, server: "TWO")
    try await again.accept("b", "B", 3)
    try await again.audit()
  }

  @Test func `planned shipments are released when the cut-off of their service passes on their day`()
    async throws
  {
    let fixture = try await ServiceFixture { $0.releasesAtCutoff = true }
    let order = try await fixture.accept("a", "B", 1)
    #expect(order.shipments[0].status == .planned)
    let hours = order.shipments[0].shipDate.days(since: fixture.now.local(offset: 0).day)
    fixture.advance(seconds: Int64(hours + 1) * 86_400)
    for _ in 0..<200 {
      if try await fixture.service.order("a").shipments[0].status == .released { break }
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try await fixture.service.order("a").shipments[0].status == .released)
    try await fixture.audit()
  }
}
