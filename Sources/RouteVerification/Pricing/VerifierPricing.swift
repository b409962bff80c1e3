internal import RoutingModel

/// The price of one shipment, step by step as the model tells it.
///
/// For one (order, location, service); a class so that its steps share the three rows instead of copying them.
final class VerifierPricing {
  let index: VerifierIndex
  let order: Order
  let location: Location
  let service: Service
  let locationID: Int32
  let serviceID: Int32
  private let channel: Int32
  private let destination: VerifierDestination
  let orderNumber: Int
  private let serviceRow: Int

  /// O(length of the postal code).
  convenience init(_ index: VerifierIndex, order: Int, location: Int, service: Int) {
    self.init(
      index, order: order, to: index.destination(of: order), location: location, service: service)
  }

  /// - Parameter destination: the order's.
  init(
    _ index: VerifierIndex, order: Int, to destination: VerifierDestination, location: Int, service: Int
  ) {
    self.index = index
    self.order = index.scenario.orders[order]
    self.location = index.scenario.locations[location]
    self.service = index.scenario.services[service]
    locationID = index.locationIDs[location]
    serviceID = index.serviceIDs[service]
    channel = self.order.channel.isEmpty ? VerifierKey.any : index.number(self.order.channel)
    self.destination = destination
    orderNumber = order
    serviceRow = service
  }

  /// The price on a ship date, the first one where none is named.
  ///
  /// O(lines + items × parcels of a kind + surcharges).
  func price(
    _ content: [(line: Int, quantity: Int)], on shipDate: Day? = nil
  ) throws(ShipmentObstacle) -> PricedShipment {
    let (shipment, dates) = try undated(content)
    if let shipDate {
      guard let day = dates.first(where: { $0.shipDate == shipDate }) else {
        throw .notOffered(shipDate: shipDate)
      }
      return try dated(shipment, day)
    }
    return try dated(shipment, dates[0])
  }

  /// The prices on all ship dates that are allowed; the obstacle of the first one where none is.
  ///
  /// O(lines + items × parcels of a kind + surcharges + dates).
  func ways(_ content: [(line: Int, quantity: Int)]) throws(ShipmentObstacle) -> [PricedShipment] {
    let (shipment, dates) = try undated(content)
    var ways: [PricedShipment] = []
    var obstacle: ShipmentObstacle?
    for day in dates {
      do { ways.append(try dated(shipment, day)) } catch { obstacle = obstacle ?? error }
    }
    if ways.isEmpty, let obstacle { throw obstacle }
    return ways
  }

  /// Applies the tests in the order in which reasons for unfilled lines are told, as far as no date matters, and
  /// adds up; with the ship dates on which the service is offered, at least one.
  private func undated(
    _ content: [(line: Int, quantity: Int)]
  ) throws(ShipmentObstacle) -> (PricedShipment, [VerifierDates]) {
    let units = try self.units(of: content)
    let count = units.reduce(0) { $0 + $1.quantity }
    guard count > 0 else { throw .empty }
    let rule = index.tariffs.channelRule(channel: channel, location: locationID, service: serviceID)
    guard rule?.allowed ?? true else { throw .channelNotAllowed }
    try checkTags(units)
    if let type = order.addressType, service.excludedAddressTypes.contains(type) {
      throw .addressNotServed(type)
    }
    guard let zone = zone else { throw .noZone }
    let parcels = try pack(units)
    var shipment = PricedShipment(
      zone: zone, parcels: 0, billableWeight: 0, shipDate: Day(daysSinceEpoch: 0),
      deliveryDate: Day(daysSinceEpoch: 0), daysLate: 0, shipDaysLate: 0, terms: CostTerms(), units: count)
    try addPostage(of: parcels, to: &shipment)
    shipment.terms.fees = try fees(units, count: count)
    let dates = try self.dates(zone: zone)
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
    return (shipment, dates)
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
        let isRestricted = index.restrictions.restricts(
          tag: index.number(tag), location: locationID, service: serviceID, to: destination)
        if isExcluded || isRestricted { throw .itemRestricted(tag: tag) }
      }
    }
  }

  private var zone: String? {
    index.zones.zone(table: index.zoneTableIDs[serviceRow], location: locationID, to: destination)
  }

  private func pack(_ units: [VerifierCatalog.Units]) throws(ShipmentObstacle) -> VerifierParcels {
    let runs = units.map {
      VerifierParcels.Run(
        weight: weight($0.item), volume: index.catalog.volumes[$0.item], sides: index.catalog.sides[$0.item],
        quantity: $0.quantity, shipsAlone: index.scenario.items[$0.item].shipsAlone)
    }
    let (maxWeight, maxVolume) = (service.maxParcelWeight, service.maxParcelVolume)
    let tooBig = units.first { isOverLimit($0.item) }
    guard tooBig == nil, let parcels = VerifierParcels(runs, maxWeight: maxWeight, maxVolume: maxVolume)
    else {
      throw .parcelLimit(sku: tooBig.map { index.scenario.items[$0.item].sku } ?? "")
    }
    return parcels
  }

  /// Whether a single unit is over one of the service's limits.
  private func isOverLimit(_ item: Int) -> Bool {
    func isOver(_ value: FixedDecimal, _ limit: FixedDecimal?) -> Bool { limit.map { value > $0 } ?? false }
    let sides = index.catalog.sides[item]
    return isOver(weight(item), service.maxParcelWeight)
      || isOver(index.catalog.volumes[item], service.maxParcelVolume)
      || isOver(sides.longest, service.maxLongest)
      || isOver(sides.lengthAndGirth, service.maxLengthAndGirth)
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

  /// The product of two numbers of six places, rounded half away from zero to six.
  func product(_ left: Int64, _ right: Int64) -> Money {
    rounded(Int128(left) * Int128(right))
  }

  func rounded(_ trillionths: Int128) -> Money {
    Money(millionths: Int64(Rounding.halfAwayFromZero(trillionths, dividingBy: 1_000_000)))
  }
}
