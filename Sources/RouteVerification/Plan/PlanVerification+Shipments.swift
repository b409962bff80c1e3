internal import RoutingModel

extension PlanVerification {
  /// Recomputes every shipment and compares each stated column.
  mutating func priceShipments() {
    for row in shipments.indices {
      guard let shipment = shipments[row] else { continue }
      guard !shipment.content.isEmpty else {
        error(.emptyShipment, .shipments, row: row, "shipment_id", "No row of lines.csv is in this shipment.")
        continue
      }
      let pricing = VerifierPricing(
        index, order: shipment.order, location: shipment.location, service: shipment.service)
      do {
        let priced = try price(shipment.content, pricing, on: plan.shipments[row].shipDate)
        shipments[row]?.priced = priced
        add(priced)
        compare(priced, row: row)
      } catch {
        refuse(error, row: row)
      }
    }
  }

  /// The price on the stated ship date; on the first one where the service is not offered then.
  private func price(
    _ content: [(line: Int, quantity: Int)], _ pricing: VerifierPricing, on shipDate: Day
  ) throws(ShipmentObstacle) -> PricedShipment {
    do {
      return try pricing.price(content, on: shipDate)
    } catch .notOffered {
      return try pricing.price(content)
    }
  }

  private mutating func add(_ priced: PricedShipment) {
    sums.add(priced.terms)
    counts.parcels += priced.parcels
    if priced.daysLate > 0 { counts.late += 1 }
    if priced.shipDaysLate > 0 { counts.leftLate += 1 }
  }

  private mutating func refuse(_ obstacle: ShipmentObstacle, row: Int) {
    let stated = plan.shipments[row]
    let message = "Shipment '\(stated.id)' is not allowed: \(obstacle)."
    let isOfLocation = [.locationNotOfOrder, .locationExcluded].contains(obstacle)
    let column = isOfLocation ? "location_id" : "service_id"
    error(code(of: obstacle), .shipments, row: row, column, message)
  }

  private func code(of obstacle: ShipmentObstacle) -> PlanFindingCode {
    switch obstacle.reason {
    case .unknownSKU: .unknownSKU
    case .channelNotAllowed: .channelNotAllowed
    case .itemRestricted: .itemRestricted
    case .tooLate: .tooLate
    case .orderRule: .orderRule
    case .noStock, .noService, .contested, .uneconomic: .noService
    }
  }

  private mutating func compare(_ priced: PricedShipment, row: Int) {
    let stated = plan.shipments[row]
    if !stated.zone.utf8.elementsEqual(priced.zone.utf8) { report("zone", row, stated.zone, priced.zone) }
    check("parcels", row, stated: stated.parcels, is: priced.parcels)
    check("billable_weight", row, stated: stated.billableWeight, is: priced.billableWeight)
    check("ship_date", row, stated: stated.shipDate, is: priced.shipDate)
    check("delivery_date", row, stated: stated.deliveryDate, is: priced.deliveryDate)
    check("days_late", row, stated: stated.daysLate, is: priced.daysLate)
    check("ship_days_late", row, stated: stated.shipDaysLate, is: priced.shipDaysLate)
    if stated.terms == priced.terms { return }
    for term in CostTerms.named {
      let (statedTerm, pricedTerm) = (stated.terms[keyPath: term.path], priced.terms[keyPath: term.path])
      check(term.name, row, stated: statedTerm, is: pricedTerm)
    }
  }

  private mutating func check<Value: Equatable>(_ column: String, _ row: Int, stated: Value, is value: Value)
  {
    if stated != value { report(column, row, "\(stated)", "\(value)") }
  }

  private mutating func report(_ column: String, _ row: Int, _ stated: String, _ value: String) {
    error(.valueDiffers, .shipments, row: row, column, "Stated is '\(stated)', recomputed '\(value)'.")
  }
}
