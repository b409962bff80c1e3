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
    // One statement sees one moment: no number between the changes and the last one is left out.
    let look = Call(
      """
      WITH other AS MATERIALIZED (
        SELECT number, record FROM change WHERE number > $1 AND server <> $2 ORDER BY number LIMIT $3)
      SELECT last, NULL::bytea FROM sequence UNION ALL SELECT number, record FROM other
      """, [.integer(number), .text(server), .integer(limit)])
    return try readers.use { connection in
      // Mostly there is nothing, and that is all.
      var rows = try connection.run([look])[0]
      if rows.count == 1 { return ([], max(number, rows.integer(0, 0))) }
      // Orders and prices have to be of the same moment.
      rows = try connection.run([Call("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), look])[1]
      let found = try (0..<rows.count).filter { !rows.isNull($0, 1) }.map { row in
        (rows.integer(row, 0), try RecordCodec.decodeChange(rows.bytes(row, 1)))
      }
      let ids = Set(found.flatMap(\.1.orders)).sorted()
      let left = try connection.run([
        Call(
          "SELECT number, record FROM orders WHERE order_id = ANY($1::text[])",
          [.array(of: .text, ids.map { .text($0) })]),
        Call("SELECT record FROM price"), Call("COMMIT"),
      ])
      var orders: [String: LedgerOrder] = [:]
      for row in 0..<left[0].count {
        let order = try left[0].order(row)
        orders[order.id] = order
      }
      let prices = try Self.prices(left[1])
      let changes = found.sorted { $0.0 < $1.0 }.map { number, decoded in
        var change = decoded.change
        change.orders = decoded.orders.compactMap { id in
          orders[id].map { OrderChange(before: nil, after: $0) }
        }
        if decoded.changesPrices { change.prices = prices }
        return CommittedChange(number: number, change: change)
      }
      if changes.count == limit, let end = changes.last { return (changes, end.number) }
      let last = (0..<rows.count).first { rows.isNull($0, 1) }.map { rows.integer($0, 0) }
      return (changes, max(number, last ?? 0))
    }
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
