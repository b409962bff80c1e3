internal import RouteVerification
internal import RoutingModel

extension BruteForce {
  /// The plan as a document, its rows in the order of the model, with a summary and without reasons.
  func document(_ plans: [OrderPlan]) -> PlanDocument {
    var document = PlanDocument(shipments: [], lines: [], summary: nil)
    for (order, plan) in zip(scenario.orders, plans) {
      let candidates = plan.candidates.sorted { precedes($0, $1) }
      let first = document.shipments.count
      for candidate in candidates {
        document.shipments.append(row(candidate, order: order, number: document.shipments.count + 1))
      }
      for (line, ordered) in order.lines.enumerated() {
        var left = ordered.quantity
        for (number, candidate) in candidates.enumerated() where candidate.content[line] > 0 {
          let shipment = document.shipments[first + number]
          left -= candidate.content[line]
          document.lines.append(
            PlanLineRow(
              order: order.id, line: ordered.id, sku: ordered.sku, quantity: candidate.content[line],
              shipment: shipment.id, location: shipment.location, reason: nil))
        }
        if left > 0 {
          document.lines.append(
            PlanLineRow(
              order: order.id, line: ordered.id, sku: ordered.sku, quantity: left, shipment: nil,
              location: nil, reason: nil))
        }
      }
    }
    document.summary = summary(plans)
    return document
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.service != right.service { return left.service < right.service }
    let (leftDate, rightDate) = (left.priced.shipDate, right.priced.shipDate)
    if leftDate != rightDate { return leftDate < rightDate }
    return firstLine(left) < firstLine(right)
  }

  private func firstLine(_ candidate: Candidate) -> Int { candidate.content.firstIndex { $0 > 0 } ?? 0 }

  private func row(_ candidate: Candidate, order: Order, number: Int) -> ShipmentRow {
    let priced = candidate.priced
    return ShipmentRow(
      id: "S\(number)", order: order.id, location: scenario.locations[candidate.location].id,
      service: candidate.service, zone: priced.zone, parcels: priced.parcels,
      billableWeight: priced.billableWeight, shipDate: priced.shipDate, deliveryDate: priced.deliveryDate,
      daysLate: priced.daysLate, shipDaysLate: priced.shipDaysLate, terms: priced.terms)
  }

  private func summary(_ plans: [OrderPlan]) -> PlanSummary {
    var terms = CostTerms()
    var counts = PlanCounts()
    counts.orders = plans.count
    var usage = Array(repeating: 0, count: resources.limits.count)
    for (order, plan) in zip(scenario.orders, plans) {
      terms += plan.terms
      usage = zip(usage, plan.usage).map { $0 + $1 }
      counts.lines += order.lines.count
      let ordered = order.lines.reduce(0) { $0 + $1.quantity }
      let shipped = plan.candidates.reduce(0) { $0 + $1.content.reduce(0, +) }
      if shipped == ordered { counts.ordersFilled += 1 }
      if shipped == 0 { counts.ordersUnfilled += 1 }
      if shipped > 0, shipped < ordered { counts.ordersPartial += 1 }
      if plan.candidates.count > 1 { counts.ordersSplit += 1 }
      for candidate in plan.candidates {
        counts.shipments += 1
        counts.units += candidate.priced.units
        counts.parcels += candidate.priced.parcels
        if candidate.priced.daysLate > 0 { counts.late += 1 }
        if candidate.priced.shipDaysLate > 0 { counts.leftLate += 1 }
      }
    }
    terms.fixed = resources.fixedCost(usage: usage)
    let locations = scenario.locations.enumerated().compactMap { number, location in
      let shipments = plans.joinedCandidates.filter { $0.location == number }
      let units = shipments.reduce(0) { $0 + $1.priced.units }
      return shipments.isEmpty
        ? nil : PlanSummary.LocationCount(location: location.id, shipments: shipments.count, units: units)
    }
    return PlanSummary(
      scenarioName: scenario.name, strategy: "brute-force", terms: terms,
      certificate: Certificate(status: .optimal, lowerBound: terms.total, boundMethod: .integerProgram),
      counts: counts, locations: locations)
  }
}

extension [BruteForce.OrderPlan] {
  fileprivate var joinedCandidates: [BruteForce.Candidate] { flatMap(\.candidates) }
}
