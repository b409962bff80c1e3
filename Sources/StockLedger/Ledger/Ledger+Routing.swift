// Deciding how orders ship.
extension Ledger {
  /// What of an order is not kept, as an order of its own: lines that are planned or unfilled.
  ///
  /// - Parameter keeping: whether a shipment of it stays.
  func rest(of order: LedgerOrder, keeping: (Shipment) -> Bool) -> Order? {
    let kept = order.shipments.filter(keeping)
    var rest = order.request.order
    rest.priorShipments = kept.count
    if !order.rejectedBy.isEmpty {
      rest.excludedLocations = (rest.excludedLocations ?? []) + order.rejectedBy
    }
    if kept.isEmpty, order.cancelled.allSatisfy({ $0 == 0 }) { return rest }
    let places = LinePlaces(order.request.order)
    var left = order.request.order.lines.indices.map { rest.lines[$0].quantity - order.cancelled[$0] }
    for shipment in kept {
      for part in shipment.lines {
        if let line = places.place(of: part.line) { left[line] -= part.quantity }
      }
    }
    rest.lines = left.indices.filter { left[$0] > 0 }.map { line in
      var part = order.request.order.lines[line]
      part.quantity = left[line]
      return part
    }
    return rest.lines.isEmpty ? nil : rest
  }

  /// Decides all units of an order that are planned or unfilled, and tells what becomes of its shipments.
  ///
  /// - Parameter kept: the id of a planned shipment that stays all the same.
  /// - Returns: whether anything changed.
  func route(
    _ order: inout LedgerOrder, keeping kept: String? = nil, by decider: OrderDecider = .order,
    _ draft: inout ChangeDraft
  ) -> Bool {
    let planned = order.shipments.filter { $0.status == .planned && $0.id != kept }
    let channel = order.request.order.channel
    for shipment in planned { take(shipment, channel: channel, sign: -1, &draft) }
    let rest = rest(of: order) { $0.status != .planned || $0.id == kept }
    let decided: RoutedOrder?
    do throws(InvalidOrder) {
      decided = try rest.map { rest throws(InvalidOrder) in try decide(rest, planned, at: draft.at) }
    } catch {
      // Another network may refuse what an earlier one accepted: the order keeps what it has.
      for shipment in planned { take(shipment, channel: channel, &draft) }
      return false
    }
    return settle(&order, planned, decided, by: decider, &draft)
  }

  /// Puts what was decided in the place of an order's planned shipments, which hold nothing any more.
  func settle(
    _ order: inout LedgerOrder, _ planned: [Shipment], _ decided: RoutedOrder?, by decider: OrderDecider,
    _ draft: inout ChangeDraft
  ) -> Bool {
    let channel = order.request.order.channel
    var old = planned
    var kept: Set<String> = []
    var added: [Shipment] = []
    for routed in decided?.shipments ?? [] {
      if let same = old.firstIndex(where: { $0.isSame(as: routed) }) {
        let shipment = old.remove(at: same)
        kept.insert(shipment.id)
        take(shipment, channel: channel, &draft)
      } else {
        let shipment = shipment(routed, of: order.id)
        take(shipment, channel: channel, &draft)
        added.append(shipment)
      }
    }
    let reasons = reasons(order, decided?.unfilled ?? [])
    let changes = !old.isEmpty || !added.isEmpty || reasons != order.reasons || order.isHeld
    if !changes { return false }
    let dropped = Set(old.map(\.id))
    for shipment in old {
      var gone = shipment
      gone.status = .dropped
      draft.note(gone, isNew: false)
      draft.tell(.shipmentDropped, gone)
    }
    for shipment in added {
      draft.note(shipment, isNew: true)
      draft.tell(.shipmentPlanned, shipment)
    }
    order.shipments.removeAll { dropped.contains($0.id) }
    order.shipments += added
    order.reasons = reasons
    order.isHeld = false
    order.decidedBy = decider
    return true
  }

