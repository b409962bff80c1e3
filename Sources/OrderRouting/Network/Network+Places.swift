// What its tables say of one place, service or product.
extension Network {
  /// The row of a location; `nil` where there is none. O(1).
  package func location(_ id: String) -> Location? {
    offers.locations.find(id).map { tables.locations[Int($0)] }
  }

  /// The row of a service that counts at a location; `nil` where it is not offered there.
  package func service(_ id: String, at location: String) -> Service? {
    guard let place = offers.locations.find(location), let lane = offers.lane(id, at: place) else {
      return nil
    }
    return tables.services[Int(offers.serviceRow[offers.firstOffer(ofLane: Int(lane))])]
  }

  /// The items and units that so many of a product take off stock; `nil` where the SKU is unknown.
  package func items(of sku: String, quantity: Int) -> [(sku: String, units: Int)]? {
    catalog.product(sku).map { product in
      catalog.components(product).map { index in
        let (item, units) = catalog.component(index)
        return (tables.items[Int(item)].sku, units * quantity)
      }
    }
  }

  /// Whether an item and a location are the network's, so that it may have stock.
  package func hasPosition(sku: String, location: String) -> Bool {
    catalog.item(sku) != nil && offers.locations.find(location) != nil
  }

  /// The lanes: each service at each location, with its row.
  package func forEachLane(_ body: (_ location: Location, _ service: Service) -> Void) {
    for lane in 0..<offers.laneCount {
      let offer = offers.firstOffer(ofLane: lane)
      body(tables.locations[Int(offers.location[offer])], tables.services[Int(offers.serviceRow[offer])])
    }
  }
}
