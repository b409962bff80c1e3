public import IntegerProgramming

/// The routing service without its wire: orders, stock, shipments and batches over one ledger.
///
/// Calls may come from any task. Changes wait in one queue and are decided one after another on a thread of the
/// service's own; those that wait together are committed together, and only then are they answered. A class, for the
/// living router is one.
public final class RoutingService: Sendable {
  /// Loads the ledger and begins to serve; an empty one is filled with the edition's stock.
  ///
  /// O(positions + open orders).
  /// - Throws: ``StoreError/refused(_:)`` where the store is of another currency or units.
  public init(
    store: any LedgerStore, edition: NetworkEdition, solver: any IntegerProgramSolver, options: ServiceOptions
  ) async throws(StoreError) {
    throw .unavailable("")
  }
}

// Orders.
extension RoutingService {
  /// How orders would ship if they were accepted now; nothing is kept.
  public func quote(
    _ orders: [OrderRequest], alternatives: Int = 0
  ) async throws(ServiceError) -> [Quote] { [] }

  /// Accepts an order, and routes it unless it is held.
  /// - Throws: ``ServiceError/invalid(_:)`` with pointers into the order, ``ServiceError/orderExists(_:)``.
  public func accept(
    _ order: OrderRequest, hold: Bool = false, once: Once<Accepted>? = nil
  ) async throws(ServiceError) -> Answer<Accepted> { throw .unavailable("") }

  /// Accepts orders one after another, each as if it were alone; one commit, one outcome.
  public func accept(
    _ orders: [BulkEntry], hold: Bool = false, once: Once<[BulkResult]>? = nil
  ) async throws(ServiceError) -> Answer<[BulkResult]> { throw .unavailable("") }

  public func order(_ id: String) async throws(ServiceError) -> LedgerOrder { throw .unavailable("") }

  public func orders(
    _ filter: OrderFilter, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<LedgerOrder> { throw .unavailable("") }

  /// Events of an order and its shipments, oldest first.
  public func history(ofOrder id: String) async throws(ServiceError) -> [NumberedEvent] { [] }

  /// Cancels units, or (`nil`) all that is not shipped.
  public func cancel(
    _ id: String, lines: [LineQuantity]?, once: Once<LedgerOrder>? = nil
  ) async throws(ServiceError) -> Answer<LedgerOrder> { throw .unavailable("") }

  public func route(
    _ id: String, once: Once<LedgerOrder>? = nil
  ) async throws(ServiceError) -> Answer<LedgerOrder> { throw .unavailable("") }

  public func retry(once: Once<RetryOutcome>? = nil) async throws(ServiceError) -> Answer<RetryOutcome> {
    throw .unavailable("")
  }
}

// Stock.
extension RoutingService {
  public func positions(
    _ filter: PositionFilter, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<StockLevel> { throw .unavailable("") }

  /// Sets counts, all or nothing. Pointers of errors begin with the index of the count: `/3/sku`.
  public func setStock(
    _ counts: [PositionCount], once: Once<StockOutcome>? = nil
  ) async throws(ServiceError) -> Answer<StockOutcome> { throw .unavailable("") }

  /// Adjusts stock, all or nothing; pointers as ``setStock(_:once:)``.
  public func adjustStock(
    _ adjustments: [StockAdjustment], once: Once<StockOutcome>? = nil
  ) async throws(ServiceError) -> Answer<StockOutcome> { throw .unavailable("") }

  public func shortages(
    after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<Shortage> { throw .unavailable("") }

  /// What a channel may sell of SKUs, in the sequence given; an unknown one: 0.
  public func availability(
    channel: String, skus: [String]
  ) async throws(ServiceError) -> [Availability] { [] }

  /// The same of all SKUs, items as their rows stand, then kits.
  public func availability(
    channel: String, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<Availability> { throw .unavailable("") }

  /// What has changed since a cursor (`nil`: from the beginning), or waits so long for the first change.
  public func availabilityChanges(
    channel: String, after cursor: String? = nil, limit: Int = 100, wait: Duration = .zero
  ) async throws(ServiceError) -> AvailabilityChanges { throw .unavailable("") }

  public func limits(
    location: String? = nil, carrier: String? = nil, date: Day? = nil
  ) async throws(ServiceError) -> [LimitUse] { [] }
}

// Shipments.
extension RoutingService {
  public func shipment(_ id: String) async throws(ServiceError) -> Shipment { throw .unavailable("") }

  public func shipments(
    _ filter: ShipmentFilter, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<Shipment> { throw .unavailable("") }

  public func release(
    _ request: ReleaseRequest, once: Once<[Shipment]>? = nil
  ) async throws(ServiceError) -> Answer<[Shipment]> { throw .unavailable("") }

  public func ship(
    _ id: String, _ notice: ShippingNotice, once: Once<Shipment>? = nil
  ) async throws(ServiceError) -> Answer<Shipment> { throw .unavailable("") }

  /// Takes a shipment, or units of it (`nil`: all), back from its location, and routes its order.
  public func reject(
    _ id: String, reason: RejectionReason, lines: [LineQuantity]?, once: Once<LedgerOrder>? = nil
  ) async throws(ServiceError) -> Answer<LedgerOrder> { throw .unavailable("") }
}

// Batches and events.
extension RoutingService {
  /// Begins a batch in the background; the answer is the record as it begins.
  public func startBatch(
    timeLimit: Double? = nil, gap: Double? = nil, once: Once<BatchRecord>? = nil
  ) async throws(ServiceError) -> Answer<BatchRecord> { throw .unavailable("") }

  public func batch(_ id: String) async throws(ServiceError) -> BatchRecord { throw .unavailable("") }

  /// Newest first.
  public func batches(
    after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<BatchRecord> { throw .unavailable("") }

  public func prices() async throws(ServiceError) -> [SupplyPrice] { [] }

  /// Events after a number, or waits so long for the first one.
  /// - Returns: with the number to go on from.
  public func events(
    after number: Int64 = 0, types: Set<EventType> = [], limit: Int = 100, wait: Duration = .zero
  ) async throws(ServiceError) -> (events: [NumberedEvent], next: Int64) { ([], 0) }
}

// Operation.
extension RoutingService {
  /// Keeps an error under an idempotency key that the caller found itself, such as a body that is no order.
  /// - Returns: the bytes to replay where the key has an outcome already; else throws `error`.
  public func refuse<Value: Sendable>(
    _ error: ServiceError, once: Once<Value>?
  ) async throws(ServiceError) -> Answer<Value> { throw error }

  public var network: NetworkFacts { get async { NetworkFacts(name: "", digest: "", loadedAt: Instant(secondsSinceEpoch: 0), locations: 0, services: 0, items: 0, warnings: []) } }

  /// Goes on with another network: the same orders and positions.
  /// - Throws: ``ServiceError/invalid(_:)`` where its currency or units are others.
  public func reload(
    _ edition: NetworkEdition, once: Once<NetworkFacts>? = nil
  ) async throws(ServiceError) -> Answer<NetworkFacts> { throw .unavailable("") }

  /// The API keys, read from the store now.
  public func keys() async throws(ServiceError) -> [APIKey] { [] }

  /// Whether the store can be reached and written.
  public func isReady() async -> Bool { false }

  public var figures: ServiceFigures { ServiceFigures() }

  /// Ends: takes no more, commits what waits, abandons a running batch.
  public func stop() async {}
}
