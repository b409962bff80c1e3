internal import RoutingModel

extension PlanVerification {
  /// Adds up what the whole plan takes and compares it with stock, allocations and capacities.
  mutating func checkLimits() {
    addUsage()
    checkStock()
    checkCapacities()
    countLocations()
  }

  private mutating func countLocations() {
    var totals = scenario.locations.map { _ in (shipments: 0, units: 0) }
    for key in usage.locationShipments.keys {
      totals[Int(key.first)].shipments += usage.locationShipments[key]
      totals[Int(key.first)].units += usage.locationUnits[key]
    }
    for (location, total) in zip(scenario.locations, totals) where total.shipments > 0 {
      sums.addFixed(location.fixedCost)
      locationCounts.append(.init(location: location.id, shipments: total.shipments, units: total.units))
    }
  }

  /// Adds up what the plan takes of everything that its shipments share.
  mutating func addUsage() {
    for row in shipments.indices { addUsage(row: row) }
  }

  private mutating func addUsage(row: Int) {
    guard let shipment = shipments[row], !shipment.content.isEmpty else { return }
    let location = Int32(shipment.location)
    let channel = index.allocationChannel(of: shipment.order)
    let period = index.period(of: plan.shipments[row].shipDate)
    counts.shipments += 1
    usage.locationShipments.add(1, to: VerifierKey(location, period), row: row)
    usage.serviceShipments.add(1, to: VerifierKey(location, Int32(shipment.service), period), row: row)
    let carrier = index.carrierIDs[shipment.service]
    if carrier != VerifierKey.any {
      usage.carrierShipments.add(1, to: VerifierKey(carrier, period), row: row)
    }
    for part in shipment.content {
      for unit in index.content(order: shipment.order, line: part.line) ?? [] {
        let (item, units) = (Int32(unit.item), unit.quantity * part.quantity)
        counts.units += units
        usage.stock.add(units, to: VerifierKey(location, item), row: row)
        usage.locationUnits.add(units, to: VerifierKey(location, period), row: row)
        if let channel { usage.allocations.add(units, to: VerifierKey(location, item, channel), row: row) }
      }
    }
  }

  private mutating func checkStock() {
    for key in usage.stock.keys {
      let (location, item) = (Int(key.first), Int(key.second))
      let available = index.catalog.available(location: index.locationIDs[location], item: item)
      guard usage.stock[key] > available else { continue }
      exceed(
        .stockExceeded, row: usage.stock.lastRow(key), location,
        "has \(available) of '\(scenario.items[item].sku)' available, the plan ships \(usage.stock[key])")
    }
    for key in usage.allocations.keys {
      let (location, item) = (Int(key.first), Int(key.second))
      let cap = index.catalog.allocation(
        location: index.locationIDs[location], item: item, channel: key.third)
      guard let cap, usage.allocations[key] > cap else { continue }
      let shipped = usage.allocations[key]
      exceed(
        .allocationExceeded, row: usage.allocations.lastRow(key), location,
        "gives the channel \(cap) of '\(scenario.items[item].sku)', the plan ships \(shipped)")
    }
  }

  private mutating func checkCapacities() {
    for key in usage.locationShipments.keys {
      let location = Int(key.first)
      let day = dayText(key.second)
      let (shipments, units) = (usage.locationShipments[key], usage.locationUnits[key])
      let row = usage.locationShipments.lastRow(key)
      if let limit = scenario.locations[location].maxShipments, shipments > limit {
        exceed(
          .locationShipmentsExceeded, row: row, location,
          "may have \(limit) shipments\(day), it has \(shipments)")
      }
      if let limit = scenario.locations[location].maxUnits, units > limit {
        exceed(.locationUnitsExceeded, row: row, location, "may ship \(limit) units\(day), it ships \(units)")
      }
    }
    for key in usage.serviceShipments.keys {
      let service = scenario.services[Int(key.second)]
      let shipments = usage.serviceShipments[key]
      guard let limit = service.maxShipments, shipments > limit else { continue }
      exceed(
        .serviceShipmentsExceeded, row: usage.serviceShipments.lastRow(key), Int(key.first),
        "may have \(limit) shipments by '\(service.id)'\(dayText(key.third)), it has \(shipments)")
    }
    checkCarriers()
  }

  private mutating func checkCarriers() {
    for key in usage.carrierShipments.keys {
      let shipments = usage.carrierShipments[key]
      let row = usage.carrierShipments.lastRow(key)
      guard let limit = index.carrierLimit(key.first), shipments > limit,
        let service = self.shipments[row]?.service
      else { continue }
      error(
        .carrierShipmentsExceeded, .shipments, row: row, "service_id",
        "Carrier '\(scenario.services[service].carrier)' may have \(limit) shipments\(dayText(key.second)), "
          + "it has \(shipments).")
    }
  }

  /// Nothing for a limit on the whole plan.
  private func dayText(_ period: Int32) -> String {
    scenario.policy.limitsPer == .shipDate ? " on \(Day(daysSinceEpoch: period))" : ""
  }

  private mutating func exceed(_ code: PlanFindingCode, row: Int, _ location: Int, _ message: String) {
    let id = scenario.locations[location].id
    error(code, .shipments, row: row, "location_id", "Location '\(id)' \(message).")
  }
}
