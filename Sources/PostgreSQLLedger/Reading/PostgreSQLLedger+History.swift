extension PostgreSQLLedger {
  /// Rows of history that are read at once.
  private static let part = 500

  public func events(
    after number: Int64, types: Set<EventType>, limit: Int
  ) throws(StoreError) -> (events: [NumberedEvent], last: Int64) {
    try readers.use { connection in
      var events: [NumberedEvent] = []
      var last = number
      // The change that the number is in the middle of, or the next one.
      var from = try connection.run([
        Call("SELECT coalesce(max(number), 0) FROM change WHERE number <= $1", [.integer(number)])
      ])[0].integer(0, 0)
      while true {
        // What becomes visible meanwhile has higher numbers.
        let part = min(Self.part, limit + 1)
        let rows = try connection.run([
          Call(
            "SELECT number, record FROM change WHERE number >= $1 ORDER BY number LIMIT $2",
            [.integer(from), .integer(part)])
        ])[0]
        for row in 0..<rows.count {
          for event in try Self.events(rows, row) where event.number > number {
            if events.count == limit { return (events, last) }
            last = event.number
            if types.isEmpty || types.contains(event.event.type) { events.append(event) }
          }
          from = rows.integer(row, 0) + 1
        }
        if rows.count < part { return (events, last) }
      }
    }
  }

  private static func events(_ rows: QueryResult, _ row: Int) throws(DamagedRecord) -> [NumberedEvent] {
    let number = rows.integer(row, 0)
    let change = try RecordCodec.decodeChange(rows.bytes(row, 1)).change
    return change.events.enumerated().map {
      NumberedEvent(number: number + Int64($0.offset), at: change.at, event: $0.element)
    }
  }

  public func history(ofOrder id: String) throws(StoreError) -> [NumberedEvent] {
    try readers.use { connection in
      let rows = try connection.run([
        Call(
          """
          SELECT c.number, c.record FROM change_order AS o JOIN change AS c ON c.number = o.number
          WHERE o.order_id = $1 ORDER BY c.number
          """, [.text(id)])
      ])[0]
      return try (0..<rows.count).flatMap { row in
        try Self.events(rows, row).filter { $0.event.order == id }
      }
    }
  }

  public func history(after number: Int64, limit: Int) throws(StoreError) -> [CommittedChange] {
    try readers.use { connection in
      let rows = try connection.run([
        Call(
          "SELECT number, record FROM change WHERE number > $1 ORDER BY number LIMIT $2",
          [.integer(number), .integer(limit)])
      ])[0]
      return try (0..<rows.count).map { row in
        CommittedChange(
          number: rows.integer(row, 0), change: try RecordCodec.decodeChange(rows.bytes(row, 1)).change)
      }
    }
  }

  public func changes(
    after number: Int64, notOf server: String, limit: Int
  ) throws(StoreError) -> (changes: [CommittedChange], last: Int64) {
    try readers.use { connection in
      // One statement sees one moment: changes, and what they left.
      let rows = try connection.run([
        Call(
          """
          WITH other AS MATERIALIZED (
            SELECT number, prices, record FROM change WHERE number > $1 AND server <> $2 ORDER BY number LIMIT $3)
          SELECT 0::bigint, last, ''::bytea FROM sequence
          UNION ALL SELECT 1, number, record FROM other
          UNION ALL SELECT 2, number, record FROM orders
            WHERE order_id IN (SELECT order_id FROM change_order WHERE number IN (SELECT number FROM other))
          UNION ALL SELECT 3, 0, record FROM price WHERE EXISTS (SELECT 1 FROM other WHERE prices = 1)
          """, [.integer(number), .text(server), .integer(limit)])
      ])[0]
      return try Self.changes(rows, after: number, limit: limit)
    }
  }

  /// Rows of a kind each: 0 the last number, 1 a change, 2 an order, 3 the prices.
  private static func changes(
    _ rows: QueryResult, after number: Int64, limit: Int
  ) throws(DamagedRecord) -> (changes: [CommittedChange], last: Int64) {
    var last = number
    var orders: [String: LedgerOrder] = [:]
    var prices: [SupplyPrice] = []
    for row in 0..<rows.count {
      switch rows.integer(row, 0) {
      case 0: last = max(number, rows.integer(row, 1))
      case 2:
        let order = try rows.order(row, from: 1)
        orders[order.id] = order
      case 3: prices = try RecordCodec.decodePrices(rows.bytes(row, 2))
      default: break
      }
    }
    var changes: [CommittedChange] = []
    for row in 0..<rows.count where rows.integer(row, 0) == 1 {
      var (change, ids, changesPrices) = try RecordCodec.decodeChange(rows.bytes(row, 2))
      change.orders = ids.compactMap { id in orders[id].map { OrderChange(before: nil, after: $0) } }
      if changesPrices { change.prices = prices }
      changes.append(CommittedChange(number: rows.integer(row, 1), change: change))
    }
    changes.sort { $0.number < $1.number }
    if changes.count == limit, let end = changes.last { return (changes, end.number) }
    return (changes, last)
  }

  public func outcome(_ key: StoredOutcome.Key) throws(StoreError) -> StoredOutcome? {
    try readers.use { connection in
      let rows = try connection.run([
        Call(
          "SELECT fingerprint, answer, at FROM outcome WHERE owner = $1 AND key = $2",
          [.text(key.owner), .text(key.key)])
      ])[0]
      if rows.count == 0 { return nil }
      return StoredOutcome(
        key: key, fingerprint: rows.bytes(0, 0), answer: rows.bytes(0, 1),
        at: Instant(nanosecondsSinceEpoch: rows.integer(0, 2)))
    }
  }

  public func batch(_ id: String) throws(StoreError) -> BatchRecord? {
    try readers.use { connection in
      let rows = try connection.run([Call("SELECT record FROM batch WHERE batch_id = $1", [.text(id)])])[0]
      return rows.count == 0 ? nil : try RecordCodec.decodeBatch(rows.bytes(0, 0))
    }
  }

  public func batches(after cursor: String?, limit: Int) throws(StoreError) -> Page<BatchRecord> {
    let before = cursor.flatMap { ListCursor($0, keys: 0) }?.number ?? .max
    return try readers.use { connection in
      var query = Query("SELECT number, record FROM batch")
      query.require("number <", .integer(before))
      let rows = try connection.run([query.call("ORDER BY number DESC", limit: limit + 1)])[0]
      let kept = min(rows.count, limit)
      let batches = try (0..<kept).map { try RecordCodec.decodeBatch(rows.bytes($0, 1)) }
      let next = kept > 0 ? ListCursor(number: rows.integer(kept - 1, 0)).description : nil
      return Page(batches, next: rows.count > limit ? next : nil)
    }
  }

  public func prices() throws(StoreError) -> [SupplyPrice] {
    try readers.use { connection in
      try Self.prices(try connection.run([Call("SELECT record FROM price")])[0])
    }
  }
}
