import LedgerConformance
import RoutingService
import StockLedger
import Synchronization
import Testing

@Suite struct IdempotencyTests {
  private static func once<Value: Sendable>(_ key: String, _ body: UInt8 = 1, owner: String = "") -> Once<
    Value
  > {
    Once(key: .init(owner: owner, key: key), fingerprint: [body]) { result in
      switch result {
      case .success: Array("done".utf8)
      case .failure(let error): Array(error.code.utf8)
      }
    }
  }

  @Test func `the same request again has no second effect, and the same answer`() async throws {
    let fixture = try await ServiceFixture()
    let adjustment = StockAdjustment(location: "EAST", sku: "A", delta: 5)
    for turn in 0..<3 {
      let answer = try await fixture.service.adjustStock([adjustment], once: Self.once("k"))
      switch answer {
      case .fresh: #expect(turn == 0)
      case .replayed(let bytes): #expect(bytes == Array("done".utf8) && turn > 0)
      }
    }
    #expect(try await fixture.level("EAST", "A")?.onHand == 35)
    await #expect(throws: ServiceError.self) {
      _ = try await fixture.service.adjustStock([adjustment], once: Self.once("k", 2))
    }
    _ = try await fixture.service.adjustStock([adjustment], once: Self.once("k", owner: "another"))
    #expect(try await fixture.level("EAST", "A")?.onHand == 40)
    try await fixture.audit()
  }

  @Test func `refusals are kept, and the caller's own`() async throws {
    let fixture = try await ServiceFixture()
    await #expect(throws: ServiceError.self) {
      _ = try await fixture.service.cancel("nobody", lines: nil, once: Self.once("cancel"))
    }
    guard
      case .replayed(let bytes) = try await fixture.service.cancel(
        "nobody", lines: nil, once: Self.once("cancel"))
    else { throw UnexpectedReplay() }
    #expect(bytes == Array("not_found".utf8))
    let invalid = ServiceError.invalid([FieldError(pointer: "/sku", value: "", expected: "a SKU")])
    await #expect(throws: ServiceError.self) {
      _ = try await fixture.service.refuse(invalid, once: Self.once("body") as Once<Accepted>)
    }
    guard
      case .replayed = try await fixture.service.refuse(invalid, once: Self.once("body") as Once<Accepted>)
    else {
      throw UnexpectedReplay()
    }
    try await fixture.audit()
  }

  @Test func `many at once with one key have one effect`() async throws {
    let fixture = try await ServiceFixture(FaultyStore.slow(MemoryLedger()))
    let fresh = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask {
          let answer = try? await fixture.service.adjustStock(
            [StockAdjustment(location: "EAST", sku: "A", delta: 1)], once: Self.once("k"))
          if case .fresh? = answer { return 1 }
          return 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(fresh == 1)
    #expect(try await fixture.level("EAST", "A")?.onHand == 31)
    try await fixture.audit()
  }

  @Test func `what a store lost the answer of is replayed when it is asked again`() async throws {
    let fault = FaultSwitch()
    let store = FaultyStore(MemoryLedger()) { fault.now }
    let fixture = try await ServiceFixture(store)
    fault.now = .after
    await #expect(throws: ServiceError.self) {
      _ = try await fixture.service.accept(ServiceFixture.order("a", "B"), once: Self.once("k"))
    }
    fault.now = .none
    guard
      case .replayed = try await fixture.service.accept(ServiceFixture.order("a", "B"), once: Self.once("k"))
    else {
      throw UnexpectedReplay()
    }
    #expect(try await fixture.service.order("a").lines[0].planned == 1)
    try await fixture.audit()
  }
}

private final class FaultSwitch: Sendable {
  private let fault = Mutex(FaultyStore.Fault.none)

  var now: FaultyStore.Fault {
    get { fault.withLock { $0 } }
    set { fault.withLock { $0 = newValue } }
  }
}
