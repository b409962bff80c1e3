import LedgerConformance
import RoutingModel
import RoutingService
import Synchronization

/// Clients that do anything at once, and remember what they were answered.
final class Crowd: Sendable {
  private let fixture: ServiceFixture
  private let seed: UInt64
  private let server: String
  /// By id: the version that was answered last.
  private let answered = Mutex<[String: Int]>([:])
  private let shipped = Mutex<Set<String>>([])

  init(_ fixture: ServiceFixture, seed: UInt64) {
    self.fixture = fixture
    self.seed = seed
    server = "c\(seed)"
  }

  func run(clients: Int, each count: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for client in 0..<clients { group.addTask { try await self.act(client, count) } }
      try await group.waitForAll()
    }
  }

  private func act(_ client: Int, _ count: Int) async throws {
    var random = SplitMix64(seed: seed &* 1_000 &+ UInt64(client))
    var own: [String] = []
    for number in 0..<count {
      do throws(ServiceError) {
        switch random.below(10) {
        case 0..<5:
          let id = "\(server)-\(client)-\(number)"
          let order = ServiceFixture.order(
            id, ["A", "B", "C", "SET"][random.below(4)], 1 + random.below(4), channel: "web")
          let accepted = try await fixture.service.accept(order)
          own.append(id)
          note(accepted, \.order)
        case 5:
          guard let id = Self.pick(own, &random) else { continue }
          note(try await fixture.service.cancel(id, lines: nil), \.self)
        case 6:
          _ = try await fixture.service.release(.due(location: nil, shipDateUntil: nil, limit: 3))
        case 7:
          let planned = try await fixture.service.shipments(ShipmentFilter(status: .released), limit: 5)
          guard let shipment = Self.pick(planned.elements, &random) else { continue }
          let notice = ShippingNotice(tracking: [Tracking(number: "\(client)-\(number)")])
          if case .fresh(let gone) = try await fixture.service.ship(shipment.id, notice) {
            shipped.withLock { _ = $0.insert(gone.id) }
          }
        case 8:
          _ = try await fixture.service.setStock([
            PositionCount(
              location: ["EAST", "WEST"][random.below(2)], sku: ["A", "B"][random.below(2)],
              onHand: .units(random.below(60)))
          ])
        default: _ = try await fixture.service.retry()
        }
      } catch {
        switch error {
        case .unavailable, .wrongStatus, .shipmentReleased, .notFound, .orderExists: continue
        default: throw error
        }
      }
    }
  }

  private static func pick<Element>(_ elements: [Element], _ random: inout SplitMix64) -> Element? {
    elements.isEmpty ? nil : elements[random.below(elements.count)]
  }

  private func note<Value>(_ answer: Answer<Value>, _ order: KeyPath<Value, LedgerOrder>) {
    guard case .fresh(let value) = answer else { return }
    let order = value[keyPath: order]
    answered.withLock { $0[order.id] = max($0[order.id] ?? 0, order.version) }
  }

  /// What was answered and is not there.
  func missing() async throws -> [String] {
    var missing: [String] = []
    for (id, version) in answered.withLock({ $0 }) {
      let kept = try fixture.store.orders([id]).first
      if kept.map({ $0.version < version }) ?? true { missing.append(id) }
    }
    for id in shipped.withLock({ $0 }) where try fixture.store.shipments([id]).first?.status != .shipped {
      missing.append(id)
    }
    return missing
  }
}
