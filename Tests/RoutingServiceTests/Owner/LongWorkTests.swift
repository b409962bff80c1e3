import LedgerConformance
import RoutingService
import StockLedger
import Synchronization
import Testing

/// Requests with much to do, and others that wait beside them.
@Suite struct LongWorkTests {
  private static func bulk(_ count: Int) -> [BulkEntry] {
    (0..<count).map { .order(ServiceFixture.order("o\($0)", ["A", "B", "C", "SET"][$0 % 4], 1 + $0 % 3)) }
  }

  /// What was decided of an order, without what chance may name.
  private static func facts(_ order: LedgerOrder) -> String {
    let shipments = order.shipments.map { "\($0.location) \($0.service) \($0.shipDate) \($0.lines)" }
    return "\(order.id) \(order.status) \(order.lines) \(order.cost.total) \(shipments)"
  }

  private static func facts(_ results: [BulkResult]) -> [String] {
    results.map { result in
      switch result.outcome {
      case .success(let accepted): "\(accepted.isNew) \(facts(accepted.order))"
      case .failure(let error): "\(result.orderID) \(error.code)"
      }
    }
  }

  @Test func `many orders at once are each as if sent alone, in one part or many`() async throws {
    var entries = Self.bulk(1_100)
    entries[3] = entries[2]
    entries[700] = .unreadable(id: "broken", .invalid([]))
    entries[701] = .order(ServiceFixture.order("o5", "C", 3))
    let whole = try await ServiceFixture { $0.comparesWithStore = false }
    let alone = try await ServiceFixture { $0.comparesWithStore = false }
    let together = try await whole.service.accept(entries).fresh()
    var one: [BulkResult] = []
    for entry in entries { one += try await alone.service.accept([entry]).fresh() }
    #expect(Self.facts(together) == Self.facts(one))
    #expect(together.count { if case .failure = $0.outcome { true } else { false } } == 2)
    try await whole.audit()
    try await alone.audit()
  }

  @Test func `a single order does not wait for many`() async throws {
    let store = FaultyStore.slow(MemoryLedger())
    let fixture = try await ServiceFixture(store) { $0.comparesWithStore = false }
    let isDone = Flag()
    async let many = Self.run(fixture, Self.bulk(4_000), isDone)
    // As one commit, none of the many would be there before all are.
    while fixture.service.figures.ordersCommitted == 0 { try await Task.sleep(for: .milliseconds(1)) }
    var before = 0
    for number in 0..<20 {
      try await fixture.accept("single-\(number)", "C")
      if !isDone.isSet { before += 1 }
    }
    // Waited for a part, not for all; how many do is the machine's.
    #expect(before >= 1)
    #expect(try await many.count == 4_000)
    #expect(fixture.service.figures.ordersCommitted == 4_020)
    try await fixture.audit()
  }

  private static func run(
    _ fixture: ServiceFixture, _ entries: [BulkEntry], _ isDone: Flag
  ) async throws -> [BulkResult] {
    let results = try await fixture.service.accept(entries).fresh()
    isDone.set()
    return results
  }

  @Test func `with a key many orders are one commit`() async throws {
    let fixture = try await ServiceFixture { $0.comparesWithStore = false }
    let before = fixture.service.figures.commits
    let once = Once<[BulkResult]>(
      key: StoredOutcome.Key(owner: "", key: "k"), fingerprint: [1], encode: { _ in [7] })
    _ = try await fixture.service.accept(Self.bulk(1_100), once: once)
    #expect(fixture.service.figures.commits == before + 1)
    guard case .replayed(let bytes) = try await fixture.service.accept(Self.bulk(1_100), once: once) else {
      Issue.record("it was carried out twice")
      return
    }
    #expect(bytes == [7])
    try await fixture.audit()
  }

  @Test func `what a part that fails leaves is taken when all is sent again`() async throws {
    let left = Counter()
    let store = FaultyStore(MemoryLedger()) { left.next() == 0 ? .before : .none }
    let fixture = try await ServiceFixture(store) { $0.comparesWithStore = false }
    let entries = Self.bulk(2_000)
    // The third part.
    left.set(2)
    await #expect(throws: ServiceError.self) { try await fixture.service.accept(entries) }
    let results = try await fixture.service.accept(entries).fresh()
    let known = results.count {
      if case .success(let accepted) = $0.outcome { !accepted.isNew } else { false }
    }
    #expect(known > 0 && known < 2_000, "\(known)")
    #expect(results.allSatisfy { if case .success = $0.outcome { true } else { false } })
    try await fixture.audit()
  }

  @Test func `a retry routes all that waits, oldest first, and holds nobody up`() async throws {
    let store = FaultyStore.slow(MemoryLedger())
    let fixture = try await ServiceFixture(store) { $0.comparesWithStore = false }
    let nothing = ["EAST", "WEST", "STORE"].flatMap { place in
      ["A", "B"].map { PositionCount(location: place, sku: $0, onHand: .units(0)) }
    }
    _ = try await fixture.service.setStock(nothing)
    let entries = (0..<900).map { number -> BulkEntry in
      .order(ServiceFixture.order("w\(number)", ["A", "B"][number % 2]))
    }
    _ = try await fixture.service.accept(entries)
    _ = try await fixture.service.setStock([
      PositionCount(location: "WEST", sku: "A", onHand: .units(33)),
      PositionCount(location: "WEST", sku: "B", onHand: .units(20)),
    ])
    let isDone = Flag()
    async let retried = Self.retry(fixture, isDone)
    try await fixture.accept("single", "C")
    #expect(!isDone.isSet)
    let outcome = try await retried
    #expect(outcome.tried == 900)
    // 33 and 20 units without the safety stock of 0 and 1, to the oldest.
    let expected = (0..<900).filter { $0 % 2 == 0 ? $0 / 2 < 33 : $0 / 2 < 19 }.map { "w\($0)" }
    #expect(outcome.changed == expected)
    #expect(try await fixture.service.retry().fresh().changed == [])
    try await fixture.audit()
  }

  private static func retry(
    _ fixture: ServiceFixture, _ isDone: Flag
  ) async throws -> RetryOutcome {
    let outcome = try await fixture.service.retry().fresh()
    isDone.set()
    return outcome
  }
}

/// Whether something has happened. A class, for tasks share it.
private final class Flag: Sendable {
  private let state = Mutex(false)

  var isSet: Bool { state.withLock { $0 } }
  func set() { state.withLock { $0 = true } }
}

/// Counts down from a number. A class, for tasks share it.
private final class Counter: Sendable {
  private let state = Mutex(Int.min)

  func set(_ count: Int) { state.withLock { $0 = count } }

  /// What is left, before one is taken off.
  func next() -> Int {
    state.withLock { count in
      if count == .min { return .min }
      defer { count -= 1 }
      return count
    }
  }
}
