internal import RoutingModel

extension VerifierPricing {
  /// The dates on which the service is offered, those alone from which a delivery date is found.
  ///
  /// Without a transit table transit is 0 days and nothing ever arrives late.
  func dates(zone: String) throws(ShipmentObstacle) -> [VerifierDates] {
    var transit = 0
    if let table = service.transitTable {
      let (table, zone) = (index.number(table), index.number(zone))
      guard let days = index.tariffs.transitDays(table: table, zone: zone) else { throw .noTransit }
      transit = days
    }
    let (calendar, ids) = (index.calendar, (location: locationID, service: serviceID))
    let shipDates = calendar.shipDates(location, service, ids: ids, count: index.scenario.policy.shipDays)
    let dates = shipDates.compactMap { shipDate in
      calendar.deliveryDate(from: shipDate, transit: transit, service, ids: ids).map {
        VerifierDates(shipDate: shipDate, deliveryDate: $0)
      }
    }
    if dates.isEmpty { throw .noDate }
    return dates
  }

  /// The shipment on its dates, where it is not forbidden for being late and the order's own choice allows it.
  func dated(
    _ undated: PricedShipment, _ dates: VerifierDates
  ) throws(ShipmentObstacle) -> PricedShipment {
    var shipment = undated
    shipment.shipDate = dates.shipDate
    shipment.deliveryDate = dates.deliveryDate
    if service.transitTable != nil, let deliverBy = order.deliverBy {
      shipment.daysLate = max(0, dates.deliveryDate.days(since: deliverBy))
    }
    if let shipBy = order.shipBy { shipment.shipDaysLate = max(0, dates.shipDate.days(since: shipBy)) }
    if shipment.daysLate > 0 || shipment.shipDaysLate > 0, index.forbidsLateness(orderNumber) {
      throw .late(days: shipment.daysLate, shipDays: shipment.shipDaysLate)
    }
    try checkOrderRules()
    shipment.terms.lateness = lateness(days: shipment.daysLate, shipDays: shipment.shipDaysLate)
    return shipment
  }

  private func checkOrderRules() throws(ShipmentObstacle) {
    if let allowed = order.locations, !allowed.isEmpty,
      !allowed.contains(where: { $0.utf8.elementsEqual(location.id.utf8) })
    {
      throw .locationNotOfOrder
    }
    if let excluded = order.excludedLocations,
      excluded.contains(where: { $0.utf8.elementsEqual(location.id.utf8) })
    {
      throw .locationExcluded
    }
    if let allowed = order.services, !allowed.isEmpty,
      !allowed.contains(where: { $0.utf8.elementsEqual(service.id.utf8) })
    {
      throw .serviceNotOfOrder
    }
  }

  /// priority × (penalty × days + penalty of leaving × ship days), rounded once.
  private func lateness(days: Int, shipDays: Int) -> Money {
    let policy = index.scenario.policy
    let arriving = Int128(policy.latePenaltyPerDay.millionths) * Int128(days)
    let leaving = Int128(policy.lateShipPenaltyPerDay.millionths) * Int128(shipDays)
    return rounded((arriving + leaving) * Int128(order.priority.millionths))
  }
}
