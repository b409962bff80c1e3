extension Plan {
  /// The plan in the ids of the outside world: what a plan folder holds and a service sends on.
  public func document() -> PlanDocument {
    PlanDocument(
      shipments: shipmentRows(), lines: lineRows(), prices: certificate.priceBound == nil ? nil : prices,
      summary: summary())
  }

  /// What the plan costs, proves and counts.
  public func summary() -> PlanSummary {
    var shipmentCounts = [Int](repeating: 0, count: problem.network.locations.count)
    var unitCounts = shipmentCounts
    for shipment in shipments {
      let location = Int(problem.network.offers.location[Int(shipment.offer)])
      shipmentCounts[location] += 1
      unitCounts[location] += shipment.units
    }
    let locations = problem.network.locations.enumerated().compactMap { index, location in
      shipmentCounts[index] == 0
        ? nil
        : PlanSummary.LocationCount(
          location: location.id, shipments: shipmentCounts[index], units: unitCounts[index])
    }
    return PlanSummary(
      scenarioName: problem.network.name, strategy: strategy, terms: terms, certificate: certificate,
      counts: counts, locations: locations)
  }

  private func shipmentRows() -> [ShipmentRow] {
    shipments.enumerated().map { index, shipment in
      let offer = Int(shipment.offer)
      return ShipmentRow(
        id: Self.shipmentID(index), order: problem.orders[Int(shipment.order)].id,
        location: problem.network.locations[Int(problem.network.offers.location[offer])].id,
        service: problem.network.services[Int(problem.network.offers.serviceRow[offer])].id,
        zone: problem.network.zoneNames[shipment.zone], parcels: shipment.cost.parcels,
        billableWeight: FixedDecimal(millionths: shipment.cost.billableWeight),
        shipDate: Day(daysSinceEpoch: problem.dates.shipDay[offer]),
        deliveryDate: problem.deliveryDate(offer: shipment.offer, zone: shipment.zone),
        daysLate: shipment.daysLate, shipDaysLate: shipment.shipDaysLate, terms: shipment.cost.terms)
    }
  }

  private static func shipmentID(_ index: Int) -> String { "S" + String(index + 1) }

  private func lineRows() -> [PlanLineRow] {
    var rows: [PlanLineRow] = []
    rows.reserveCapacity(problem.batch.product.count + shipments.count)
    var nextShipment = 0
    var nextUnfilled = 0
    for (number, order) in problem.orders.enumerated() {
      let start = nextShipment
      while nextShipment < shipments.count, shipments[nextShipment].order == number { nextShipment += 1 }
      for (line, ordered) in order.lines.enumerated() {
        for index in start..<nextShipment where shipments[index].quantities[line] > 0 {
          rows.append(shippedRow(order, ordered, index, quantity: Int(shipments[index].quantities[line])))
        }
        if nextUnfilled < unfilled.count, unfilled[nextUnfilled].order == number,
          unfilled[nextUnfilled].line == line
        {
          rows.append(unfilledRow(order, ordered, unfilled[nextUnfilled]))
          nextUnfilled += 1
        }
      }
    }
    return rows
  }

  private func shippedRow(_ order: Order, _ line: OrderLine, _ index: Int, quantity: Int) -> PlanLineRow {
    let location = problem.network.offers.location[Int(shipments[index].offer)]
    return PlanLineRow(
      order: order.id, line: line.id, sku: line.sku, quantity: quantity, shipment: Self.shipmentID(index),
      location: problem.network.locations[Int(location)].id, reason: nil)
  }

  private func unfilledRow(_ order: Order, _ line: OrderLine, _ part: UnfilledPart) -> PlanLineRow {
    PlanLineRow(
      order: order.id, line: line.id, sku: line.sku, quantity: part.quantity, shipment: nil, location: nil,
      reason: part.reason)
  }
}

extension Plan {
  /// Lines (or parts) and units that stay unfilled, by reason, in the order of the tests; kits count as one.
  public func unfilledByReason() -> [(reason: UnfilledReason, lines: Int, units: Int)] {
    UnfilledReason.allCases.compactMap { reason in
      let parts = unfilled.filter { $0.reason == reason }
      return parts.isEmpty ? nil : (reason, parts.count, parts.reduce(0) { $0 + $1.quantity })
    }
  }
}
