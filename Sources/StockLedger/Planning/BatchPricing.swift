/// Prices what orders have and what a batch decides for them at the batch's moment.
struct BatchPricing {
  private let ledger: Ledger
  private let moment: Instant
  /// By location and service: the dates on offer.
  private let dates: [[String]: [Day]]

  init(_ ledger: Ledger, at moment: Instant) {
    self.ledger = ledger
    self.moment = moment
    dates = Dictionary(
      ledger.router.laneDates(at: moment).map { ([$0.location.id, $0.service.id], $0.shipDates) },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - rest: what the batch decided of the order.
  ///   - unfilled: the rows of what the plan leaves.
  func decided(
    _ order: LedgerOrder, _ rest: Order?, _ decisions: [ShipmentDecision], _ unfilled: [PlanLineRow]
  ) -> BatchPlan.Decided {
    guard let rest else { preconditionFailure("a batch plans the orders that it was given") }
    let planned = order.shipments.filter { $0.status == .planned }
    let before = planned.map { onOffer($0.decision) }
    let old = price(rest, before)
    guard let new = price(rest, decisions) else { preconditionFailure("a plan ships what is on offer") }
    var left = planned
    var shipments: [BatchPlan.PlannedShipment] = []
    var isChanged = order.isHeld
    for routed in new.shipments {
      // As it was, or where its own date has passed, on another one.
      let same =
        left.firstIndex { $0.isSame(as: routed) }
        ?? left.firstIndex { $0.isSame(as: routed, apartFromDate: true) && !isOnOffer($0.decision) }
      let id = same.map { left[$0].id }
      if let same {
        if left[same].shipDate != routed.shipDate { isChanged = true }
        left.remove(at: same)
      } else {
        isChanged = true
      }
      shipments.append(.init(routed: routed, id: id))
    }
    if !left.isEmpty { isChanged = true }
    return BatchPlan.Decided(
      order: order, costBefore: old?.terms.total ?? stated(order, rest), costAfter: new.terms.total,
      departuresBefore: zip(planned, before).map {
        .init(location: $0.location, day: $1.shipDate ?? $0.shipDate)
      },
      shipments: shipments, unfilled: unfilled, isChanged: isChanged)
  }

  private func isOnOffer(_ decision: ShipmentDecision) -> Bool {
    guard let day = decision.shipDate else { return true }
    return dates[[decision.location, decision.service]]?.contains(day) ?? false
  }

  /// The same, on its next date where its own has passed.
  private func onOffer(_ decision: ShipmentDecision) -> ShipmentDecision {
    if isOnOffer(decision) { return decision }
    var later = decision
    let days = dates[[decision.location, decision.service]] ?? []
    later.shipDate = days.first ?? decision.shipDate
    return later
  }

  private func price(_ rest: Order, _ ways: [ShipmentDecision]) -> RoutedOrder? {
    do throws(InvalidOrder) {
      return try ledger.router.price(rest, as: ways, fitting: false, at: moment)
    } catch {
      preconditionFailure("a batch's orders were checked: \(error)")
    }
  }

  /// What ways cost that are not on offer any more: as they were priced, in the terms of a plan of the rest.
  private func stated(_ order: LedgerOrder, _ rest: Order) -> Money {
    var total = order.cost.unfilled
    var count = 0
    for shipment in order.shipments where shipment.status == .planned {
      total += shipment.terms.total
      count += 1
    }
    if count > 0 { total += ledger.network.policy.splitPenalty * (count + rest.priorShipments - 1) }
    return total
  }
}
