internal import OrderRouting

// Addresses, zones, tariffs, limits and dates.
extension ObstacleFinder {
  func missingService(_ pricer: inout OrderPricer, _ first: Int32, at location: Int32) -> ScenarioFact? {
    if let candidate = pricer.service(first, at: location) {
      return pricer.price(candidate) == nil ? unpriced(pricer, first, candidate) : nil
    }
    // A lane leaves on its first date, or never.
    let service = service(first)
    let order = facts.scenario.orders[pricer.order]
    if let type = order.addressType, service.excludedAddressTypes.contains(type) {
      return fact(
        ofService: first, "excluded_address_types", type.rawValue,
        "\(service.id) does not go to addresses of the type \(type.rawValue)")
    }
    let tariff = problem.network.tariffs[Int(first)]
    let zone = problem.batch.destinations.zone(
      group: tariff.zoneGroup, class: problem.batch.destination[pricer.order])
    if zone < 0 {
      let place = [order.country, order.postalCode].filter { !$0.isEmpty }.joined(separator: " ")
      return fact(
        ofService: first, "zone_table", service.zoneTable, "\(service.zoneTable) has no zone for \(place)")
    }
    if problem.network.books.transit.slot(table: tariff.transitTable, zone: zone) < 0 {
      return fact(
        ofService: first, "transit_table", service.transitTable ?? "",
        "\(service.transitTable ?? "") has no days for zone \(problem.network.zoneNames[zone])")
    }
    let leaves = problem.dates.shipDay[Int(first)] != ShippingDates.never
    return fact(
      ofService: first, leaves ? "delivery_days" : "pickup_days", "",
      "\(service.id) finds no day within 366 to \(leaves ? "deliver" : "leave \(self.location(first).id)")")
  }

  /// Why a content has no price by an offer that serves its destination.
  private func unpriced(
    _ pricer: OrderPricer, _ first: Int32, _ candidate: OrderPricer.Candidate
  ) -> ScenarioFact? {
    let service = service(first)
    let tariff = problem.network.tariffs[Int(first)]
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let item = Int(pricer.groupItem[group])
      if let fact = exceededLimit(item, first, tariff) { return fact }
      let feeClass = problem.network.catalog.feeClassOfItem[item]
      if tariff.feeCard >= 0,
        problem.network.books.fees.fee(card: tariff.feeCard, feeClass: feeClass, units: pricer.units) == nil
      {
        let name = problem.network.items[item].feeClass
        let sku = problem.network.items[item].sku
        if name.isEmpty {
          return ScenarioFact(
            .items, row: item, column: "fee_class", value: "",
            text: "\(sku) has no fee class, and \(service.id) charges by it")
        }
        return fact(
          ofService: first, "fee_card", service.feeCard ?? "",
          "\(service.feeCard ?? "") has no fee for \(pricer.units) units with \(sku), of the class \(name)")
      }
    }
    return fact(
      ofService: first, "rate_card", service.rateCard ?? "",
      "\(service.rateCard ?? "") has no rate for a parcel as heavy in zone \(problem.network.zoneNames[candidate.zone])"
    )
  }

  private func exceededLimit(_ item: Int, _ first: Int32, _ tariff: Tariff) -> ScenarioFact? {
    let catalog = problem.network.catalog
    let service = service(first)
    let sku = problem.network.items[item].sku
    func fact(_ column: String, _ limit: FixedDecimal?, _ what: String) -> ScenarioFact {
      self.fact(
        ofService: first, column, limit.map { "\($0)" } ?? "",
        "a unit of \(sku) is \(what) than \(service.id) takes")
    }
    if catalog.weights[item] > tariff.maxParcelWeight {
      return fact("max_parcel_weight", service.maxParcelWeight, "heavier")
    }
    if catalog.volumes[item] > tariff.maxParcelVolume {
      return fact("max_parcel_volume", service.maxParcelVolume, "larger")
    }
    if catalog.sides[item].longest > tariff.maxLongest {
      return fact("max_longest", service.maxLongest, "longer")
    }
    if catalog.sides[item].lengthAndGirth > tariff.maxLengthAndGirth {
      return fact("max_length_and_girth", service.maxLengthAndGirth, "larger in length and girth")
    }
    return nil
  }

  /// The promise that every ship date of a lane breaks, as its first one does.
  func lateness(_ pricer: OrderPricer, _ first: Int32, at location: Int32) -> ScenarioFact? {
    if !offers(pricer, lane: first).isEmpty { return nil }
    guard let candidate = pricer.service(first, at: location) else { return nil }
    let order = facts.scenario.orders[pricer.order]
    if candidate.daysLate > 0, let day = order.deliverBy {
      let arrives = problem.deliveryDate(offer: first, zone: candidate.zone)
      return ScenarioFact(
        .orders, row: pricer.order, column: "deliver_by", value: "\(day)",
        text: "it would arrive on \(arrives), \(candidate.daysLate) days late, and lateness is forbidden")
    }
    let leaves = Day(daysSinceEpoch: problem.dates.shipDay[Int(first)])
    return ScenarioFact(
      .orders, row: pricer.order, column: "ship_by", value: order.shipBy.map { "\($0)" } ?? "",
      text: "it would leave on \(leaves), \(candidate.shipDaysLate) days late, and lateness is forbidden")
  }
}
