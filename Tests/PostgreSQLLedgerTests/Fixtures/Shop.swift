import GLPK
import LedgerConformance
import PostgreSQLLedger
import RoutingService
import Synchronization

/// A server on a shared database, with clients that want what everybody wants.
final class Shop: Sendable {
  let service: RoutingService
  private let name: String
  /// By id: the version that was answered last.
  private let answered = Mutex<[String: Int]>([:])
  private let shipped = Mutex<Set<String>>([])
  private let counts = Mutex<[String: Int]>([:])

  /// - Parameter address: the sessions bear the server's name.
  convenience init(_ address: String, name: String) async throws {
    try await self.init(PostgreSQLLedger(address: address + " application_name=\(name)"), name: name)
  }

  /// - Parameter isAlone: whether nobody else writes: then the router is compared with the ledger after every commit.
  init(_ store: any LedgerStore, name: String, isAlone: Bool = false) async throws {
    let scenario = RandomDay.smallScenario
    self.name = name
    var options = ServiceOptions(server: name) { scenario.asOf }
    options.comparesWithStore = isAlone
    service = try await RoutingService(
      store: store, edition: NetworkEdition(scenario, digest: "d1", at: scenario.asOf), solver: GLPKSolver(),
      options: options)
  }

  /// What became of the clients' requests.
  var outcomes: [String: Int] { counts.withLock { $0 } }

  func run(clients: Int, each count: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for client in 0..<clients { group.addTask { try await self.act(client, count) } }
      try await group.waitForAll()
    }
  }

  private func act(_ client: Int, _ count: Int) async throws {
    var random = SplitMix64(seed: UInt64(client * 7 + name.utf8.reduce(0) { $0 + Int($1) }))
    var own: [String] = []
    for number in 0..<count {
      do throws(ServiceError) {
        switch random.below(12) {
        case 0..<6:
          let id = "\(name)-\(client)-\(number)"
          note(
            try await service.accept(
              Self.order(id, ["A", "B", "C", "SET"][random.below(4)], 1 + random.below(3))), \.order)
          own.append(id)
        case 6:
          // Either server's: both may be at it.
          let theirs = try await service.orders(OrderFilter(status: .planned), limit: 5).elements.map(\.id)
          guard let id = Self.pick(theirs + own.suffix(1), &random) else { continue }
          note(try await service.cancel(id, lines: nil), \.self)
        case 7: _ = try await service.release(.due(location: nil, shipDateUntil: nil, limit: 3))
        case 8:
          let released = try await service.shipments(ShipmentFilter(status: .released), limit: 5).elements
          guard let shipment = Self.pick(released, &random) else { continue }
          let notice = ShippingNotice(tracking: [Tracking(number: "\(name)-\(client)-\(number)")])
          if case .fresh(let gone) = try await service.ship(shipment.id, notice) {
            shipped.withLock { _ = $0.insert(gone.id) }
          }
        case 9:
          _ = try await service.setStock([
            PositionCount(
              location: ["EAST", "WEST"][random.below(2)], sku: ["A", "B"][random.below(2)],
              onHand: .units(20 + random.below(60)))
          ])
        case 10: note(try await service.accept(Self.order("both-\(number % 5)", "A", 1)), \.order)
        default: _ = try await service.retry()
        }
        tally("done")
      } catch {
        switch error {
        case .unavailable, .wrongStatus, .shipmentReleased, .notFound, .orderExists: tally(error.code)
        default: throw error
        }
      }
    }
  }

  private func tally(_ outcome: String) { counts.withLock { $0[outcome, default: 0] += 1 } }

  private static func pick<Element>(_ elements: [Element], _ random: inout SplitMix64) -> Element? {
    elements.isEmpty ? nil : elements[random.below(elements.count)]
  }

  static func order(_ id: String, _ sku: String, _ quantity: Int) -> OrderRequest {
    var order = Order(
      id: id, lines: [OrderLine(id: "1", sku: sku, quantity: quantity, unitPrice: 10)], country: "US",
      postalCode: "10001")
    order.channel = "web"
    return OrderRequest(order)
  }

  private func note<Value>(_ answer: Answer<Value>, _ order: KeyPath<Value, LedgerOrder>) {
    guard case .fresh(let value) = answer else { return }
    let order = value[keyPath: order]
    answered.withLock { $0[order.id] = max($0[order.id] ?? 0, order.version) }
  }

  /// What was answered and is not in a store.
  func missing(in store: PostgreSQLLedger) throws -> [String] {
    var missing: [String] = []
    for (id, version) in answered.withLock({ $0 }) {
      if try store.orders([id]).first.map({ $0.version < version }) ?? true { missing.append(id) }
    }
    for id in shipped.withLock({ $0 }) where try store.shipments([id]).first?.status != .shipped {
      missing.append(id)
    }
    return missing
  }
}