  private func reasons(_ order: LedgerOrder, _ unfilled: [UnfilledLine]) -> [UnfilledReason?] {
    var reasons = [UnfilledReason?](repeating: nil, count: order.reasons.count)
    if unfilled.isEmpty { return reasons }
    let places = LinePlaces(order.request.order)
    for line in unfilled { if let place = places.place(of: line.line) { reasons[place] = line.reason } }
    return reasons
  }

  /// How the rest of an order ships: the cheapest way at the prices, or its old one.
  ///
  /// The old one where nothing speaks for another; and where another one is dearer, as prices may have it,
  /// and not dearer without them.
  private func decide(
    _ rest: Order, _ planned: [Shipment], at moment: Instant
  ) throws(InvalidOrder) -> RoutedOrder {
    let found = try router.route(rest, at: moment)
    if planned.isEmpty { return found }
    let ways = Self.ways(planned, of: rest)
    guard let old = try router.price(rest, as: ways, at: moment) else { return found }
    if old.pricedCost <= found.pricedCost, old.terms.unfilled <= found.terms.unfilled { return old }
    if found.terms.total <= old.terms.total { return found }
    let plain = try router.routeWithoutPrices(rest, at: moment)
    return plain.terms.total < old.terms.total ? plain : old
  }

  /// The ways of shipments with no more of a line than is left of it: what was cancelled leaves the latest
  /// ones.
  private static func ways(_ planned: [Shipment], of rest: Order) -> [ShipmentDecision] {
    var surplus: [String: Int] = [:]
    for line in planned.flatMap(\.lines) { surplus[line.line, default: 0] += line.quantity }
    for line in rest.lines { surplus[line.id, default: 0] -= line.quantity }
    var ways: [ShipmentDecision] = []
    for shipment in planned.reversed() {
      var way = shipment.decision
      for index in way.lines.indices {
        let less = min(way.lines[index].quantity, max(0, surplus[way.lines[index].line] ?? 0))
        way.lines[index].quantity -= less
        surplus[way.lines[index].line, default: 0] -= less
      }
      way.lines.removeAll { $0.quantity == 0 }
      if !way.lines.isEmpty { ways.append(way) }
    }
    return ways.reversed()
  }

  /// Works out what an order costs now, and gives it the next revision. Every command ends an order so.
  func finish(_ order: inout LedgerOrder, before: LedgerOrder?, _ draft: inout ChangeDraft) {
    order.cost = cost(of: order)
    if let before { order.revision = before.revision + 1 }
    put(order)
    draft.note(before: before, after: order)
  }

  /// The terms over an order's shipments and of what it leaves, without openings.
  func cost(of order: LedgerOrder) -> CostTerms {
    let policy = network.policy
    var terms = CostTerms()
    for shipment in order.shipments { terms += shipment.terms }
    terms.split = policy.splitPenalty * max(0, order.shipments.count - 1)
    var unfilled: Int128 = 0
    var leaves = false
    for (state, line) in zip(order.lines, order.request.order.lines) where state.unfilled > 0 {
      leaves = true
      let unit =
        Int128(policy.unfilledUnitPenalty.millionths) * Rounding.million
        + Int128(policy.unfilledValueRate.millionths) * Int128(line.unitPrice.millionths)
      unfilled += unit * Int128(state.unfilled)
    }
    if leaves {
      unfilled += Int128(policy.unfilledOrderPenalty.millionths) * Rounding.million
      terms.unfilled = Money(
        millionths: Int64(
          Rounding.halfAwayFromZero(
            Int128(order.request.order.priority.millionths) * unfilled,
            dividingBy: Rounding.million * Rounding.million)))
    }
    return terms
  }
}

extension Shipment {
  /// Whether a way to ship comes out as this one: place, service, ship date and content.
  func isSame(as routed: RoutedShipment, apartFromDate: Bool = false) -> Bool {
    location == routed.location && service == routed.service
      && (apartFromDate || shipDate == routed.shipDate)
      && lines.count == routed.lines.count
      && zip(lines, routed.lines).allSatisfy { $0.line == $1.line && $0.quantity == $1.quantity }
  }

  var decision: ShipmentDecision {
    ShipmentDecision(
      order: order, location: location, service: service, shipDate: shipDate,
      lines: lines.map { .init(line: $0.line, quantity: $0.quantity) })
  }
}
