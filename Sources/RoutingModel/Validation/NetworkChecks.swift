// Locations, services and the rules that name them.
extension ScenarioValidator {
  mutating func checkLocations() {
    var fixedCosts = 0.0
    for (index, location) in scenario.locations.enumerated() {
      let row = ScenarioRow(.locations, index)
      checkLocationID(location.id, index, row["location_id"])
      checkLocationAmounts(location, row)
      log.checkCountry(location.country, row["country"])
      log.checkPostalCode(location.postalCode, row["postal_code"])
      log.checkCoordinates(location.coordinates, row)
      log.checkTime(location.cutoff, row["cutoff"])
      log.checkWeek(location.workingDays, row["working_days"])
      log.checkTags(location.excludedTags, row["excluded_tags"])
      checkClock(location, row)
      let before = fixedCosts
      fixedCosts += CostCeiling.units(location.fixedCost)
      if before < CostCeiling.limitOfAllOrders, fixedCosts >= CostCeiling.limitOfAllOrders {
        log.add(
          .error, at: row["fixed_cost"], value: location.fixedCost.description,
          "The fixed costs of all locations together must stay below 4000000000000.",
          suggestion: "Lower the fixed costs, or give the amounts in a larger unit of money.")
      }
    }
  }

  private mutating func checkLocationID(_ id: String, _ index: Int, _ place: ScenarioPlace) {
    guard log.checkIdentifier(id, place), let number = known.find(id, .location) else { return }
    if known.locationRows[Int(number)] != index {
      reportDuplicate(at: place, value: id, of: "Location \(quoted(id)) stands")
    }
  }

  private mutating func checkLocationAmounts(_ location: Location, _ row: ScenarioRow) {
    log.checkCount(location.handlingDays, row["handling_days"])
    log.checkCount(location.maxShipments ?? 0, row["max_shipments"])
    log.checkCount(location.maxUnits ?? 0, row["max_units"])
    log.checkAmount(location.costPerShipment, row["cost_per_shipment"])
    log.checkAmount(location.costPerLine, row["cost_per_line"])
    log.checkAmount(location.costPerUnit, row["cost_per_unit"])
    log.checkAmount(location.fixedCost, row["fixed_cost"])
  }

  private mutating func checkClock(_ location: Location, _ row: ScenarioRow) {
    let offsets = [location.clock.offset] + location.clock.changes.map(\.offset)
    guard let offset = offsets.first(where: { $0.magnitude >= 86_400 }) else { return }
    log.add(
      .error, at: row["time_zone"], value: "\(offset) s",
      "A difference to UTC of less than 24 hours is expected.",
      suggestion: "Give the seconds that the location's clocks are ahead of UTC.")
  }

  mutating func checkServices() {
    var keys = KeyTable(minimumCapacity: scenario.services.count)
    var ids = SymbolTable()
    for (index, service) in scenario.services.enumerated() {
      let row = ScenarioRow(.services, index)
      let location = resolve(service.location, .location, row["location_id"])
      log.checkIdentifier(service.id, row["service_id"])
      if !keys.insert(RowKey(location, ids.intern(service.id))) {
        reportDuplicate(
          at: row["service_id"], value: service.id,
          of: "Location \(quoted(service.location)) and service \(quoted(service.id)) stand")
      }
      checkTariff(service, row)
      checkServiceAmounts(service, row)
      log.checkTime(service.cutoff, row["cutoff"])
      log.checkWeek(service.pickupDays, row["pickup_days"])
      log.checkWeek(service.deliveryDays, row["delivery_days"])
      log.checkTags(service.excludedTags, row["excluded_tags"])
    }
  }

  private mutating func checkTariff(_ service: Service, _ row: ScenarioRow) {
    resolve(service.zoneTable, .zoneTable, row["zone_table"])
    resolve(service.rateCard, .rateCard, row["rate_card"])
    resolve(service.feeCard, .feeCard, row["fee_card"])
    resolve(service.transitTable, .transitTable, row["transit_table"])
    resolve(service.surchargeCard, .surchargeCard, row["surcharge_card"])
    if service.rateCard == nil, service.feeCard == nil {
      log.add(
        .error, at: row["rate_card"], value: "", "A rate_card or a fee_card is required, or both.",
        suggestion: "Name the card that prices this service; a card with price 0 makes it free.")
    }
  }

  private mutating func checkServiceAmounts(_ service: Service, _ row: ScenarioRow) {
    log.checkAmount(service.fuelRate, row["fuel_rate"])
    log.checkAmount(service.parcelSurcharge, row["parcel_surcharge"])
    log.checkPositive(service.dimDivisor, row["dim_divisor"])
    log.checkAmount(service.dimThreshold, row["dim_threshold"])
    log.checkPositive(service.weightStep, row["weight_step"])
    log.checkAmount(service.maxParcelWeight ?? 0, row["max_parcel_weight"])
    log.checkAmount(service.maxParcelVolume ?? 0, row["max_parcel_volume"])
    log.checkAmount(service.maxLongest ?? 0, row["max_longest"])
    log.checkAmount(service.maxLengthAndGirth ?? 0, row["max_length_and_girth"])
    log.checkCount(service.maxShipments ?? 0, row["max_shipments"])
  }

  mutating func checkCarrierLimits() {
    var carriers = SymbolTable(minimumCapacity: scenario.carrierLimits.count)
    for (index, limit) in scenario.carrierLimits.enumerated() {
      let row = ScenarioRow(.carrierLimits, index)
      log.checkCount(limit.maxShipments, row["max_shipments"])
      guard log.checkIdentifier(limit.carrier, row["carrier"]) else { continue }
      let before = carriers.count
      if Int(carriers.intern(limit.carrier)) < before {
        reportDuplicate(
          at: row["carrier"], value: limit.carrier, of: "Carrier \(quoted(limit.carrier)) stands")
      } else if known.find(limit.carrier, .carrier) == nil {
        reportUnknown(.warning, limit.carrier, .carrier, row["carrier"])
      }
    }
  }

  mutating func checkClosures() {
    var keys = KeyTable(minimumCapacity: scenario.closures.count)
    for (index, closure) in scenario.closures.enumerated() {
      let row = ScenarioRow(.closures, index)
      let location = resolve(closure.location, .location, row["location_id"])
      let scope: Int32
      switch closure.closes {
      case .everyService: scope = -1
      case .location: scope = .min
      case .service(let id): scope = resolveService(id, at: location, row["service_id"])
      }
      log.checkDate(closure.date, row["date"])
      if !keys.insert(RowKey(location, scope, closure.date.daysSinceEpoch)) {
        reportDuplicate(
          at: row["date"], value: closure.date.description,
          of: "Location \(quoted(closure.location)), the same service and date \(closure.date) stand")
      }
    }
  }
}
