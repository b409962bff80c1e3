internal import StockLedger

// Orders, shipments and history.
extension GroupWriter {
  /// - Returns: `nil` for a new order.
  static func update(_ row: GroupRows.OrderRow) -> Call? {
    guard let before = row.before else { return nil }
    return Call(
      "UPDATE orders SET status = $1, revision = $2, record = $3 WHERE order_id = $4 AND revision = $5",
      [
        .text(row.after.status.rawValue), .integer(row.after.revision), .bytes(RecordCodec.encode(row.after)),
        .text(row.after.id), .integer(before.revision),
      ], rows: 1)
  }

  /// Of an order whose row is locked already.
  static func update(_ shipment: Shipment) -> Call {
    Call(
      "UPDATE shipment SET status = $1, ship_date = $2, record = $3 WHERE shipment_id = $4",
      [
        .text(shipment.status.rawValue), .day(shipment.shipDate), .bytes(RecordCodec.encode(shipment)),
        .text(shipment.id),
      ], rows: 1)
  }

  func addOrders(_ numbers: [Int64], _ calls: inout [Call]) {
    let new = rows.orders.filter { $0.before == nil }
    if new.isEmpty { return }
    calls.append(
      Call(
        """
        INSERT INTO orders SELECT * FROM unnest(
          $1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bytea[])
        """,
        [
          .array(of: .integer, new.map { .integer(numbers[$0.change]) }),
          .array(of: .text, new.map { .text($0.after.id) }),
          .array(of: .text, new.map { .text($0.after.status.rawValue) }),
          .array(of: .text, new.map { .text($0.after.request.order.channel) }),
          .array(of: .integer, new.map { .instant($0.after.request.order.placedAt) }),
          .array(of: .integer, new.map { .integer($0.after.revision) }),
          .array(of: .bytes, new.map { .bytes(RecordCodec.encode($0.after)) }),
        ]))
  }

  func addOrigins(_ calls: inout [Call]) {
    let new = group.changes.flatMap(\.origins)
    if new.isEmpty { return }
    calls.append(
      Call(
        "INSERT INTO origin SELECT * FROM unnest($1::text[], $2::bytea[])",
        [
          .array(of: .text, new.map { .text($0.order) }),
          .array(of: .bytes, new.map { .bytes(RecordCodec.encode($0)) }),
        ]))
  }

  func addShipments(_ numbers: [Int64], _ calls: inout [Call]) {
    let new = rows.shipments.filter(\.isNew).map(\.shipment)
    if new.isEmpty { return }
    var orders: [String: Int64] = [:]
    for row in rows.orders {
      orders[row.after.id] = row.before == nil ? numbers[row.change] : row.after.number
    }
    calls.append(
      Call(
        """
        INSERT INTO shipment SELECT * FROM unnest(
          $1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::bytea[])
        """,
        [
          .array(of: .text, new.map { .text($0.id) }), .array(of: .integer, new.map { .integer($0.number) }),
          .array(
            of: .integer,
            new.map { shipment in
              guard let order = orders[shipment.order] else {
                preconditionFailure("a shipment changes with its order")
              }
              return .integer(order)
            }),
          .array(of: .text, new.map { .text($0.location) }),
          .array(of: .text, new.map { .text($0.status.rawValue) }),
          .array(of: .integer, new.map { .day($0.shipDate) }),
          .array(of: .bytes, new.map { .bytes(RecordCodec.encode($0)) }),
        ]))
  }

  func addHistory(_ numbers: [Int64], _ calls: inout [Call]) {
    let changes = zip(numbers, group.changes)
    if group.changes.isEmpty { return }
    calls.append(
      Call(
        """
        INSERT INTO change SELECT number, last, $3, cause, reference, record FROM unnest(
          $1::bigint[], $2::bigint[], $4::text[], $5::text[], $6::bytea[]
        ) AS rows (number, last, cause, reference, record)
        """,
        [
          .array(of: .integer, numbers.map { .integer($0) }),
          .array(of: .integer, changes.map { .integer($0 + Int64($1.numbers) - 1) }), .text(group.server),
          .array(of: .text, group.changes.map { .text($0.cause.kind.rawValue) }),
          .array(of: .text, group.changes.map { .text($0.cause.reference) }),
          .array(of: .bytes, group.changes.map { .bytes(RecordCodec.encode($0)) }),
        ]))
    let touched = changes.flatMap { number, change in change.orders.map { (number, $0.after.id) } }
    if touched.isEmpty { return }
    calls.append(
      Call(
        "INSERT INTO change_order SELECT * FROM unnest($1::text[], $2::bigint[])",
        [
          .array(of: .text, touched.map { .text($0.1) }),
          .array(of: .integer, touched.map { .integer($0.0) }),
        ]))
  }
}
