private import Foundation
internal import GRDB
internal import StockLedger

/// Writes a group within a transaction, with statements that are prepared once for a connection.
struct GroupWriter {
  private let db: Database
  // What nearly every group runs, for each of its rows.
  private let positionThatFits: RowStatement
  private let limit: RowStatement
  private let newOrder: RowStatement
  private let orderOfChange: RowStatement
  private let newShipment: RowStatement
  private let history: RowStatement

  init(_ db: Database) throws {
    self.db = db
    positionThatFits = try RowStatement(db, Self.updateThatFits)
    limit = try RowStatement(db, Self.addToLimit)
    newOrder = try RowStatement(db, "INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    orderOfChange = try RowStatement(db, "INSERT INTO change_order VALUES (?, ?)")
    newShipment = try RowStatement(
      db, "INSERT INTO shipment VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    history = try RowStatement(db, "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// - Returns: the numbers of the changes; `nil` where a guard does not hold: then the transaction is rolled
  ///   back.
  func write(_ group: CommitGroup) throws -> [Int64]? {
    for (change, check) in group.positions {
      guard try write(change, check) else { return nil }
    }
    for (limit, most) in group.limits { guard try write(limit, most) else { return nil } }
    var next =
      (try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT last FROM change ORDER BY number DESC LIMIT 1")) ?? 0) + 1
    var numbers: [Int64] = []
    for change in group.changes {
      guard try write(change, number: next, server: group.server) else { return nil }
      numbers.append(next)
      next += Int64(change.numbers)
    }
    for outcome in group.outcomes { guard try write(outcome) else { return nil } }
    return numbers
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
    return db.changesCount > 0
  }

  private func write(_ change: PositionChange, _ check: CommitGroup.Guard) throws -> Bool {
    let key = change.key
    var added: StatementArguments {
      [
        change.onHand, change.unlimited, change.reservedElsewhere, change.safetyStock, change.reserved,
        key.location, key.sku,
      ]
    }
    switch check {
    case .none: return try run(Self.update, added)
    case .fits(let left):
      return try positionThatFits.run { row in
        for units in [
          change.onHand, change.unlimited, change.reservedElsewhere, change.safetyStock, change.reserved,
        ] {
          row.add(units)
        }
        row.add(key.location)
        row.add(key.sku)
        row.add(left)
      }
    case .unchanged(nil):
      return try run(
        "INSERT INTO position VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
          key.location, key.sku, change.onHand, change.unlimited, change.reservedElsewhere,
          change.safetyStock,
          change.reserved,
        ])
    case .unchanged(let level?):
      return try run(
        Self.updateUnchanged,
        added + [
          level.onHand ?? 0, level.onHand == nil ? 1 : 0, level.reservedElsewhere, level.safetyStock,
          level.reserved,
        ])
    }
  }

  private static let update = """
    UPDATE position SET on_hand = on_hand + ?1, unlimited = unlimited + ?2,
      reserved_elsewhere = reserved_elsewhere + ?3, safety_stock = safety_stock + ?4, reserved = reserved + ?5
    WHERE location_id = ?6 AND sku = ?7
    """
  private static let updateThatFits =
    update + """

      AND (unlimited > 0 OR on_hand - reserved_elsewhere - safety_stock - reserved >= ?8)
      """
  private static let updateUnchanged =
    update + """

      AND on_hand = ?8 AND unlimited = ?9 AND reserved_elsewhere = ?10 AND safety_stock = ?11
      AND reserved = ?12
      """

  private func write(_ change: LimitChange, _ mostBefore: Int?) throws -> Bool {
    let key = LimitKey(change.supply)
    // Where there is no row, nothing is used.
    if let mostBefore, mostBefore < 0 { return false }
    return try limit.run { row in
      for text in [key.kind, key.location, key.service, key.sku, key.channel] { row.add(text) }
      for units in [key.day, change.used, change.shipped] { row.add(units) }
      row.add(change.limit)
      row.add(mostBefore)
    }
  }

  private static let addToLimit = """
    INSERT INTO capacity VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE
    SET used = used + ?7, shipped = shipped + ?8, most = ?9 WHERE ?10 IS NULL OR used <= ?10
    """

  private func write(_ change: LedgerChange, number: Int64, server: String) throws -> Bool {
    var orderNumbers: [String: Int64] = [:]
    for order in change.orders {
      orderNumbers[order.after.id] = try orderNumber(order, new: number)
      guard try write(order, number: number) else { return false }
      _ = try orderOfChange.run { row in
        row.add(order.after.id)
        row.add(number)
      }
    }
    for origin in change.origins {
      guard
        try run(
          "INSERT INTO origin VALUES (?, ?) ON CONFLICT DO NOTHING",
          [origin.order, Data(RecordCodec.encode(origin))])
      else { return false }
    }
    for shipment in change.shipments {
      guard let order = orderNumbers[shipment.shipment.order] else {
        preconditionFailure("a shipment changes with its order")
      }
      guard try write(shipment, order: order) else { return false }
    }
    for turn in change.days {
      let isWritten =
        if let from = turn.from {
          try run(
            "UPDATE day SET day = ? WHERE location_id = ? AND day = ?",
            [Int(turn.to.daysSinceEpoch), turn.location, Int(from.daysSinceEpoch)])
        } else {
          try run(
            "INSERT INTO day VALUES (?, ?) ON CONFLICT DO NOTHING",
            [turn.location, Int(turn.to.daysSinceEpoch)])
        }
      guard isWritten else { return false }
    }
    if let batch = change.batch { guard try write(batch) else { return false } }
    if let prices = change.prices {
      _ = try run(
        "INSERT INTO price VALUES (1, ?1) ON CONFLICT DO UPDATE SET record = ?1",
        [Data(RecordCodec.encode(prices))])
    }
    return try history.run { row in
      row.add(number)
      row.add(number + Int64(change.numbers) - 1)
      for text in [server, change.cause.kind.rawValue, change.cause.reference] { row.add(text) }
      row.add(RecordCodec.encode(change))
    }
  }

  private func orderNumber(_ order: OrderChange, new number: Int64) throws -> Int64 {
    if order.before == nil { return number }
    // One that was accepted in this very group has no number in memory yet.
    if order.after.number != 0 { return order.after.number }
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM orders WHERE order_id = ?"), arguments: [order.after.id])
      ?? number
  }

  private func write(_ order: OrderChange, number: Int64) throws -> Bool {
    let after = order.after
    guard let before = order.before else {
      return try newOrder.run { row in
        row.add(number)
        for text in [after.id, after.status.rawValue, after.request.order.channel] { row.add(text) }
        row.add(after.request.order.placedAt?.nanosecondsSinceEpoch)
        row.add(after.revision)
        row.add(RecordCodec.encode(after))
      }
    }
    return try run(
      "UPDATE orders SET status = ?, revision = ?, record = ? WHERE order_id = ? AND revision = ?",
      [
        after.status.rawValue, after.revision, Data(RecordCodec.encode(after)), after.id, before.revision,
      ])
  }

  private func write(_ change: ShipmentChange, order: Int64) throws -> Bool {
    let shipment = change.shipment
    if change.isNew {
      return try newShipment.run { row in
        row.add(shipment.number)
        row.add(shipment.id)
        row.add(order)
        row.add(shipment.location)
        row.add(shipment.status.rawValue)
        row.add(Int64(shipment.shipDate.daysSinceEpoch))
        row.add(RecordCodec.encode(shipment))
      }
    }
    return try run(
      "UPDATE shipment SET status = ?, ship_date = ?, record = ? WHERE shipment_id = ?",
      [
        shipment.status.rawValue, Int(shipment.shipDate.daysSinceEpoch), Data(RecordCodec.encode(shipment)),
        shipment.id,
      ])
  }

  private func write(_ batch: BatchRecord) throws -> Bool {
    let record = Data(RecordCodec.encode(batch))
    if batch.status == .running {
      return try run(
        "INSERT INTO batch (batch_id, status, record) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [batch.id, batch.status.rawValue, record])
    }
    return try run(
      "UPDATE batch SET status = ?, record = ? WHERE batch_id = ? AND status = 'running'",
      [batch.status.rawValue, record, batch.id])
  }

  private func write(_ outcome: StoredOutcome) throws -> Bool {
    try run(
      "INSERT INTO outcome VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      [
        outcome.key.owner, outcome.key.key, Data(outcome.fingerprint), Data(outcome.answer),
        outcome.at.nanosecondsSinceEpoch,
      ])
  }
}
