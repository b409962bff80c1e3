internal import RoutingModel

/// The price of one shipment, step by step as the model tells it.
///
/// For one (order, location, service); a class so that its steps share the three rows instead of copying them.
final class VerifierPricing {
  let index: VerifierIndex
  let order: Order
  let location: Location
  let service: Service
  private let locationID: Int32
  private let serviceID: Int32
  private let channel: Int32
  private let country: Int32
  private let prefixes: [Int32]
  private let orderNumber: Int

  /// O(length of the postal code).
  init(_ index: VerifierIndex, order: Int, location: Int, service: Int) {
    self.index = index
    self.order = index.scenario.orders[order]
    self.location = index.scenario.locations[location]
    self.service = index.scenario.services[service]
    locationID = index.locationIDs[location]
    serviceID = index.serviceIDs[service]
    channel = self.order.channel.isEmpty ? VerifierKey.any : index.number(self.order.channel)
    country = index.number(self.order.country)
    prefixes = index.knownPrefixes(of: self.order.postalCode)
    orderNumber = order
  }

  /// Applies the tests in the order in which reasons for unfilled lines are told, then adds up.
  ///
  /// O(lines + items × parcels of a kind).
  func price(_ content: [(line: Int, quantity: Int)]) throws(ShipmentObstacle) -> PricedShipment {
    let units = try self.units(of: content)
    let count = units.reduce(0) { $0 + $1.quantity }
    guard count > 0 else { throw .empty }
    let rule = index.tariffs.channelRule(channel: channel, location: locationID, service: serviceID)
    guard rule?.allowed ?? true else { throw .channelNotAllowed }
    try checkTags(units)
    guard let zone = zone else { throw .noZone }
    let parcels = try pack(units)
    var shipment = PricedShipment(
      zone: zone, parcels: 0, billableWeight: 0, shipDate: Day(daysSinceEpoch: 0),
      deliveryDate: Day(daysSinceEpoch: 0), daysLate: 0, terms: CostTerms(), units: count)
    try addPostage(of: parcels, to: &shipment)
    shipment.terms.fees = try fees(units, count: count)
    try setDates(of: &shipment)
    if shipment.daysLate > 0, index.scenario.policy.late == .forbid { throw .late(days: shipment.daysLate) }
    try checkOrderRules()
    let charged = shipment.terms.postage + shipment.terms.fees
    if let rule {
      let share = product(charged.millionths, rule.surchargeRate.millionths)
      shipment.terms.channelSurcharge = rule.surcharge + share
    }
    let lines = Set(content.map(\.line)).count
    shipment.terms.handling =
      location.costPerShipment + location.costPerLine * lines + location.costPerUnit * count
    for unit in units {
      let value = index.catalog.value(location: locationID, item: unit.item)
      shipment.terms.stockValue += value * unit.quantity
    }
    shipment.terms.lateness = lateness(days: shipment.daysLate)
    return shipment
  }

  /// The units by item, heaviest first, then largest, then by SKU.
  private func units(
    of content: [(line: Int, quantity: Int)]
  ) throws(ShipmentObstacle) -> [VerifierCatalog.Units] {
    var quantities: [Int: Int] = [:]
    for part in content {
      guard let holds = index.content(order: orderNumber, line: part.line) else {
        throw .unknownSKU(order.lines[part.line].sku)
      }
      for unit in holds { quantities[unit.item, default: 0] += unit.quantity * part.quantity }
    }
    let items = quantities.keys.sorted { left, right in
      let (weightOfLeft, weightOfRight) = (weight(left), weight(right))
      if weightOfLeft != weightOfRight { return weightOfLeft > weightOfRight }
      let (volumeOfLeft, volumeOfRight) = (index.catalog.volumes[left], index.catalog.volumes[right])
      if volumeOfLeft != volumeOfRight { return volumeOfLeft > volumeOfRight }
      return index.skuPrecedes(left, right)
    }
    return items.map { VerifierCatalog.Units(item: $0, quantity: quantities[$0] ?? 0) }
  }

  /// A blank weight is 0.
  private func weight(_ item: Int) -> FixedDecimal { index.scenario.items[item].weight ?? 0 }

  private func checkTags(_ units: [VerifierCatalog.Units]) throws(ShipmentObstacle) {
    let excluded = location.excludedTags + service.excludedTags
    for unit in units {
      for tag in index.scenario.items[unit.item].tags {
        let isExcluded = excluded.contains { $0.utf8.elementsEqual(tag.utf8) }
        let isRestricted = index.tariffs.restricts(
          tag: index.number(tag), location: locationID, service: serviceID, country: country,
          prefixes: prefixes)
        if isExcluded || isRestricted { throw .itemRestricted(tag: tag) }
      }
    }
  }

  private var zone: String? {
    let table = index.number(service.zoneTable)
    return index.tariffs.zone(table: table, location: locationID, country: country, prefixes: prefixes)
  }

