internal import StockLedger

// Positions and limits, with their guards.
extension GroupWriter {
  /// Rows of one statement, where many are new.
  private static let part = 5_000

  func addPositions(_ calls: inout [Call]) {
    var new: [PositionChange] = []
    func addNew() {
      if new.isEmpty { return }
      calls.append(Self.insert(new))
      new = []
    }
    for (change, check) in group.positions {
      if case .unchanged(nil) = check {
        new.append(change)
        if new.count == Self.part { addNew() }
        continue
      }
      // In the sequence of keys.
      addNew()
      calls.append(Self.update(change, check))
    }
    addNew()
  }

  private static func insert(_ new: [PositionChange]) -> Call {
    func column(_ value: (PositionChange) -> Int) -> Argument {
      .array(of: .integer, new.map { .integer(value($0)) })
    }
    return Call(
      """
      INSERT INTO position SELECT * FROM unnest(
        $1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
      ON CONFLICT DO NOTHING
      """,
      [
        .array(of: .text, new.map { .text($0.key.location) }),
        .array(of: .text, new.map { .text($0.key.sku) }),
        column(\.onHand), column(\.unlimited), column(\.reservedElsewhere), column(\.safetyStock),
        column(\.reserved),
      ], rows: new.count)
  }

  private static func update(_ change: PositionChange, _ check: CommitGroup.Guard) -> Call {
    let added: [Argument] = [
      .integer(change.onHand), .integer(change.unlimited), .integer(change.reservedElsewhere),
      .integer(change.safetyStock), .integer(change.reserved), .text(change.key.location),
      .text(change.key.sku),
    ]
    switch check {
    case .none: return Call(update, added, rows: 1)
    case .fits(let left): return Call(updateThatFits, added + [.integer(left)], rows: 1)
    case .unchanged(let level):
      return Call(
        updateUnchanged,
        added + [
          .integer(level?.onHand ?? 0), .integer(level?.onHand == nil ? 1 : 0),
          .integer(level?.reservedElsewhere ?? 0), .integer(level?.safetyStock ?? 0),
          .integer(level?.reserved ?? 0),
        ], rows: 1)
    }
  }

  private static let update = """
    UPDATE position SET on_hand = on_hand + $1, unlimited = unlimited + $2,
      reserved_elsewhere = reserved_elsewhere + $3, safety_stock = safety_stock + $4, reserved = reserved + $5
    WHERE location_id = $6 AND sku = $7
    """
  private static let updateThatFits =
    update + """

      AND (unlimited > 0 OR on_hand - reserved_elsewhere - safety_stock - reserved >= $8)
      """
  private static let updateUnchanged =
    update + """

      AND on_hand = $8 AND unlimited = $9 AND reserved_elsewhere = $10 AND safety_stock = $11
      AND reserved = $12
      """

  /// - Parameter mostBefore: the most that may be used of it before; `nil`: any number.
  static func call(_ change: LimitChange, mostBefore: Int?) -> Call {
    let key = LimitKey(change.supply)
    return Call(
      """
      INSERT INTO capacity VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (kind, location_id, service_id, sku, channel, day) DO UPDATE
      SET used = capacity.used + $7, shipped = capacity.shipped + $8, most = $9
      WHERE $10::bigint IS NULL OR capacity.used <= $10::bigint
      """,
      [
        .text(key.kind), .text(key.location), .text(key.service), .text(key.sku), .text(key.channel),
        .integer(key.day), .integer(change.used), .integer(change.shipped), .integer(change.limit),
        .integer(mostBefore),
      ], rows: 1)
  }
}
