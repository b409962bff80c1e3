internal import GRDB

extension SQLiteLedger {
  public func load(from day: Day, into loader: inout some LedgerLoader) throws(StoreError) -> LedgerHead {
    try wrapped { () throws in
      // One transaction: one moment.
      try pool.read { db in
        let positions = try Row.fetchCursor(db, sql: "SELECT * FROM position")
        while let row = try positions.next() { loader.take(StockLevel(row: row)) }
        let limits = try Row.fetchCursor(
          db, sql: "SELECT * FROM capacity WHERE day = -1 OR day >= ?", arguments: [Int(day.daysSinceEpoch)])
        while let row = try limits.next() { loader.take(try LimitLevel(row: row)) }
        let orders = try Row.fetchCursor(
          db,
          sql: """
            SELECT number, record FROM orders
            WHERE status IN ('unplanned', 'partly_planned', 'planned', 'released') ORDER BY number
            """)
        while let row = try orders.next() { loader.take(try LedgerOrder(row: row)) }
        return try head(db)
      }
    }
  }

  private func head(_ db: Database) throws -> LedgerHead {
    var days: [String: Day] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT location_id, day FROM day")
    while let row = try rows.next() { days[row[0]] = Day(daysSinceEpoch: row[1]) }
    return LedgerHead(
      number: try Int64.fetchOne(db, sql: "SELECT last FROM change ORDER BY number DESC LIMIT 1") ?? 0,
      days: days, prices: try prices(db),
      batch: try Row.fetchOne(db, sql: "SELECT record FROM batch ORDER BY number DESC LIMIT 1").map {
        try RecordCodec.decodeBatch($0.bytes(0))
      }, shipments: try Int64.fetchOne(db, sql: "SELECT max(number) FROM shipment") ?? 0)
  }

  func prices(_ db: Database) throws -> [SupplyPrice] {
    try Row.fetchOne(db, sql: "SELECT record FROM price").map { try RecordCodec.decodePrices($0.bytes(0)) }
      ?? []
  }
}
