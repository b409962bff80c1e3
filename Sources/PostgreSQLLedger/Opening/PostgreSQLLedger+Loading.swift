extension PostgreSQLLedger {
  public func load(from day: Day, into loader: inout some LedgerLoader) throws(StoreError) -> LedgerHead {
    try readers.use(once: true) { connection in
      // One transaction: one moment. All rows are read.
      try connection.run([
        Call("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), Call("SET LOCAL enable_seqscan = on"),
      ])
      let head = try Self.head(connection)
      try Self.forEachPart("positions", "SELECT * FROM position", connection) { rows in
        for row in 0..<rows.count { loader.take(rows.level(row)) }
      }
      try Self.forEachPart(
        "capacities", "SELECT * FROM capacity WHERE day = -1 OR day >= \(day.daysSinceEpoch)", connection
      ) { rows in
        for row in 0..<rows.count { loader.take(try rows.limit(row)) }
      }
      try Self.forEachPart(
        "open_orders",
        """
        SELECT number, record FROM orders
        WHERE status IN ('unplanned', 'partly_planned', 'planned', 'released') ORDER BY number
        """, connection
      ) { rows in
        for row in 0..<rows.count { loader.take(try rows.order(row)) }
      }
      try connection.run([Call("COMMIT")])
      return head
    }
  }

  /// Reads a query in parts, so that a large ledger is never in memory twice.
  private static func forEachPart(
    _ cursor: String, _ query: String, _ connection: Connection, _ body: (QueryResult) throws -> Void
  ) throws {
    try connection.run([Call("DECLARE \(cursor) BINARY NO SCROLL CURSOR FOR " + query)])
    while true {
      let rows = try connection.run([Call("FETCH 10000 FROM \(cursor)")])[0]
      if rows.count == 0 { break }
      try body(rows)
    }
    try connection.run([Call("CLOSE \(cursor)")])
  }

  private static func head(_ connection: Connection) throws -> LedgerHead {
    let results = try connection.run([
      Call("SELECT last FROM sequence"), Call("SELECT location_id, day FROM day"),
      Call("SELECT record FROM price"), Call("SELECT record FROM batch ORDER BY number DESC LIMIT 1"),
      Call("SELECT coalesce(max(number), 0) FROM shipment"),
    ])
    var days: [String: Day] = [:]
    for row in 0..<results[1].count {
      days[results[1].text(row, 0)] = Day(daysSinceEpoch: Int32(results[1].integer(row, 1)))
    }
    return LedgerHead(
      number: results[0].integer(0, 0), days: days, prices: try prices(results[2]),
      batch: results[3].count == 0 ? nil : try RecordCodec.decodeBatch(results[3].bytes(0, 0)),
      shipments: results[4].integer(0, 0))
  }

  /// The one row of `price`, or none.
  static func prices(_ rows: QueryResult) throws(DamagedRecord) -> [SupplyPrice] {
    rows.count == 0 ? [] : try RecordCodec.decodePrices(rows.bytes(0, 0))
  }
}
