// Accepting and routing orders.
extension Ledger {
  /// Accepts an order whose id is new, and routes it unless it is held.
  /// - Throws: ``LedgerRefusal/invalid(_:)`` with everything that is wrong with it; then nothing changes.
  public func accept(
    _ request: OrderRequest, hold: Bool, at moment: Instant
  ) throws(LedgerRefusal) -> (change: LedgerChange, order: LedgerOrder) {
    precondition(orders[request.order.id] == nil, "an order is accepted once")
    do throws(InvalidOrder) {
      try router.check(request.order)
    } catch {
      throw .invalid(FieldError.all(error))
    }
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.accept, request.order.id))
    var order = LedgerOrder(request, at: moment, isHeld: true)
    if !hold { _ = route(&order, &draft) }
    finish(&order, before: nil, &draft)
    let planned = draft.events
    draft.events = []
    draft.tell(.orderAccepted, order)
    draft.events += planned
    if !hold { tellRouting(of: order, &draft) }
    return (draft.finish(), order)
  }

  /// How an order would ship if it were accepted now, and the next best ways; nothing is kept.
  /// - Throws: ``LedgerRefusal/invalid(_:)``.
  public func quote(
    _ request: OrderRequest, alternatives: Int, at moment: Instant
  ) throws(LedgerRefusal) -> [LedgerOrder] {
    let ways: [RoutedOrder]
    do throws(InvalidOrder) {
      ways = try router.ways(request.order, at: moment, alternatives: alternatives)
    } catch {
      throw .invalid(FieldError.all(error))
    }
    return ways.map { way in
      var order = LedgerOrder(request, at: moment, isHeld: false)
      order.shipments = way.shipments.map { routed in
        Shipment(
          id: "", number: 0, order: order.id, status: .planned, routed: routed,
          carrier: network.service(routed.service, at: routed.location)?.carrier ?? "",
          items: items(of: routed.lines.map { ($0.sku, $0.quantity) }))
      }
      let places = LinePlaces(request.order)
      for line in way.unfilled {
        if let place = places.place(of: line.line) { order.reasons[place] = line.reason }
      }
      order.cost = cost(of: order)
      return order
    }
  }

  /// Routes an order; `nil` where that changes nothing.
  public func route(
    _ id: String, at moment: Instant
  ) -> (change: LedgerChange?, order: LedgerOrder)? {
    guard let before = orders[id] else { return nil }
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.route, id))
    var order = before
    guard routeAgain(&order, before: before, &draft) else { return (nil, before) }
    return (draft.finish(), order)
  }

  /// The ids of all orders that have unfilled units, oldest first. O(lines of orders).
  public var waitingOrders: [String] {
    openOrders.filter { order in order.lines.contains { $0.unfilled > 0 } }.map(\.id)
  }

  /// Routes orders that have unfilled units, those that are final or filled by now passed over.
  ///
  /// - Returns: with the ids of those that got a unit.
  public func retry(
    _ ids: some Sequence<String>, at moment: Instant
  ) -> (change: LedgerChange, changed: [String]) {
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.retry))
    var changed: [String] = []
    for id in ids {
      guard let before = orders[id], before.lines.contains(where: { $0.unfilled > 0 }) else { continue }
      var order = before
      guard routeAgain(&order, before: before, &draft) else { continue }
      let units = (before: before.lines, after: order.lines)
      if zip(units.before, units.after).contains(where: { $0.unfilled > $1.unfilled }) {
        changed.append(order.id)
      }
    }
    return (draft.finish(), changed)
  }

  /// Routes an order and ends it; `false` where nothing changes.
  func routeAgain(
    _ order: inout LedgerOrder, before: LedgerOrder, _ draft: inout ChangeDraft
  ) -> Bool {
    guard rest(of: order, keeping: { $0.status != .planned }) != nil, route(&order, &draft) else {
      return false
    }
    order.version += 1
    finish(&order, before: before, &draft)
    tellRouting(of: order, &draft)
    return true
  }

  /// Tells whether a routing left something.
  func tellRouting(of order: LedgerOrder, _ draft: inout ChangeDraft) {
    let leaves = order.lines.contains { $0.unfilled > 0 }
    draft.tell(leaves ? .orderUnfilled : .orderPlanned, order)
  }
}
