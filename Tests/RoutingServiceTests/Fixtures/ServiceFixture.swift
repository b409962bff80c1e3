import Foundation
import GLPK
import LedgerConformance
import OrderRouting
import RoutingService
import StockLedger
import Synchronization
import Testing

/// A service on a small network, with a clock that a test sets.
final class ServiceFixture: Sendable {
  let scenario: Scenario
  let store: any LedgerStore
  let service: RoutingService
  private let time: TestClock

  init(
    _ store: any LedgerStore = MemoryLedger(), _ scenario: Scenario = RandomDay.smallScenario,
    server: String = "ONE",
    options: (inout ServiceOptions) -> Void = { _ in }
  ) async throws {
    self.scenario = scenario
    self.store = store
    let time = TestClock(scenario.asOf)
    self.time = time
    var settings = ServiceOptions(server: server) { time.now }
    settings.comparesWithStore = true
    options(&settings)
    service = try await RoutingService(
      store: store, edition: NetworkEdition(scenario, digest: "d1", at: scenario.asOf), solver: GLPKSolver(),
      options: settings)
  }

  var now: Instant {
    get { time.now }
    set { time.set(newValue) }
  }

  func advance(seconds: Int64) { time.set(Instant(secondsSinceEpoch: time.now.seconds + seconds)) }

  /// An order of one line.
  static func order(_ id: String, _ sku: String, _ quantity: Int = 1, channel: String = "web") -> OrderRequest
  {
    var order = Order(
      id: id, lines: [OrderLine(id: "1", sku: sku, quantity: quantity, unitPrice: 10)], country: "US",
      postalCode: "10001")
    order.channel = channel
    return OrderRequest(order)
  }

  @discardableResult
  func accept(_ id: String, _ sku: String, _ quantity: Int = 1, channel: String = "web") async throws
    -> LedgerOrder
  {
    guard
      case .fresh(let accepted) = try await service.accept(Self.order(id, sku, quantity, channel: channel))
    else {
      throw UnexpectedReplay()
    }
    return accepted.order
  }

  func level(_ location: String, _ sku: String) async throws -> StockLevel? {
    try await service.positions(PositionFilter(location: location, sku: sku)).elements.first
  }

  /// Ends the service, and checks that all it kept is right.
  func audit() async throws {
    await service.stop()
    let report = try LedgerAudit.run(store)
    #expect(report.violations == [])
  }
}

struct UnexpectedReplay: Error {}

/// A clock that stands until it is set.
private final class TestClock: Sendable {
  private let moment: Mutex<Instant>

  init(_ moment: Instant) { self.moment = Mutex(moment) }

  var now: Instant { moment.withLock { $0 } }
  func set(_ moment: Instant) { self.moment.withLock { $0 = moment } }
}

extension Answer {
  /// What is fresh; fails where it is replayed.
  func fresh() throws -> Value {
    guard case .fresh(let value) = self else { throw UnexpectedReplay() }
    return value
  }
}
