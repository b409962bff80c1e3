extension BatchSnapshot {
  /// Plans all units that are planned or unfilled together, from what the orders have; once for each
  /// snapshot.
  ///
  /// - Throws: ``PlanningError`` where the costs of the plan are beyond exact arithmetic.
  public func plan(
    _ strategy: some RoutingStrategy, until: StoppingCriterion, threads: Int = 1
  ) throws(PlanningError) -> BatchPlan {
    guard let supplies = takeSupplies() else { preconditionFailure("a snapshot is planned once") }
    let ledger = Ledger(
      detached: supplies, orders: orders, prices: prices, allocations: allocations, at: moment)
    ledger.freePlanned(of: orders, at: moment)
    let open = ledger.openDepartures(at: moment)
    for departure in open {
      supplies.setOpen(
        Reservation.Departure(location: departure.location, shipDate: departure.day), true)
    }
    var batch = Batch()
    var planned: [LedgerOrder] = []
    var start: [ShipmentDecision] = []
    for order in orders {
      guard let rest = ledger.rest(of: order, keeping: { $0.status != .planned }), ledger.isValid(rest) else {
        continue
      }
      batch.append(rest)
      planned.append(order)
      start += order.shipments.filter { $0.status == .planned }.map(\.decision)
    }
    let problem: RoutingProblem
    do throws(BatchError) {
      problem = try RoutingProblem(network, supplies, batch, at: moment)
    } catch {
      preconditionFailure("orders were checked, and none is pinned: \(error)")
    }
    let plan = try problem.plan(
      strategy, Search(until: until, threads: threads, prices: prices, start: start))
    let pricing = BatchPricing(ledger, at: moment)
    let document = plan.document()
    let decisions = Dictionary(grouping: document.decisions, by: \.order)
    let left = Dictionary(
      grouping: document.lines.filter { $0.shipment == nil }, by: \.order)
    return BatchPlan(
      orders: planned.map { order in
        pricing.decided(order, batch[order.id], decisions[order.id] ?? [], left[order.id] ?? [])
      }, prices: plan.prices, lowerBound: plan.certificate.lowerBound, open: open, moment: moment)
  }
}

extension Ledger {
  /// A ledger of a snapshot's own, to try things with.
  convenience init(
    detached supplies: Supplies, orders: [LedgerOrder], prices: [SupplyPrice], allocations: Set<Supply>,
    at moment: Instant
  ) {
    self.init(supplies, days: [:], prices: prices, ids: ShipmentIDs(server: "SNAPSHOT", after: 0), at: moment)
    self.allocations = allocations
    for order in orders { put(order) }
  }

  fileprivate func freePlanned(of orders: [LedgerOrder], at moment: Instant) {
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.batch))
    for order in orders {
      for shipment in order.shipments where shipment.status == .planned {
        take(shipment, channel: order.request.order.channel, sign: -1, &draft)
      }
    }
  }

  /// Where something leaves on a date on offer or later.
  fileprivate func openDepartures(at moment: Instant) -> Set<BatchPlan.Departure> {
    var first: [String: Day] = [:]
    for lane in router.laneDates(at: moment) {
      guard let day = lane.shipDates.first else { continue }
      first[lane.location.id] = min(first[lane.location.id] ?? day, day)
    }
    var open: Set<BatchPlan.Departure> = []
    for (supply, used) in router.supplies.used where used > 0 {
      guard case .locationShipments(let location, let day?) = supply, let earliest = first[location],
        day >= earliest
      else { continue }
      open.insert(BatchPlan.Departure(location: location, day: day))
    }
    return open
  }

  fileprivate func isValid(_ order: Order) -> Bool {
    do throws(InvalidOrder) {
      try router.check(order)
      return true
    } catch {
      return false
    }
  }
}
