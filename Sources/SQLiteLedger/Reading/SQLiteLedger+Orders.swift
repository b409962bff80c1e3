internal import GRDB

extension SQLiteLedger {
  public func orders(_ ids: [String]) throws(StoreError) -> [LedgerOrder] {
    try read { db in
      // Asked of every order that is accepted: nearly always there is none.
      let statement = try RowStatement(db, "SELECT number, record FROM orders WHERE order_id = ?")
      var orders: [LedgerOrder] = []
      for id in ids {
        try statement.forEachRow({ $0.add(id) }) { row in
          orders.append(try RecordCodec.decodeOrder(row.bytes(1), number: row.integer(0)))
        }
      }
      return orders
    }
  }

  public func orders(
    _ filter: OrderFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<LedgerOrder> {
    let before = cursor.flatMap { ListCursor($0, keys: 0) }?.number ?? .max
    return try read { db in
      // A filter that is not given is null, and holds for all.
      let source =
        filter.location == nil
        ? "orders AS o WHERE o.number < ?1"
        : """
        (SELECT DISTINCT order_number FROM shipment WHERE location_id = ?5 AND order_number < ?1
          AND status IN ('planned', 'released', 'shipped')) AS s JOIN orders AS o ON o.number = s.order_number
        WHERE true
        """
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT o.number, o.record FROM \(source)
              \(filter.status == nil ? "AND ?2 IS NULL" : "AND o.status = ?2")
              \(filter.channel == nil ? "AND ?3 IS NULL" : "AND o.channel = ?3")
              \(filter.placedAfter == nil ? "AND ?4 IS NULL" : "AND o.placed_at > ?4")
              AND (?5 IS NULL OR ?5 = ?5)
            ORDER BY o.number DESC LIMIT ?6
            """),
        arguments: [
          before, filter.status?.rawValue, filter.channel, filter.placedAfter?.nanosecondsSinceEpoch,
          filter.location, limit + 1,
        ])
      let orders = try rows.prefix(limit).map { try LedgerOrder(row: $0) }
      return Page(
        orders, next: rows.count > limit ? orders.last.map { ListCursor(number: $0.number).description } : nil
      )
    }
  }

  public func origins(ofOrders ids: [String]) throws(StoreError) -> [OrderOrigin] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT record FROM origin WHERE order_id = ?")
      return try ids.compactMap { id in
        try Row.fetchOne(statement, arguments: [id]).map {
          try RecordCodec.decodeOrigin($0.bytes(0), order: id)
        }
      }
    }
  }

  public func shipments(_ ids: [String]) throws(StoreError) -> [Shipment] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT record FROM shipment WHERE shipment_id = ?")
      return try ids.compactMap { id in
        try Row.fetchOne(statement, arguments: [id]).map { try RecordCodec.decodeShipment($0.bytes(0)) }
      }
    }
  }

  public func shipments(
    _ filter: ShipmentFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<Shipment> {
    let after = cursor.flatMap { ListCursor($0, keys: 1) }?.number ?? -1
    // The index begins with the status: without one it is searched for each.
    let status =
      filter.status != nil
      ? "AND status = ?3"
      : filter.location == nil
        ? "AND ?3 IS NULL"
        : "AND ?3 IS NULL AND status IN ('planned', 'released', 'shipped', 'rejected', 'dropped')"
    return try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT record FROM shipment WHERE number IN (
              SELECT number FROM shipment WHERE number > ?1
                \(filter.location == nil ? "AND ?2 IS NULL" : "AND location_id = ?2")
                \(status)
                \(filter.shipDate == nil ? "AND ?4 IS NULL" : "AND ship_date = ?4")
              ORDER BY number LIMIT ?5)
            ORDER BY number
            """),
        arguments: [
          after, filter.location, filter.status?.rawValue, filter.shipDate.map { Int($0.daysSinceEpoch) },
          limit + 1,
        ])
      let shipments = try rows.prefix(limit).map { try RecordCodec.decodeShipment($0.bytes(0)) }
      let next = shipments.last.map { ListCursor(number: $0.number, keys: [$0.id]).description }
      return Page(shipments, next: rows.count > limit ? next : nil)
    }
  }

  public func positions(
    _ filter: PositionFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<StockLevel> {
    let after = cursor.flatMap { ListCursor($0, keys: 2) }?.keys ?? ["", ""]
    return try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM position WHERE (location_id, sku) > (?1, ?2)
              \(filter.location == nil ? "AND ?3 IS NULL" : "AND location_id = ?3")
              \(filter.sku == nil ? "AND ?4 IS NULL" : "AND sku = ?4")
              \(filter.onlyShortages ? Self.isShort : "")
            ORDER BY location_id, sku LIMIT ?5
            """),
        arguments: [after[0], after[1], filter.location, filter.sku, limit + 1])
      let levels = rows.prefix(limit).map { StockLevel(row: $0) }
      let next = levels.last.map { ListCursor(keys: [$0.location, $0.sku]).description }
      return Page(levels, next: rows.count > limit ? next : nil)
    }
  }

  /// As the index of shortages says it.
  private static let isShort = "AND unlimited = 0 AND on_hand - reserved_elsewhere - reserved < 0"

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try wrapped { () throws in try pool.read { db in try body(db) } }
  }
}
