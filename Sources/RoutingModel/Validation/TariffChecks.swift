// Zones, rates, fees and transit.
extension ScenarioValidator {
  mutating func checkZones() {
    var keys = KeyTable(minimumCapacity: scenario.zones.count)
    var names = SymbolTable()
    var destinations = DestinationKeys()
    for (index, zone) in scenario.zones.enumerated() {
      let row = ScenarioRow(.zones, index)
      log.checkIdentifier(zone.table, row["zone_table"])
      log.checkIdentifier(zone.zone, row["zone"])
      let location = resolve(zone.location, .location, row["location_id"])
      guard checkDestination(zone.country, prefix: zone.prefix, district: zone.district, row) else {
        continue
      }
      let country = destinations.country(zone.country)
      let part = destinations.part(prefix: zone.prefix, district: zone.district)
      if !keys.insert(RowKey(names.intern(zone.table), location, country, part)) {
        let isDistrict = !zone.district.isEmpty
        reportDuplicate(
          at: row[isDistrict ? "district" : "prefix"], value: isDistrict ? zone.district : zone.prefix,
          of: "Zone table \(quoted(zone.table)), location \(quoted(zone.location)), "
            + "country \(quoted(zone.country)) and "
            + (isDistrict ? "district \(quoted(zone.district))" : "prefix \(quoted(zone.prefix))") + " stand")
      }
    }
  }

  mutating func checkRates() {
    var keys = KeyTable(minimumCapacity: scenario.rates.count)
    var names = SymbolTable()
    for (index, rate) in scenario.rates.enumerated() {
      let row = ScenarioRow(.rates, index)
      log.checkIdentifier(rate.card, row["rate_card"])
      if let zone = rate.zone { log.checkIdentifier(zone, row["zone"]) }
      checkRateLimit(rate, row)
      log.checkAmount(rate.price, row["price"])
      log.checkAmount(rate.perUnit, row["per_unit"])
      log.checkAmount(rate.minimum, row["minimum"])
      let zone = rate.zone.map { names.intern($0) } ?? -1
      let limit = rate.upTo?.millionths ?? .min
      if !keys.insert(RowKey(names.intern(rate.card), zone, wide: limit)) {
        reportDuplicate(
          at: row["up_to"], value: rate.upTo?.description ?? "",
          of: "Rate card \(quoted(rate.card)), zone \(quoted(rate.zone)) "
            + "and up_to \(rate.upTo?.description ?? "without limit") stand")
      }
    }
  }

  /// A limit below 0 is kept: exports use it for rows that are switched off.
  private mutating func checkRateLimit(_ rate: RateRow, _ row: ScenarioRow) {
    guard let limit = rate.upTo, limit < 0 else { return log.checkAmount(rate.upTo ?? 0, row["up_to"]) }
    log.add(
      .warning, at: row["up_to"], value: limit.description,
      "The limit is below every billable weight: the row never applies.",
      suggestion: "Leave the row out, or give the limit that was meant.")
  }

  mutating func checkFees() {
    var keys = KeyTable(minimumCapacity: scenario.fees.count)
    var names = SymbolTable()
    for (index, fee) in scenario.fees.enumerated() {
      let row = ScenarioRow(.fees, index)
      log.checkIdentifier(fee.card, row["fee_card"])
      if fee.feeClass.isEmpty { log.checkIdentifier("", row["fee_class"]) }
      log.checkCount(fee.upToUnits ?? 0, row["up_to_units"])
      log.checkAmount(fee.fee, row["fee"])
      let limit = fee.upToUnits.map(Int64.init) ?? .min
      if !keys.insert(RowKey(names.intern(fee.card), names.intern(fee.feeClass), wide: limit)) {
        reportDuplicate(
          at: row["up_to_units"], value: fee.upToUnits.map(String.init) ?? "",
          of: "Fee card \(quoted(fee.card)), class \(quoted(fee.feeClass)) "
            + "and up_to_units \(fee.upToUnits.map(String.init) ?? "without limit") stand")
      }
    }
  }

  mutating func checkTransit() {
    var keys = KeyTable(minimumCapacity: scenario.transit.count)
    var names = SymbolTable()
    for (index, transit) in scenario.transit.enumerated() {
      let row = ScenarioRow(.transit, index)
      log.checkIdentifier(transit.table, row["transit_table"])
      if let zone = transit.zone { log.checkIdentifier(zone, row["zone"]) }
      log.checkCount(transit.days, row["days"])
      let zone = transit.zone.map { names.intern($0) } ?? -1
      if !keys.insert(RowKey(names.intern(transit.table), zone)) {
        reportDuplicate(
          at: row["zone"], value: transit.zone ?? "*",
          of: "Transit table \(quoted(transit.table)) and zone \(quoted(transit.zone)) stand")
      }
    }
  }
}
