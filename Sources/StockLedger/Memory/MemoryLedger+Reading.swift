extension MemoryLedger {
  public func orders(_ ids: [String]) throws(StoreError) -> [LedgerOrder] {
    read { state in ids.compactMap { state.orders[$0] } }
  }

  public func orders(
    _ filter: OrderFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<LedgerOrder> {
    let before = cursor.flatMap { ListCursor($0, keys: 0) }?.number ?? .max
    let found = read { state in
      state.orders.values.filter { order in
        order.number < before && filter.status.map { $0 == order.status } ?? true
          && filter.channel.map { $0 == order.request.order.channel } ?? true
          && filter.location.map { place in order.shipments.contains { $0.location == place } } ?? true
          && filter.placedAfter.map { after in order.request.order.placedAt.map { $0 > after } ?? false }
            ?? true
      }.sorted { $0.number > $1.number }
    }
    return Self.page(found, limit) { ListCursor(number: $0.number) }
  }

  public func origins(ofOrders ids: [String]) throws(StoreError) -> [OrderOrigin] {
    read { state in ids.compactMap { state.origins[$0] } }
  }

  public func shipments(_ ids: [String]) throws(StoreError) -> [Shipment] {
    read { state in ids.compactMap { state.shipments[$0] } }
  }

  public func shipments(
    _ filter: ShipmentFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<Shipment> {
    let after = cursor.flatMap { ListCursor($0, keys: 1) } ?? ListCursor(number: -1, keys: [""])
    let found = read { state in
      state.shipments.values.filter { shipment in
        (shipment.number, shipment.id) > (after.number, after.keys[0])
          && filter.location.map { $0 == shipment.location } ?? true
          && filter.status.map { $0 == shipment.status } ?? true
          && filter.shipDate.map { $0 == shipment.shipDate } ?? true
      }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    }
    return Self.page(found, limit) { ListCursor(number: $0.number, keys: [$0.id]) }
  }

  public func positions(
    _ filter: PositionFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<StockLevel> {
    let after = cursor.flatMap { ListCursor($0, keys: 2) }
    let found = read { state in
      state.positions.values.filter { level in
        after.map { level.key > PositionKey(location: $0.keys[0], sku: $0.keys[1]) } ?? true
          && filter.location.map { $0 == level.location } ?? true
          && filter.sku.map { $0 == level.sku } ?? true
          && (!filter.onlyShortages || level.covered.map { $0 < 0 } ?? false)
      }.sorted { $0.key < $1.key }
    }
    return Self.page(found, limit) { ListCursor(keys: [$0.location, $0.sku]) }
  }

  private static func page<Element: Sendable>(
    _ found: [Element], _ limit: Int, _ cursor: (Element) -> ListCursor
  ) -> Page<Element> {
    let elements = Array(found.prefix(limit))
    let next = found.count > limit ? elements.last.map { cursor($0).description } : nil
    return Page(elements, next: next)
  }

  public func events(
    after number: Int64, types: Set<EventType>, limit: Int
  ) throws(StoreError) -> (events: [NumberedEvent], last: Int64) {
    read { state in
      var events: [NumberedEvent] = []
      var last = number
      for entry in state.history where entry.number + Int64(entry.change.numbers) > number {
        for (offset, event) in entry.change.events.enumerated() {
          let own = entry.number + Int64(offset)
          if own <= number { continue }
          if events.count == limit { return (events, last) }
          last = own
          if types.isEmpty || types.contains(event.type) {
            events.append(NumberedEvent(number: own, at: entry.change.at, event: event))
          }
        }
      }
      return (events, last)
    }
  }

  public func history(ofOrder id: String) throws(StoreError) -> [NumberedEvent] {
    read { state in
      state.history.flatMap { entry in
        entry.change.events.enumerated().filter { $0.element.order == id }.map {
          NumberedEvent(number: entry.number + Int64($0.offset), at: entry.change.at, event: $0.element)
        }
      }
    }
  }

  public func history(after number: Int64, limit: Int) throws(StoreError) -> [CommittedChange] {
    read { state in
      state.history.drop { $0.number <= number }.prefix(limit).map {
        CommittedChange(number: $0.number, change: $0.change)
      }
    }
  }

  public func outcome(_ key: StoredOutcome.Key) throws(StoreError) -> StoredOutcome? {
    read { $0.outcomes[key] }
  }

  public func batch(_ id: String) throws(StoreError) -> BatchRecord? {
    read { state in state.batches.first { $0.id == id } }
  }

  public func batches(after cursor: String?, limit: Int) throws(StoreError) -> Page<BatchRecord> {
    let found = read { state in
      let place = cursor.flatMap { ListCursor($0, keys: 0) }.map { Int($0.number) } ?? state.batches.count
      return Array(state.batches.enumerated().filter { $0.offset < place }.reversed())
    }
    let elements = found.prefix(limit)
    let next =
      found.count > limit ? elements.last.map { ListCursor(number: Int64($0.offset)).description } : nil
    return Page(elements.map(\.element), next: next)
  }

  public func prices() throws(StoreError) -> [SupplyPrice] { read { $0.prices } }
}
