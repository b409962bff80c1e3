// What is in the store.
extension RoutingService {
  public func order(_ id: String) async throws(ServiceError) -> LedgerOrder {
    guard let order = try await core.read({ store throws(StoreError) in try store.orders([id]) }).first else {
      throw .notFound(kind: "order", id: id)
    }
    return order
  }

  /// Last accepted first.
  public func orders(
    _ filter: OrderFilter, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<LedgerOrder> {
    try core.check(cursor, keys: 0)
    return try await core.read { store throws(StoreError) in
      try store.orders(filter, after: cursor, limit: limit)
    }
  }

  /// Events of an order and its shipments, oldest first.
  public func history(ofOrder id: String) async throws(ServiceError) -> [NumberedEvent] {
    let events = try await core.read { store throws(StoreError) in try store.history(ofOrder: id) }
    if events.isEmpty { throw .notFound(kind: "order", id: id) }
    return events
  }

  /// By the bytes of location and SKU.
  public func positions(
    _ filter: PositionFilter, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<StockLevel> {
    try core.check(cursor, keys: 2)
    return try await core.read { store throws(StoreError) in
      try store.positions(filter, after: cursor, limit: limit)
    }
  }

  /// Positions with less than is promised, by the bytes of location and SKU.
  public func shortages(
    after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<Shortage> {
    let page = try await positions(PositionFilter(onlyShortages: true), after: cursor, limit: limit)
    let shortages = page.elements.map { level in
      Shortage(location: level.location, sku: level.sku, missing: -(level.covered ?? 0))
    }
    return Page(shortages, next: page.next)
  }

  public func shipment(_ id: String) async throws(ServiceError) -> Shipment {
    guard let shipment = try await core.read({ store throws(StoreError) in try store.shipments([id]) }).first
    else { throw .notFound(kind: "shipment", id: id) }
    return shipment
  }

  /// Oldest first.
  public func shipments(
    _ filter: ShipmentFilter, after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<Shipment> {
    try core.check(cursor, keys: 1)
    return try await core.read { store throws(StoreError) in
      try store.shipments(filter, after: cursor, limit: limit)
    }
  }

  public func batch(_ id: String) async throws(ServiceError) -> BatchRecord {
    guard let batch = try await core.read({ store throws(StoreError) in try store.batch(id) }) else {
      throw .notFound(kind: "batch", id: id)
    }
    return batch
  }

  /// Newest first.
  public func batches(
    after cursor: String? = nil, limit: Int = 100
  ) async throws(ServiceError) -> Page<BatchRecord> {
    try core.check(cursor, keys: 0)
    return try await core.read { store throws(StoreError) in try store.batches(after: cursor, limit: limit) }
  }

  public func prices() async throws(ServiceError) -> [SupplyPrice] {
    try await core.read { store throws(StoreError) in try store.prices() }
  }

  /// Events after a number, or waits so long for the first one.
  /// - Returns: with the number to go on from.
  public func events(
    after number: Int64 = 0, types: Set<EventType> = [], limit: Int = 100, wait: Duration = .zero
  ) async throws(ServiceError) -> (events: [NumberedEvent], next: Int64) {
    let deadline = ContinuousClock.now + wait
    var number = number
    while true {
      let found = try await core.read { [number] store throws(StoreError) in
        try store.events(after: number, types: types, limit: limit)
      }
      if !found.events.isEmpty || .now >= deadline || Task.isCancelled { return (found.events, found.last) }
      number = found.last
      await core.signal.wait(after: number, until: core.nextLook(before: deadline))
      if core.signal.isClosed { return ([], number) }
    }
  }

  /// The API keys, read from the store now.
  public func keys() async throws(ServiceError) -> [APIKey] {
    try await core.read { store throws(StoreError) in try store.keys() }
  }

  /// Whether the store can be reached and written.
  public func isReady() async -> Bool {
    do throws(ServiceError) {
      try await core.read { store throws(StoreError) in try store.check() }
      return true
    } catch {
      return false
    }
  }
}

extension ServiceCore {
  /// When a long poll looks again by itself: others' commits are not signalled.
  func nextLook(before deadline: ContinuousClock.Instant) -> ContinuousClock.Instant {
    store.isShared ? min(deadline, .now + .milliseconds(200)) : deadline
  }
}
