import LedgerConformance
import RoutingService
import Testing

/// Orders that are decided while those before them are being committed.
@Suite struct OverlapTests {
  @Test func `what was decided on a commit that fails is taken back, and decided again`() async throws {
    var faults: [String: Int] = [:]
    for seed in UInt64(1)...3 {
      let store = FaultyStore(FaultyStore.slow(MemoryLedger()), seed: seed, percent: 25)
      var opened: ServiceFixture?
      // It may fail at the opening, too.
      for _ in 0..<50 where opened == nil { opened = try? await ServiceFixture(store) }
      let fixture = try #require(opened)
      let ids = try await withThrowingTaskGroup(of: [String].self) { group in
        for client in 0..<8 {
          group.addTask {
            try await Self.sent((0..<8).map { "s\(client)-\($0)" }) { id in
              try await fixture.accept(id, ["A", "B", "C", "SET"][client % 4])
            }
          }
        }
        group.addTask {
          // More than one part.
          let ids = (0..<600).map { "b-\($0)" }
          let entries = ids.map { BulkEntry.order(ServiceFixture.order($0, "C")) }
          _ = try await Self.sent(["bulk"]) { _ in _ = try await fixture.service.accept(entries) }
          return ids
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      // The router is compared with the ledger whenever nothing is under way.
      #expect(try store.orders(ids).count == ids.count, "seed \(seed)")
      // Answers come a moment before the line is told.
      for _ in 0..<500 where fixture.service.figures.waiting > 0 {
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(fixture.service.figures.waiting == 0, "seed \(seed)")
      try await fixture.audit()
      faults.merge(store.faults) { $0 + $1 }
    }
    // How many commits there are depends on what waits together.
    for fault in ["before", "after", "conflict"] { #expect(faults[fault] ?? 0 > 0, "\(faults)") }
  }

  /// Sends each until it is answered.
  private static func sent(
    _ ids: [String], _ send: (String) async throws -> Void
  ) async throws -> [String] {
    for id in ids {
      var isAnswered = false
      while !isAnswered {
        do {
          try await send(id)
          isAnswered = true
        } catch ServiceError.unavailable {
          continue
        }
      }
    }
    return ids
  }

  @Test func `orders that come while others are committed are in the next commit together`() async throws {
    let fixture = try await ServiceFixture(FaultyStore.slow(MemoryLedger())) { $0.comparesWithStore = false }
    let before = fixture.service.figures.commits
    try await withThrowingTaskGroup(of: Void.self) { group in
      for client in 0..<16 {
        group.addTask { for number in 0..<10 { try await fixture.accept("o\(client)-\(number)", "C") } }
      }
      try await group.waitForAll()
    }
    let figures = fixture.service.figures
    #expect(figures.ordersCommitted == 160)
    #expect(figures.commits - before < 80, "\(figures.commits - before)")
    try await fixture.audit()
  }
}
