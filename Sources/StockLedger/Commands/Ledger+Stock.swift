// Counts and adjustments.
extension Ledger {
  /// Sets what was counted, all or nothing, and routes orders away from positions that then have less than is
  /// planned.
  /// - Throws: ``LedgerRefusal/invalid(_:)``; then nothing changes.
  public func setStock(
    _ counts: [PositionCount], at moment: Instant, cause: ChangeCause = ChangeCause(.count)
  ) throws(LedgerRefusal) -> (change: LedgerChange, outcome: StockOutcome) {
    var errors: [FieldError] = []
    var told: Set<PositionKey> = []
    for (index, count) in counts.enumerated() {
      checkPosition(count.location, count.sku, at: index, &errors)
      if !told.insert(PositionKey(location: count.location, sku: count.sku)).inserted {
        errors.append(
          FieldError(
            pointer: "/\(index)", value: count.sku, expected: "each position once",
            suggestion: "Leave out the older count."))
      }
      for (name, value) in [
        ("reserved_elsewhere", count.reservedElsewhere), ("safety_stock", count.safetyStock),
      ] {
        if let value, !(0...Self.most).contains(value) {
          errors.append(.beyond(0, "/\(index)/\(name)", value))
        }
      }
      if case .units(let units) = count.onHand, !(-Self.most...Self.most).contains(units) {
        errors.append(.beyond(-Self.most, "/\(index)/on_hand", units))
      }
    }
    if !errors.isEmpty { throw .invalid(errors) }
    let new = counts.map { count in
      let key = PositionKey(location: count.location, sku: count.sku)
      var level = level(key) ?? StockLevel(location: key.location, sku: key.sku, onHand: 0)
      switch count.onHand {
      case .units(let units): level.onHand = units
      case .unlimited: level.onHand = nil
      case nil: break
      }
      level.reservedElsewhere = count.reservedElsewhere ?? level.reservedElsewhere
      level.safetyStock = count.safetyStock ?? level.safetyStock
      return level
    }
    return enter(new, cause: cause, at: moment)
  }

  /// Adds what came and takes what went, all or nothing; what is unlimited stays so. As
  /// ``setStock(_:at:cause:)``.
  public func adjustStock(
    _ adjustments: [StockAdjustment], at moment: Instant
  ) throws(LedgerRefusal) -> (change: LedgerChange, outcome: StockOutcome) {
    var errors: [FieldError] = []
    var levels = KeyedRows<PositionKey, StockLevel>()
    for (index, adjustment) in adjustments.enumerated() {
      checkPosition(adjustment.location, adjustment.sku, at: index, &errors)
      let key = PositionKey(location: adjustment.location, sku: adjustment.sku)
      let first = level(key) ?? StockLevel(location: key.location, sku: key.sku, onHand: 0)
      levels.change(key, first: first) { level in
        guard let onHand = level.onHand else { return }
        let (sum, overflow) = onHand.addingReportingOverflow(adjustment.delta)
        if overflow || !(-Self.most...Self.most).contains(sum) {
          errors.append(.beyond(-Self.most, "/\(index)/delta", adjustment.delta))
        } else {
          level.onHand = sum
        }
      }
    }
    if !errors.isEmpty { throw .invalid(errors) }
    let reasons = Set(adjustments.map(\.reason))
    return enter(
      levels.rows, cause: ChangeCause(.adjust, reasons.count == 1 ? adjustments[0].reason : ""), at: moment)
  }

  /// The most units of a position, as a number of the specification has at most 12 digits.
  private static var most: Int { 999_999_999_999 }

  private func checkPosition(_ location: String, _ sku: String, at index: Int, _ errors: inout [FieldError]) {
    if network.location(location) == nil {
      errors.append(
        FieldError(
          pointer: "/\(index)/location_id", value: location, expected: "a location of the network"))
    }
    if network.catalog.item(sku) != nil { return }
    let isKit = network.catalog.product(sku) != nil
    errors.append(
      FieldError(
        pointer: "/\(index)/sku", value: sku, expected: "an item of the network",
        suggestion: isKit ? "It is a kit: count its components." : ""))
  }

  /// Enters levels, tells of them, and covers shortages.
  private func enter(
    _ levels: [StockLevel], cause: ChangeCause, at moment: Instant
  ) -> (change: LedgerChange, outcome: StockOutcome) {
    var draft = ChangeDraft(at: moment, cause: cause)
    makePositions(levels.map(\.key))
    var short: [PositionKey] = []
    for new in levels {
      let old = level(new.key)
      draft.seen[new.key] = .some(old)
      let change = PositionChange(from: old, to: new)
      if old != nil, change.isZero { continue }
      draft.positions.change(new.key, first: PositionChange(new.key)) { $0 += change }
      setLevel(new)
      draft.tell(.stockChanged, new)
    }
    for new in levels { if let covered = level(new.key)?.covered, covered < 0 { short.append(new.key) } }
    let replanned = short.isEmpty ? [] : cover(short, &draft)
    var shortages: [Shortage] = []
    for key in short {
      guard let level = level(key), let covered = level.covered, covered < 0 else { continue }
      shortages.append(Shortage(location: key.location, sku: key.sku, missing: -covered))
      draft.tell(.stockShortage, level)
    }
    let now = levels.compactMap { level($0.key) }
    return (
      draft.finish(), StockOutcome(positions: now, replanned: replanned, shortages: shortages)
    )
  }

  /// Routes orders away from positions with less than is promised, latest order first, until they are
  /// covered.
  /// - Returns: the orders whose shipments changed, in that sequence.
  private func cover(_ short: [PositionKey], _ draft: inout ChangeDraft) -> [String] {
    var holders: [PositionKey: [LedgerOrder]] = [:]
    let wanted = Set(short)
    for order in orders.values {
      for key in Self.plannedKeys(order) where wanted.contains(key) {
        holders[key, default: []].append(order)
      }
    }
    var replanned: [String] = []
    for key in short {
      for holder in (holders[key] ?? []).sorted(by: { Self.isOlder($1, $0) }) {
        guard let covered = level(key)?.covered, covered < 0 else { break }
        guard let before = orders[holder.id], Self.plannedKeys(before).contains(key) else { continue }
        var order = before
        guard route(&order, &draft) else { continue }
        order.version += 1
        finish(&order, before: before, &draft)
        tellRouting(of: order, &draft)
        replanned.append(order.id)
      }
    }
    return replanned
  }

  private static func plannedKeys(_ order: LedgerOrder) -> Set<PositionKey> {
    var keys: Set<PositionKey> = []
    for shipment in order.shipments where shipment.status == .planned {
      for item in shipment.items { keys.insert(PositionKey(location: shipment.location, sku: item.sku)) }
    }
    return keys
  }
}

extension FieldError {
  fileprivate static func beyond(_ least: Int, _ pointer: String, _ value: Int) -> FieldError {
    FieldError(
      pointer: pointer, value: String(value),
      expected: "a whole number of at most 12 digits\(least == 0 ? ", not negative" : "")")
  }
}
