/// Where a channel may sell from: the locations at which its rules allow some service.
package struct ChannelPlaces: Sendable {
  let channel: Int32
  /// By location.
  let isAllowed: [Bool]

  /// O(lanes).
  package init(_ network: Network, channel: String) {
    self.channel = network.channels.number(of: channel)
    var allowed = [Bool](repeating: false, count: network.locations.count)
    for lane in 0..<network.offers.laneCount {
      let place = Int(network.offers.location[network.offers.firstOffer(ofLane: lane)])
      if network.channels.terms(channel: self.channel, lane: Int32(lane)).allowed { allowed[place] = true }
    }
    isAllowed = allowed
  }
}

extension Supplies {
  /// The units of a SKU, or kits, that a channel may sell at each location, as the locations stand; those
  /// without any are left out, `nil` is unlimited. Closures and capacities do not count; allocations do.
  ///
  /// O(positions of its items × log).
  package func availability(sku: String, _ places: ChannelPlaces) -> [(location: String, units: Int?)] {
    guard let product = network.catalog.product(sku) else { return [] }
    let components = network.catalog.components(product)
    guard let first = components.first else { return [] }
    var found: [(location: String, units: Int?)] = []
    for entry in positions.entries(item: network.catalog.component(first).item) {
      let place = positions.location[Int(entry)]
      guard places.isAllowed[Int(place)] else { continue }
      var units = SupplyNumbers.unlimited
      for index in components {
        let (item, perUnit) = network.catalog.component(index)
        units = min(units, room(item: item, location: place, channel: places.channel) / perUnit)
      }
      if units <= 0 { continue }
      let isUnlimited = components.allSatisfy { index in
        room(item: network.catalog.component(index).item, location: place, channel: places.channel)
          == SupplyNumbers.unlimited
      }
      found.append((network.tables.locations[Int(place)].id, isUnlimited ? nil : units))
    }
    return found
  }

  /// Units of an item at a location that a channel may take: what is available, and left of its allocation.
  private func room(item: Int32, location: Int32, channel: Int32) -> Int {
    guard let entry = positions.entry(item: item, location: location) else { return 0 }
    let stock = max(0, left(entry: Int(entry)))
    guard let allocation = positions.allocation(entry: entry, channel: channel) else { return stock }
    let supply = Supply.allocation(
      location: network.tables.locations[Int(location)].id, sku: network.tables.items[Int(item)].sku,
      channel: network.channels.name(of: channel))
    return min(stock, max(0, positions.allocationLimit[Int(allocation)] - used(supply)))
  }
}
