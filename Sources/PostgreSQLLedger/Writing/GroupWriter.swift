internal import StockLedger

/// Writes a group in two round trips: one takes and checks all that other servers may want too, one adds what
/// is new.
///
/// Rows are locked by their tables and keys, always in the same sequence, and the row of `sequence` last: no
/// two servers wait for each other, and numbers become visible in order. What is new is added under that last
/// lock, so that it waits for nobody.
struct GroupWriter {
  let group: CommitGroup
  let rows: GroupRows
  let life: Int64

  init(_ group: CommitGroup, _ rows: GroupRows, life: Int64) {
    self.group = group
    self.rows = rows
    self.life = life
  }

  /// Takes the locks and checks the guards, in a transaction that stays open.
  ///
  /// - Returns: the numbers of the changes; `nil` where a guard does not hold.
  func reserve(_ connection: Connection) throws -> [Int64]? {
    // Within a transaction that keeps others waiting this goes on with it.
    var calls = [Call("BEGIN"), CommitLock.share]
    addPositions(&calls)
    for (limit, mostBefore) in group.limits {
      // Where there is no row, nothing is used.
      if let mostBefore, mostBefore < 0 { return nil }
      calls.append(Self.call(limit, mostBefore: mostBefore))
    }
    for order in rows.orders { if let call = Self.update(order) { calls.append(call) } }
    for row in rows.shipments where !row.isNew { calls.append(Self.update(row.shipment)) }
    for turn in rows.days {
      guard let from = turn.from else { continue }
      calls.append(
        Call(
          "UPDATE day SET day = $1 WHERE location_id = $2 AND day = $3",
          [.day(turn.to), .text(turn.location), .day(from)], rows: 1))
    }
    for batch in rows.endedBatches {
      calls.append(
        Call(
          "UPDATE batch SET status = $1, record = $2 WHERE batch_id = $3 AND status = 'running'",
          [.text(batch.status.rawValue), .bytes(RecordCodec.encode(batch)), .text(batch.id)], rows: 1))
    }
    let count = group.changes.reduce(0) { $0 + Int64($1.numbers) }
    calls.append(Call("UPDATE sequence SET last = last + $1 RETURNING last", [.integer(count)], rows: 1))
    let results = try connection.run(calls)
    for (call, result) in zip(calls, results) {
      if let rows = call.rows, result.written != rows { return nil }
    }
    guard let last = results.last else { preconditionFailure("a result for each call") }
    var next = last.integer(0, 0) - count + 1
    return group.changes.map { change in
      defer { next += Int64(change.numbers) }
      return next
    }
  }

  /// Adds the rows that are new, and commits.
  ///
  /// A row that is there already fails the transaction, which then counts as a conflict.
  func add(_ numbers: [Int64], _ connection: Connection) throws {
    var calls: [Call] = []
    addOrders(numbers, &calls)
    addOrigins(&calls)
    addShipments(numbers, &calls)
    addHistory(numbers, &calls)
    for turn in rows.days where turn.from == nil {
      calls.append(Call("INSERT INTO day VALUES ($1, $2)", [.text(turn.location), .day(turn.to)]))
    }
    for batch in rows.begunBatches {
      calls.append(
        Call(
          "INSERT INTO batch (batch_id, status, life, record) VALUES ($1, $2, $3, $4)",
          [
            .text(batch.id), .text(batch.status.rawValue), .integer(life), .bytes(RecordCodec.encode(batch)),
          ]))
    }
    if let prices = rows.prices {
      calls.append(
        Call(
          "INSERT INTO price VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET record = $1",
          [.bytes(RecordCodec.encode(prices))]))
    }
    for outcome in group.outcomes {
      calls.append(
        Call(
          "INSERT INTO outcome VALUES ($1, $2, $3, $4, $5)",
          [
            .text(outcome.key.owner), .text(outcome.key.key), .bytes(outcome.fingerprint),
            .bytes(outcome.answer), .instant(outcome.at),
          ]))
    }
    calls.append(Call("COMMIT"))
    try connection.run(calls)
  }
}
