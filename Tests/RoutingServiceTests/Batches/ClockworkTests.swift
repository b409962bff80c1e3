import LedgerConformance
import OrderRouting
import RoutingService
import StockLedger
import Testing

/// What happens by itself, by the clock of the test where it is a moment of the day.
@Suite struct ClockworkTests {
  /// EAST closes at 14:00 for ground and at noon for express, WEST at 14:00, STORE names no hour.
  private static var scenario: Scenario {
    var scenario = RandomDay.smallScenario
    scenario.locations[2].cutoff = nil
    scenario.services[1].cutoff = TimeOfDay(hour: 12, minute: 0)
    return scenario
  }

  /// 2026-11-23, so many hours and minutes in UTC: EAST is 5 hours behind, WEST 8, STORE 1 ahead.
  private static func utc(_ hour: Int64, _ minute: Int64 = 0, second: Int64 = 0) -> Instant {
    let midnight = RandomDay.smallScenario.asOf.seconds / 86_400 * 86_400
    return Instant(secondsSinceEpoch: midnight + hour * 3_600 + minute * 60 + second)
  }

  private static func accept(
    _ id: String, at location: String, by service: String = "ground", _ fixture: ServiceFixture
  ) async throws -> Shipment {
    var order = ServiceFixture.order(id, "B").order
    order.locations = [location]
    order.services = [service]
    let accepted = try await fixture.service.accept(OrderRequest(order)).fresh()
    return try #require(accepted.order.shipments.first)
  }

  /// The ids of orders whose shipments are released, once as many are as expected, or after some seconds.
  private static func released(_ fixture: ServiceFixture, expecting count: Int) async throws -> [String] {
    var found: [String] = []
    for _ in 0..<100 {
      found = try await fixture.service.shipments(ShipmentFilter(status: .released)).elements.map(\.order)
      if found.count >= count { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    return found.sorted()
  }

  @Test
  func `shipments are released when the cut-off of their service passes on their ship date, and no others`()
    async throws
  {
    let fixture = try await ServiceFixture(MemoryLedger(), Self.scenario) { $0.releasesAtCutoff = true }
    let today = try await Self.accept("east", at: "EAST", fixture).shipDate
    #expect(try await Self.accept("express", at: "EAST", by: "express", fixture).shipDate == today)
    #expect(try await Self.accept("west", at: "WEST", fixture).shipDate == today)
    #expect(try await Self.accept("store", at: "STORE", fixture).shipDate == today)
    // Nothing before its time: a look or two pass by.
    fixture.now = Self.utc(16, 59, second: 59)
    try await Task.sleep(for: .milliseconds(1_500))
    #expect(try await Self.released(fixture, expecting: 0) == [])
    fixture.now = Self.utc(17, 0, second: 1)
    #expect(try await Self.released(fixture, expecting: 1) == ["express"])
    // What is planned for another day stays.
    #expect(try await Self.accept("late", at: "EAST", by: "express", fixture).shipDate > today)
    fixture.now = Self.utc(19, 0, second: 1)
    #expect(try await Self.released(fixture, expecting: 2) == ["east", "express"])
    fixture.now = Self.utc(22, 58, second: 59)
    #expect(try await Self.released(fixture, expecting: 3) == ["east", "express", "west"])
    fixture.now = Self.utc(22, 59, second: 1)
    #expect(try await Self.released(fixture, expecting: 4) == ["east", "express", "store", "west"])
    fixture.now = Self.utc(24 + 17, 0, second: 1)
    #expect(try await Self.released(fixture, expecting: 5).contains("late"))
    let events = try await fixture.service.events(types: [.shipmentReleased], limit: 100).events
    #expect(events.count == 5)
    try await fixture.audit()
  }

  @Test func `a cut-off that passed while no server ran is made up for`() async throws {
    let store = MemoryLedger()
    let first = try await ServiceFixture(store, Self.scenario) { $0.releasesAtCutoff = true }
    _ = try await Self.accept("east", at: "EAST", first)
    _ = try await Self.accept("west", at: "WEST", first)
    await first.service.stop()
    var scenario = Self.scenario
    scenario.asOf = Self.utc(20)
    let second = try await ServiceFixture(store, scenario, server: "TWO") { $0.releasesAtCutoff = true }
    #expect(try await Self.released(second, expecting: 1) == ["east"])
    try await second.audit()
  }

  @Test func `batches are planned by themselves, again and again, and never two at once`() async throws {
    let fixture = try await ServiceFixture { options in
      options.batchEvery = 1
      options.batchTimeLimit = 5
    }
    for number in 0..<6 { try await fixture.accept("o\(number)", ["A", "B", "SET"][number % 3], 2) }
    _ = try await fixture.service.accept(ServiceFixture.order("held", "C", 2), hold: true)
    var applied: [BatchRecord] = []
    var isPlanned = false
    for _ in 0..<400 where applied.count < 2 || !isPlanned {
      try await Task.sleep(for: .milliseconds(50))
      isPlanned = try await fixture.service.order("held").status == .planned
      let batches = try await fixture.service.batches().elements
      #expect(batches.count { $0.status == .running } <= 1)
      applied = batches.filter { $0.status == .applied }
    }
    #expect(applied.count >= 2)
    #expect(isPlanned)
    #expect(applied.allSatisfy { ($0.costAfter ?? 0) <= ($0.costBefore ?? 0) })
    try await fixture.audit()
  }
}
