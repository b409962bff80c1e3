extension Network {
  /// Calls `body` with every number of a supply in ascending order and a way to its key.
  func forEachSupply(_ numbers: SupplyNumbers, _ body: (_ number: Int, _ supply: () -> Supply) -> Void) {
    let ids = locations.map(\.id)
    let positions = numbers.positions
    for item in 0..<Int32(catalog.itemCount) {
      for entry in positions.entries(item: item) {
        body(numbers.stock(entry)) {
          .stock(location: ids[Int(positions.location[Int(entry)])], sku: self.items[Int(item)].sku)
        }
      }
    }
    for item in 0..<Int32(catalog.itemCount) {
      for entry in positions.entries(item: item) {
        for index in positions.allocations(entry: entry) {
          body(numbers.allocation(index)) {
            .allocation(
              location: ids[Int(positions.location[Int(entry)])], sku: self.items[Int(item)].sku,
              channel: self.channels.name(of: positions.allocationChannel[Int(index)]))
          }
        }
      }
    }
    forEachLimit(numbers, ids, body)
  }

  private func forEachLimit(
    _ numbers: SupplyNumbers, _ ids: [String], _ body: (_ number: Int, _ supply: () -> Supply) -> Void
  ) {
    let departures = numbers.departures
    func place(_ departure: Int) -> String { ids[Int(departures.location[departure])] }
    for departure in 0..<departures.count {
      body(numbers.shipments(departure: Int32(departure))) {
        .locationShipments(location: place(departure), shipDate: departures.day[departure])
      }
    }
    for departure in 0..<departures.count {
      body(numbers.units(departure: Int32(departure))) {
        .locationUnits(location: place(departure), shipDate: departures.day[departure])
      }
    }
    for offer in 0..<Int32(offers.count) {
      let departure = Int(departures.departure[Int(offer)])
      // What never leaves uses nothing.
      if departure < 0 { continue }
      body(numbers.shipments(offer: offer)) {
        .serviceShipments(
          location: ids[Int(self.offers.location[Int(offer)])],
          service: self.offers.services[self.offers.serviceSymbol[Int(offer)]],
          shipDate: departures.day[departure])
      }
    }
    for carrier in 0..<carriers.count {
      for (index, day) in departures.days.enumerated() {
        body(numbers.shipments(carrier: carrier, dayIndex: index)) {
          .carrierShipments(carrier: carriers.names[carrier], shipDate: day)
        }
      }
    }
  }

  /// The number of a supply; `nil` where the network does not have it, or nothing leaves on its day.
  func number(of supply: Supply, _ numbers: SupplyNumbers) -> Int? {
    let departures = numbers.departures
    switch supply {
    case .stock(let location, let sku):
      return numbers.positions.entry(self, sku: sku, at: location).map { numbers.stock($0) }
    case .allocation(let location, let sku, let channel):
      let number = channels.number(of: channel)
      guard number > 0, let entry = numbers.positions.entry(self, sku: sku, at: location) else { return nil }
      return numbers.positions.allocation(entry: entry, channel: number).map { numbers.allocation($0) }
    case .locationShipments(let location, let day):
      return departure(location, day, departures).map { numbers.shipments(departure: $0) }
    case .locationUnits(let location, let day):
      return departure(location, day, departures).map { numbers.units(departure: $0) }
    case .serviceShipments(let location, let service, let day):
      guard let place = offers.locations.find(location), let lane = offers.lane(service, at: place),
        let departure = departures.departure(location: place, day: day)
      else { return nil }
      let first = Int32(offers.firstOffer(ofLane: Int(lane)))
      let offer = (first..<first + Int32(offers.shipDays)).first {
        departures.departure[Int($0)] == departure
      }
      return offer.map { numbers.shipments(offer: $0) }
    case .carrierShipments(let carrier, let day):
      guard let number = carriers.number(carrier), let index = departures.days.firstIndex(of: day) else {
        return nil
      }
      return numbers.shipments(carrier: number, dayIndex: index)
    }
  }

  private func departure(_ location: String, _ day: Day?, _ departures: Departures) -> Int32? {
    offers.locations.find(location).flatMap { departures.departure(location: $0, day: day) }
  }
}
