// Applying batches.
extension Ledger {
  /// Applies what is better of a plan in one change: orders that changed meanwhile keep what they have, and
  /// moves that no longer fit are left out.
  ///
  /// O(orders of the plan × log), and what is taken back.
  public func apply(
    _ plan: BatchPlan, _ record: BatchRecord, at moment: Instant
  ) -> (change: LedgerChange, record: BatchRecord) {
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.batch, record.id))
    let moves = BatchMoves(self, plan, possibleMoves(plan, at: moment), &draft)
    moves.settle(&draft)
    var record = record
    record.orders = plan.orders.count
    for move in moves.moves where move.isActive {
      let units = enter(move, by: record.id, &draft)
      record.moved += units.moved ? 1 : 0
      record.filled += units.filled
    }
    let before = plan.orders.reduce(Money.zero) { $0 + $1.costBefore } + moves.openingsBefore
    let after = before + moves.change
    record.costBefore = before
    record.costAfter = after
    // What was left out may be what the bound relied on.
    record.lowerBound = plan.lowerBound.map { min($0, after) }
    record.gap = record.lowerBound.map { bound in
      Double((after - bound).millionths) / Double(max(abs(after.millionths), 10_000))
    }
    record.status = .applied
    record.finishedAt = moment
    pricesBefore = prices
    use(prices: plan.prices)
    draft.events.append(LedgerEvent(.batchApplied, .batch(record)))
    var change = draft.finish()
    change.batch = record
    change.prices = plan.prices
    return (change, record)
  }

  /// Orders that are as the batch saw them, and would change; with ways that are still on offer.
  private func possibleMoves(_ plan: BatchPlan, at moment: Instant) -> [BatchMoves.Move] {
    var dates: [[String]: [Day]] = [:]
    for lane in router.laneDates(at: moment) { dates[[lane.location.id, lane.service.id]] = lane.shipDates }
    return plan.orders.compactMap { decided in
      guard decided.isChanged, let order = orders[decided.order.id], order.revision == decided.order.revision
      else { return nil }
      let isOnOffer = decided.shipments.allSatisfy { shipment in
        dates[[shipment.routed.location, shipment.routed.service]]?.contains(shipment.routed.shipDate)
          ?? false
      }
      if !isOnOffer { return nil }
      let old = order.shipments.filter { $0.status == .planned }
      let new = decided.shipments.map { planned in
        guard let same = old.first(where: { $0.id == planned.id }) else {
          return shipment(planned.routed, of: order.id)
        }
        return same.shipDate == planned.routed.shipDate ? same : same.redated(as: planned.routed)
      }
      return BatchMoves.Move(decided: decided, before: order, old: old, new: new)
    }
  }

  /// Puts a move's shipments in the place of what its order had.
  private func enter(
    _ move: BatchMoves.Move, by batch: String, _ draft: inout ChangeDraft
  ) -> (moved: Bool, filled: Int) {
    var order = move.before
    let unfilled = order.lines.map(\.unfilled)
    let staying = Dictionary(uniqueKeysWithValues: move.new.map { ($0.id, $0) })
    var hasMoved = false
    for shipment in move.old where staying[shipment.id] == nil {
      var gone = shipment
      gone.status = .dropped
      draft.note(gone, isNew: false)
      draft.tell(.shipmentDropped, gone)
      hasMoved = true
    }
    let old = Dictionary(uniqueKeysWithValues: move.old.map { ($0.id, $0) })
    for shipment in move.new where old[shipment.id] != shipment {
      draft.note(shipment, isNew: old[shipment.id] == nil)
      draft.tell(.shipmentPlanned, shipment)
      hasMoved = true
    }
    order.shipments = order.shipments.compactMap { shipment in
      shipment.status == .planned ? staying[shipment.id] : shipment
    }
    order.shipments += move.new.filter { old[$0.id] == nil }
    order.reasons = order.reasons.map { _ in nil }
    let places = LinePlaces(order.request.order)
    for line in move.decided.unfilled {
      if let place = places.place(of: line.line) { order.reasons[place] = line.reason }
    }
    order.isHeld = false
    order.decidedBy = .batch(batch)
    order.version += 1
    finish(&order, before: move.before, &draft)
    tellRouting(of: order, &draft)
    let filled = zip(unfilled, order.lines).reduce(0) { $0 + max(0, $1.0 - $1.1.unfilled) }
    return (hasMoved, filled)
  }
}

extension Shipment {
  /// The same shipment on another date, with its cost then.
  func redated(as routed: RoutedShipment) -> Shipment {
    var shipment = self
    shipment.zone = routed.zone
    shipment.parcels = routed.parcels
    shipment.billableWeight = routed.billableWeight
    shipment.shipDate = routed.shipDate
    shipment.deliveryDate = routed.deliveryDate
    shipment.daysLate = routed.daysLate
    shipment.shipDaysLate = routed.shipDaysLate
    shipment.terms = routed.terms
    return shipment
  }
}

extension Ledger {
  /// An id for a new batch, unique for ever.
  public func nextBatchID() -> String { "B" + ids.next().id }
}