  private func pack(_ units: [VerifierCatalog.Units]) throws(ShipmentObstacle) -> VerifierParcels {
    let runs = units.map {
      let volume = index.catalog.volumes[$0.item]
      return VerifierParcels.Run(weight: weight($0.item), volume: volume, quantity: $0.quantity)
    }
    let (maxWeight, maxVolume) = (service.maxParcelWeight, service.maxParcelVolume)
    if let parcels = VerifierParcels(runs, maxWeight: maxWeight, maxVolume: maxVolume) { return parcels }
    let tooBig = units.first { unit in
      weight(unit.item).millionths > maxWeight?.millionths ?? .max
        || index.catalog.volumes[unit.item].millionths > maxVolume?.millionths ?? .max
    }
    throw .parcelLimit(sku: tooBig.map { index.scenario.items[$0.item].sku } ?? "")
  }

  private func addPostage(
    of parcels: VerifierParcels, to shipment: inout PricedShipment
  ) throws(ShipmentObstacle) {
    for group in parcels.groups {
      let weight = billableWeight(weight: group.weight, volume: group.volume)
      var rate = Money.zero
      if let card = service.rateCard {
        let zone = index.number(shipment.zone)
        guard let row = index.tariffs.rate(card: index.number(card), zone: zone, weight: weight)
        else { throw .noRate(billableWeight: weight) }
        rate = max(row.minimum, row.price + product(row.perUnit.millionths, weight.millionths))
      }
      let fuel = product(rate.millionths, service.fuelRate.millionths)
      let postage = rate + fuel + service.parcelSurcharge
      shipment.parcels += group.count
      shipment.billableWeight.millionths += weight.millionths * Int64(group.count)
      shipment.terms.postage += postage * group.count
    }
  }

  /// The larger of the weight and the dimensional weight, rounded up to the service's step.
  private func billableWeight(weight: FixedDecimal, volume: FixedDecimal) -> FixedDecimal {
    var billable = Int128(weight.millionths)
    if let divisor = service.dimDivisor, volume > service.dimThreshold {
      let quotient = Int128(volume.millionths) * Rounding.million
      billable = max(billable, Rounding.up(quotient, dividingBy: Int128(divisor.millionths)))
    }
    if let step = service.weightStep {
      billable = Rounding.up(billable, dividingBy: Int128(step.millionths)) * Int128(step.millionths)
    }
    return FixedDecimal(millionths: Int64(billable))
  }

  private func fees(_ units: [VerifierCatalog.Units], count: Int) throws(ShipmentObstacle) -> Money {
    var fees = Money.zero
    guard let card = service.feeCard else { return fees }
    for unit in units {
      let feeClass = index.scenario.items[unit.item].feeClass
      let row = index.tariffs.fee(
        card: index.number(card), feeClass: index.number(feeClass), units: count)
      guard let row else { throw .noFee(feeClass: feeClass) }
      fees += row * unit.quantity
    }
    return fees
  }

  /// Without a transit table transit is 0 days and nothing is ever late.
  private func setDates(of shipment: inout PricedShipment) throws(ShipmentObstacle) {
    var transit = 0
    if let table = service.transitTable {
      let (table, zone) = (index.number(table), index.number(shipment.zone))
      guard let days = index.tariffs.transitDays(table: table, zone: zone) else { throw .noTransit }
      transit = days
    }
    let (calendar, ids) = (index.calendar, (location: locationID, service: serviceID))
    guard let shipDate = calendar.shipDate(location, service, ids: ids),
      let deliveryDate = calendar.deliveryDate(from: shipDate, transit: transit, service, ids: ids)
    else { throw .noDate }
    shipment.shipDate = shipDate
    shipment.deliveryDate = deliveryDate
    if service.transitTable != nil, let deliverBy = order.deliverBy {
      shipment.daysLate = max(0, deliveryDate.days(since: deliverBy))
    }
  }

  private func checkOrderRules() throws(ShipmentObstacle) {
    if let allowed = order.locations, !allowed.isEmpty,
      !allowed.contains(where: { $0.utf8.elementsEqual(location.id.utf8) })
    {
      throw .locationNotOfOrder
    }
    if let allowed = order.services, !allowed.isEmpty,
      !allowed.contains(where: { $0.utf8.elementsEqual(service.id.utf8) })
    {
      throw .serviceNotOfOrder
    }
  }

  /// priority × penalty × days, rounded once.
  private func lateness(days: Int) -> Money {
    let penalty = Int128(index.scenario.policy.latePenaltyPerDay.millionths) * Int128(days)
    return rounded(penalty * Int128(order.priority.millionths))
  }

  /// The product of two numbers of six places, rounded half away from zero to six.
  private func product(_ left: Int64, _ right: Int64) -> Money {
    rounded(Int128(left) * Int128(right))
  }

  private func rounded(_ trillionths: Int128) -> Money {
    Money(millionths: Int64(Rounding.halfAwayFromZero(trillionths, dividingBy: 1_000_000)))
  }
}
