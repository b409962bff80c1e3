extension RoutingProblem {
  /// What a shipment of an order takes of the supplies, and the departure that it opens.
  ///
  /// - Parameter quantities: units (or kits) by line of the order.
  func uses(order: Int, offer: Int32, quantities: [Int]) -> (
    uses: [SupplyUse], departure: Reservation.Departure
  ) {
    let location = network.offers.location[Int(offer)]
    let id = network.locations[Int(location)].id
    let departure = numbers.departure(offer: offer)
    let day = departure < 0 ? nil : numbers.departures.day[Int(departure)]
    let service = network.services[Int(network.offers.serviceRow[Int(offer)])]
    var uses = [
      SupplyUse(.locationShipments(location: id, shipDate: day), amount: 1),
      SupplyUse(.serviceShipments(location: id, service: service.id, shipDate: day), amount: 1),
    ]
    if network.carriers.carrierOfLane[Int(network.offers.lane[Int(offer)])] >= 0 {
      uses.append(SupplyUse(.carrierShipments(carrier: service.carrier, shipDate: day), amount: 1))
    }
    var units = 0
    for (position, line) in batch.lines(order).enumerated() where quantities[position] > 0 {
      for index in network.catalog.components(batch.product[line]) {
        let (item, perUnit) = network.catalog.component(index)
        let amount = perUnit * quantities[position]
        units += amount
        let sku = network.items[Int(item)].sku
        guard let entry = positions.entry(item: item, location: location) else { continue }
        uses.append(SupplyUse(.stock(location: id, sku: sku), amount: amount))
        let channel = batch.channel[order]
        if positions.allocation(entry: entry, channel: channel) != nil {
          uses.append(
            SupplyUse(
              .allocation(location: id, sku: sku, channel: network.channels.name(of: channel)),
              amount: amount))
        }
      }
    }
    uses.append(SupplyUse(.locationUnits(location: id, shipDate: day), amount: units))
    return (uses, Reservation.Departure(location: id, shipDate: day))
  }
}
