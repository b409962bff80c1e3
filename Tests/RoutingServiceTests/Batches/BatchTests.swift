import LedgerConformance
import OrderRouting
import RoutingService
import StockLedger
import Testing

@Suite struct BatchTests {
  private func ended(_ id: String, _ fixture: ServiceFixture) async throws -> BatchRecord {
    for _ in 0..<1_000 {
      let batch = try await fixture.service.batch(id)
      if batch.status != .running { return batch }
      try await Task.sleep(for: .milliseconds(20))
    }
    return try await fixture.service.batch(id)
  }

  @Test func `a batch makes nothing dearer, fills what waits, and its prices are there`() async throws {
    let fixture = try await ServiceFixture()
    for number in 0..<12 { try await fixture.accept("o\(number)", ["A", "B", "C", "SET"][number % 4], 3) }
    _ = try await fixture.service.accept(ServiceFixture.order("held", "A", 2), hold: true)
    let begun = try await fixture.service.startBatch(timeLimit: 20).fresh()
    #expect(begun.status == .running)
    let batch = try await ended(begun.id, fixture)
    #expect(batch.status == .applied, "\(batch)")
    #expect(batch.orders == 13)
    let before = try #require(batch.costBefore)
    let after = try #require(batch.costAfter)
    #expect(after <= before && (batch.lowerBound ?? .zero) <= after)
    #expect(try await fixture.service.order("held").lines[0].planned == 2)
    #expect(try await fixture.service.order("held").decidedBy == .batch(batch.id))
    #expect(try await fixture.service.events(types: [.batchApplied]).events.count == 1)
    try await fixture.audit()
  }

  @Test func `one batch runs at a time, and orders go on being taken`() async throws {
    let fixture = try await ServiceFixture()
    for number in 0..<8 { try await fixture.accept("o\(number)", "SET", 2) }
    let begun = try await fixture.service.startBatch(timeLimit: 20).fresh()
    do {
      _ = try await fixture.service.startBatch()
    } catch ServiceError.batchRunning(let id) {
      #expect(id == begun.id)
    }
    for number in 8..<16 { try await fixture.accept("o\(number)", "A", 1) }
    _ = try await fixture.service.cancel("o3", lines: nil)
    #expect(try await ended(begun.id, fixture).status == .applied)
    #expect(try await fixture.service.order("o3").status == .cancelled)
    try await fixture.audit()
  }

  @Test func `a shipment whose day has passed is given another, and stays the same shipment`() async throws {
    let fixture = try await ServiceFixture()
    let order = try await fixture.accept("a", "B", 2)
    fixture.advance(seconds: 4 * 86_400)
    let begun = try await fixture.service.startBatch(timeLimit: 10).fresh()
    let batch = try await ended(begun.id, fixture)
    #expect(batch.status == .applied && batch.moved == 1)
    #expect(batch.costBefore == batch.costAfter)
    let later = try await fixture.service.order("a")
    #expect(later.shipments.map(\.id) == order.shipments.map(\.id))
    #expect(later.shipments[0].shipDate > order.shipments[0].shipDate)
    #expect(later.version == 2)
    try await fixture.audit()
  }

  @Test func `a batch that was running when its server ended is abandoned`() async throws {
    let store = MemoryLedger()
    let fixture = try await ServiceFixture(store)
    for number in 0..<8 { try await fixture.accept("o\(number)", "SET", 2) }
    let begun = try await fixture.service.startBatch(timeLimit: 20).fresh()
    await fixture.service.stop()
    let status = try store.batch(begun.id)?.status
    #expect(status == .abandoned || status == .applied)
    let again = try await ServiceFixture(store, server: "TWO")
    #expect(try await again.service.batch(begun.id).status == status)
    try await again.audit()
  }
}
