extension PostgreSQLLedger {
  public func orders(_ ids: [String]) throws(StoreError) -> [LedgerOrder] {
    if ids.isEmpty { return [] }
    return try readers.use { connection in
      let rows = try connection.run([
        Call(
          "SELECT number, record FROM orders WHERE order_id = ANY($1::text[])",
          [.array(of: .text, ids.map { .text($0) })])
      ])[0]
      return try (0..<rows.count).map { try rows.order($0) }
    }
  }

  public func orders(
    _ filter: OrderFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<LedgerOrder> {
    let before = cursor.flatMap { ListCursor($0, keys: 0) }?.number ?? .max
    return try readers.use { connection in
      var query = Query("SELECT o.number, o.record FROM orders AS o")
      query.require("o.number <", .integer(before))
      if let status = filter.status { query.require("o.status =", .text(status.rawValue)) }
      if let channel = filter.channel { query.require("o.channel =", .text(channel)) }
      if let moment = filter.placedAfter { query.require("o.placed_at >", .instant(moment)) }
      if let location = filter.location {
        query.require(
          """
          EXISTS (SELECT 1 FROM shipment AS s WHERE s.order_number = o.number
            AND s.status IN ('planned', 'released', 'shipped') AND s.location_id =
          """, .text(location), closing: ")")
      }
      let rows = try connection.run([query.call("ORDER BY o.number DESC", limit: limit + 1)])[0]
      let orders = try (0..<min(rows.count, limit)).map { try rows.order($0) }
      return Page(
        orders, next: rows.count > limit ? orders.last.map { ListCursor(number: $0.number).description } : nil
      )
    }
  }

  public func origins(ofOrders ids: [String]) throws(StoreError) -> [OrderOrigin] {
    if ids.isEmpty { return [] }
    return try readers.use { connection in
      let rows = try connection.run([
        Call(
          "SELECT order_id, record FROM origin WHERE order_id = ANY($1::text[])",
          [.array(of: .text, ids.map { .text($0) })])
      ])[0]
      return try (0..<rows.count).map {
        try RecordCodec.decodeOrigin(rows.bytes($0, 1), order: rows.text($0, 0))
      }
    }
  }

  public func shipments(_ ids: [String]) throws(StoreError) -> [Shipment] {
    if ids.isEmpty { return [] }
    return try readers.use { connection in
      let rows = try connection.run([
        Call(
          "SELECT record FROM shipment WHERE shipment_id = ANY($1::text[])",
          [.array(of: .text, ids.map { .text($0) })])
      ])[0]
      return try (0..<rows.count).map { try RecordCodec.decodeShipment(rows.bytes($0, 0)) }
    }
  }

  public func shipments(
    _ filter: ShipmentFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<Shipment> {
    let after = cursor.flatMap { ListCursor($0, keys: 1) } ?? ListCursor(number: -1, keys: [""])
    return try readers.use { connection in
      var query = Query("SELECT record FROM shipment")
      query.require("(number, shipment_id) >", .integer(after.number), .text(after.keys[0]))
      if let location = filter.location { query.require("location_id =", .text(location)) }
      if let status = filter.status { query.require("status =", .text(status.rawValue)) }
      if let day = filter.shipDate { query.require("ship_date =", .day(day)) }
      let rows = try connection.run([query.call("ORDER BY number, shipment_id", limit: limit + 1)])[0]
      let shipments = try (0..<min(rows.count, limit)).map {
        try RecordCodec.decodeShipment(rows.bytes($0, 0))
      }
      let next = shipments.last.map { ListCursor(number: $0.number, keys: [$0.id]).description }
      return Page(shipments, next: rows.count > limit ? next : nil)
    }
  }

  public func positions(
    _ filter: PositionFilter, after cursor: String?, limit: Int
  ) throws(StoreError) -> Page<StockLevel> {
    let after = cursor.flatMap { ListCursor($0, keys: 2) }
    return try readers.use { connection in
      var query = Query("SELECT * FROM position")
      if let after { query.require("(location_id, sku) >", .text(after.keys[0]), .text(after.keys[1])) }
      if let location = filter.location { query.require("location_id =", .text(location)) }
      if let sku = filter.sku { query.require("sku =", .text(sku)) }
      if filter.onlyShortages {
        query.require("unlimited = 0 AND on_hand - reserved_elsewhere - reserved < 0")
      }
      let rows = try connection.run([query.call("ORDER BY location_id, sku", limit: limit + 1)])[0]
      let levels = (0..<min(rows.count, limit)).map { rows.level($0) }
      let next = levels.last.map { ListCursor(keys: [$0.location, $0.sku]).description }
      return Page(levels, next: rows.count > limit ? next : nil)
    }
  }
}
