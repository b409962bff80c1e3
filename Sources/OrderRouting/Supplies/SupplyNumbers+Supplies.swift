extension SupplyNumbers {
  /// Calls `body` with every number of a supply in ascending order and a way to its key.
  func forEachSupply(_ network: Network, _ body: (_ number: Int, _ supply: () -> Supply) -> Void) {
    let ids = network.locations.map(\.id)
    for item in 0..<Int32(network.catalog.itemCount) {
      for entry in positions.entries(item: item) {
        body(stock(entry)) {
          .stock(location: ids[Int(positions.location[Int(entry)])], sku: network.items[Int(item)].sku)
        }
      }
    }
    for item in 0..<Int32(network.catalog.itemCount) {
      for entry in positions.entries(item: item) {
        for index in positions.allocations(entry: entry) {
          body(allocation(index)) {
            .allocation(
              location: ids[Int(positions.location[Int(entry)])], sku: network.items[Int(item)].sku,
              channel: network.channels.name(of: positions.allocationChannel[Int(index)]))
          }
        }
      }
    }
    forEachLimit(network, ids, body)
  }

  private func forEachLimit(
    _ network: Network, _ ids: [String], _ body: (_ number: Int, _ supply: () -> Supply) -> Void
  ) {
    func place(_ departure: Int) -> String { ids[Int(departures.location[departure])] }
    for departure in 0..<departures.count {
      body(shipments(departure: Int32(departure))) {
        .locationShipments(location: place(departure), shipDate: departures.day[departure])
      }
    }
    for departure in 0..<departures.count {
      body(units(departure: Int32(departure))) {
        .locationUnits(location: place(departure), shipDate: departures.day[departure])
      }
    }
    for offer in 0..<Int32(network.offers.count) {
      let departure = Int(departures.departure[Int(offer)])
      // What never leaves uses nothing.
      if departure < 0 { continue }
      body(shipments(offer: offer)) {
        .serviceShipments(
          location: ids[Int(network.offers.location[Int(offer)])],
          service: network.offers.services[network.offers.serviceSymbol[Int(offer)]],
          shipDate: departures.day[departure])
      }
    }
    for carrier in 0..<network.carriers.count {
      for (index, day) in departures.days.enumerated() {
        body(shipments(carrier: carrier, dayIndex: index)) {
          .carrierShipments(carrier: network.carriers.names[carrier], shipDate: day)
        }
      }
    }
  }

  /// The key of a supply by its number. O(log items).
  package func supply(_ number: Int, _ network: Network) -> Supply {
    if number < carrierShipments { return supplyOfLocation(number, network) }
    let (carrier, day) = (number - carrierShipments).quotientAndRemainder(dividingBy: dayCount)
    return .carrierShipments(carrier: network.carriers.names[carrier], shipDate: departures.days[day])
  }

  private func supplyOfLocation(_ number: Int, _ network: Network) -> Supply {
    func place(_ location: Int32) -> String { network.locations[Int(location)].id }
    if number < departureShipments {
      let index = Int32(number - allocations)
      let entry = number < allocations ? Int32(number) : positions.entry(ofAllocation: index)
      let location = place(positions.location[Int(entry)])
      let sku = network.items[Int(positions.item(ofEntry: entry))].sku
      if number < allocations { return .stock(location: location, sku: sku) }
      let channel = network.channels.name(of: positions.allocationChannel[Int(index)])
      return .allocation(location: location, sku: sku, channel: channel)
    }
    if number < offerShipments {
      let isUnits = number >= departureUnits
      let departure = number - (isUnits ? departureUnits : departureShipments)
      let (location, day) = (place(departures.location[departure]), departures.day[departure])
      return isUnits
        ? .locationUnits(location: location, shipDate: day)
        : .locationShipments(location: location, shipDate: day)
    }
    let offer = number - offerShipments
    let departure = departures.departure[offer]
    return .serviceShipments(
      location: place(network.offers.location[offer]),
      service: network.services[Int(network.offers.serviceRow[offer])].id,
      shipDate: departure < 0 ? nil : departures.day[Int(departure)])
  }

  /// The number of a supply; `nil` where the network does not have it, or nothing leaves on its day.
  package func number(of supply: Supply, _ network: Network) -> Int? {
    switch supply {
    case .stock(let location, let sku):
      return positions.entry(network, sku: sku, at: location).map { stock($0) }
    case .allocation(let location, let sku, let channel):
      let number = network.channels.number(of: channel)
      guard number > 0, let entry = positions.entry(network, sku: sku, at: location) else { return nil }
      return positions.allocation(entry: entry, channel: number).map { allocation($0) }
    case .locationShipments(let location, let day):
      return departure(location, day, network).map { shipments(departure: $0) }
    case .locationUnits(let location, let day):
      return departure(location, day, network).map { units(departure: $0) }
    case .serviceShipments(let location, let service, let day):
      guard let place = network.offers.locations.find(location),
        let lane = network.offers.lane(service, at: place),
        let departure = departures.departure(location: place, day: day)
      else { return nil }
      let first = Int32(network.offers.firstOffer(ofLane: Int(lane)))
      let offer = (first..<first + Int32(network.offers.shipDays)).first {
        departures.departure[Int($0)] == departure
      }
      return offer.map { shipments(offer: $0) }
    case .carrierShipments(let carrier, let day):
      guard let number = network.carriers.number(carrier), let index = departures.days.firstIndex(of: day)
      else {
        return nil
      }
      return shipments(carrier: number, dayIndex: index)
    }
  }

  private func departure(_ location: String, _ day: Day?, _ network: Network) -> Int32? {
    network.offers.locations.find(location).flatMap { departures.departure(location: $0, day: day) }
  }
}
