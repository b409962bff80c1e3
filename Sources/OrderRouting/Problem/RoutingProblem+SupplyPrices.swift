extension RoutingProblem {
  /// The supplies that have a price, in the order of the resources.
  ///
  /// - Parameter prices: millionths by resource. O(resources).
  func supplyPrices(_ prices: [Int64]) -> [SupplyPrice] {
    precondition(prices.count == resources.count, "prices have a value for every resource")
    var priced: [SupplyPrice] = []
    forEachSupply { resource, supply in
      if prices[resource] != 0 {
        priced.append(SupplyPrice(supply(), price: Money(millionths: prices[resource])))
      }
    }
    return priced
  }

  /// Prices as a search uses them: millionths by resource, 0 where none is given.
  ///
  /// A price of a supply that the scenario does not have, or that is negative, is left out; of two prices of
  /// one supply the last counts. O(resources + prices).
  /// - Returns: the prices, and how many were left out.
  package func resourcePrices(_ prices: [SupplyPrice]) -> (prices: [Int64], ignored: Int) {
    var dense = [Int64](repeating: 0, count: resources.count)
    var ignored = 0
    for row in prices {
      guard row.price >= .zero, let resource = resource(of: row.supply) else {
        ignored += 1
        continue
      }
      dense[resource] = row.price.millionths
    }
    return (dense, ignored)
  }

  /// How many of the prices stand for no supply of the scenario. O(prices).
  public func unmatched(_ prices: [SupplyPrice]) -> Int {
    prices.count { resource(of: $0.supply) == nil }
  }

  /// The number of a supply; `nil` where the scenario does not have it.
  package func resource(of supply: Supply) -> Int? {
    guard let place = supply.location, let location = offers.locations.find(place) else { return nil }
    switch supply {
    case .stock(_, let sku):
      return entry(sku, at: location).map { resources.stock($0) }
    case .allocation(_, let sku, let channel):
      let number = channels.number(of: channel)
      guard number > 0, let entry = entry(sku, at: location) else { return nil }
      return inventory.allocation(entry: entry, channel: number).map { resources.allocation($0) }
    case .locationShipments: return resources.shipments(location: location)
    case .locationUnits: return resources.units(location: location)
    case .serviceShipments(_, let service, _):
      guard let symbol = offers.services.find(service) else { return nil }
      let offer = offers.offers(at: location).first { offers.serviceSymbol[Int($0)] == symbol }
      return offer.map { resources.shipments(offer: $0) }
    case .carrierShipments: return nil
    }
  }

  private func entry(_ sku: String, at location: Int32) -> Int32? {
    catalog.item(sku).flatMap { inventory.entry(item: $0, location: location) }
  }

  /// Calls `body` with every resource in ascending order and a way to its supply.
  private func forEachSupply(_ body: (_ resource: Int, _ supply: () -> Supply) -> Void) {
    let ids = scenario.locations.map(\.id)
    var places: [(sku: String, location: String)] = []
    for item in 0..<Int32(catalog.itemCount) {
      for entry in inventory.entries(item: item) {
        places.append((scenario.items[Int(item)].sku, ids[Int(inventory.location[Int(entry)])]))
      }
    }
    for (entry, place) in places.enumerated() {
      body(resources.stock(Int32(entry))) { .stock(location: place.location, sku: place.sku) }
    }
    for (entry, place) in places.enumerated() {
      for index in inventory.allocations(entry: Int32(entry)) {
        body(resources.allocation(index)) {
          let channel = channels.name(of: inventory.allocationChannel[Int(index)])
          return .allocation(location: place.location, sku: place.sku, channel: channel)
        }
      }
    }
    for (location, id) in ids.enumerated() {
      body(resources.shipments(location: Int32(location))) { .locationShipments(location: id) }
    }
    for (location, id) in ids.enumerated() {
      body(resources.units(location: Int32(location))) { .locationUnits(location: id) }
    }
    for offer in 0..<Int32(offers.count) {
      body(resources.shipments(offer: offer)) {
        let service = offers.services[offers.serviceSymbol[Int(offer)]]
        return .serviceShipments(location: ids[Int(offers.location[Int(offer)])], service: service)
      }
    }
  }
}
