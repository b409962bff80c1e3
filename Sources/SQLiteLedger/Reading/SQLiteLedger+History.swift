internal import GRDB

extension SQLiteLedger {
  public func events(
    after number: Int64, types: Set<EventType>, limit: Int
  ) throws(StoreError) -> (events: [NumberedEvent], last: Int64) {
    try read { db in
      var events: [NumberedEvent] = []
      var last = number
      // Number by number: one change has at most as many events as numbers.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT number, record FROM change
          WHERE number >= coalesce((SELECT max(number) FROM change WHERE number <= ?1), ?1) AND last > ?1
          ORDER BY number
          """, arguments: [number])
      while let row = try rows.next() {
        for event in try Self.events(row) where event.number > number {
          if events.count == limit { return (events, last) }
          last = event.number
          if types.isEmpty || types.contains(event.event.type) { events.append(event) }
        }
      }
      return (events, last)
    }
  }

  private static func events(_ row: Row) throws -> [NumberedEvent] {
    let number: Int64 = row[0]
    let change = try RecordCodec.decodeChange(row.bytes(1)).change
    return change.events.enumerated().map {
      NumberedEvent(number: number + Int64($0.offset), at: change.at, event: $0.element)
    }
  }

  public func history(ofOrder id: String) throws(StoreError) -> [NumberedEvent] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT c.number, c.record FROM change_order AS o JOIN change AS c ON c.number = o.number
            WHERE o.order_id = ? ORDER BY c.number
            """), arguments: [id]
      ).flatMap { try Self.events($0).filter { $0.event.order == id } }
    }
  }

  public func history(after number: Int64, limit: Int) throws(StoreError) -> [CommittedChange] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(sql: "SELECT number, record FROM change WHERE number > ? ORDER BY number LIMIT ?"),
        arguments: [number, limit]
      ).map { row in
        CommittedChange(number: row[0], change: try RecordCodec.decodeChange(row.bytes(1)).change)
      }
    }
  }

  public func changes(
    after number: Int64, notOf server: String, limit: Int
  ) throws(StoreError) -> (changes: [CommittedChange], last: Int64) {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT number, record FROM change WHERE number > ? AND server <> ? ORDER BY number LIMIT ?"),
        arguments: [number, server, limit])
      let changes = try rows.map { row in
        var (change, ids, changesPrices) = try RecordCodec.decodeChange(row.bytes(1))
        change.orders = try orders(db, ids)
        if changesPrices { change.prices = try prices(db) }
        return CommittedChange(number: row[0], change: change)
      }
      if changes.count == limit, let last = changes.last { return (changes, last.number) }
      let last = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT last FROM change ORDER BY number DESC LIMIT 1"))
      return (changes, max(number, last ?? 0))
    }
  }

  private func orders(_ db: Database, _ ids: [String]) throws -> [OrderChange] {
    let statement = try db.cachedStatement(sql: "SELECT number, record FROM orders WHERE order_id = ?")
    return try ids.compactMap { id in
      try Row.fetchOne(statement, arguments: [id]).map {
        OrderChange(before: nil, after: try LedgerOrder(row: $0))
      }
    }
  }

  public func outcome(_ key: StoredOutcome.Key) throws(StoreError) -> StoredOutcome? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT fingerprint, answer, at FROM outcome WHERE owner = ? AND key = ?"),
        arguments: [key.owner, key.key]
      ).map { row in
        StoredOutcome(
          key: key, fingerprint: row.bytes(0), answer: row.bytes(1),
          at: Instant(nanosecondsSinceEpoch: row[2]))
      }
    }
  }

  public func batch(_ id: String) throws(StoreError) -> BatchRecord? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT record FROM batch WHERE batch_id = ?", arguments: [id]).map {
        try RecordCodec.decodeBatch($0.bytes(0))
      }
    }
  }

  public func batches(after cursor: String?, limit: Int) throws(StoreError) -> Page<BatchRecord> {
    let before = cursor.flatMap { ListCursor($0, keys: 0) }?.number ?? .max
    return try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT number, record FROM batch WHERE number < ? ORDER BY number DESC LIMIT ?",
        arguments: [before, limit + 1])
      let kept = rows.prefix(limit)
      let next = kept.last.map { ListCursor(number: $0[0]).description }
      return Page(
        try kept.map { try RecordCodec.decodeBatch($0.bytes(1)) }, next: rows.count > limit ? next : nil)
    }
  }

  public func prices() throws(StoreError) -> [SupplyPrice] { try read { db in try prices(db) } }
}
