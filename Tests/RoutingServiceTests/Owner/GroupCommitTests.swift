import Foundation
import LedgerConformance
import RoutingService
import SQLiteLedger
import Synchronization
import Testing

/// Many at once, over stores that fail: what was answered is there, and the rest whole or not at all.
@Suite struct GroupCommitTests {
  private static let seeds = ProcessInfo.processInfo.environment["LEDGER_SEEDS"].flatMap { UInt64($0) } ?? 3

  @Test func `orders that wait together share a commit`() async throws {
    let store = FaultyStore.slow(MemoryLedger())
    let fixture = try await ServiceFixture(store) { $0.comparesWithStore = false }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<60 { group.addTask { try await fixture.accept("o\(number)", "B") } }
      try await group.waitForAll()
    }
    let figures = fixture.service.figures
    #expect(figures.ordersCommitted == 60)
    #expect(figures.commits < 30, "\(figures.commits)")
    try await fixture.audit()
  }

  @Test func `whatever fails, what was answered is there and the router is the ledger`() async throws {
    var faults: [String: Int] = [:]
    for seed in 1...Self.seeds {
      let store = FaultyStore(MemoryLedger(), seed: seed, percent: 35)
      let fixture = try await Self.opened(store)
      let crowd = Crowd(fixture, seed: seed)
      try await crowd.run(clients: 8, each: 16)
      #expect(try await crowd.missing() == [], "seed \(seed)")
      try await fixture.audit()
      faults.merge(store.faults) { $0 + $1 }
    }
    for fault in ["before", "after", "conflict"] { #expect(faults[fault] ?? 0 > 3, "\(faults)") }
  }

  @Test func `two servers on one ledger sell nothing twice`() async throws {
    for seed in 1...Self.seeds {
      let store = MemoryLedger(isShared: true)
      let first = try await ServiceFixture(store, server: "ONE") { $0.comparesWithStore = false }
      let second = try await ServiceFixture(store, server: "TWO") { $0.comparesWithStore = false }
      let crowds = [Crowd(first, seed: seed), Crowd(second, seed: seed + 100)]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for crowd in crowds { group.addTask { try await crowd.run(clients: 6, each: 12) } }
        try await group.waitForAll()
      }
      for crowd in crowds { #expect(try await crowd.missing() == [], "seed \(seed)") }
      try await first.audit()
      try await second.audit()
    }
  }

  @Test func `a full line is busy, and what waits in it is answered`() async throws {
    let store = FaultyStore.slow(MemoryLedger())
    let fixture = try await ServiceFixture(store) { options in
      options.comparesWithStore = false
      options.maxWaiting = 5
    }
    let outcomes = await withTaskGroup(of: String.self) { group in
      for number in 0..<40 {
        group.addTask {
          do {
            try await fixture.accept("o\(number)", "B")
            return "accepted"
          } catch ServiceError.busy {
            return "busy"
          } catch {
            return "\(error)"
          }
        }
      }
      return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(outcomes["busy"] ?? 0 > 0 && outcomes["accepted"] ?? 0 > 0, "\(outcomes)")
    #expect(outcomes.count == 2, "\(outcomes)")
    #expect(try await fixture.service.orders(OrderFilter()).elements.count == outcomes["accepted"])
    try await fixture.audit()
  }

  /// A service whose store may fail at the opening, too.
  private static func opened(_ store: any LedgerStore) async throws -> ServiceFixture {
    for _ in 0..<50 {
      if let fixture = try? await ServiceFixture(store) { return fixture }
    }
    return try await ServiceFixture(store)
  }
}
