// What shipments take and give.
extension Ledger {
  /// Reserves what a shipment takes, or with `sign` −1 gives it back.
  func take(_ shipment: Shipment, channel: String, sign: Int = 1, _ draft: inout ChangeDraft) {
    for item in shipment.items {
      var change = PositionChange(PositionKey(location: shipment.location, sku: item.sku))
      change.reserved = sign * item.quantity
      add(change, &draft)
      if let allocation = allocation(item, shipment, channel) {
        add(sign * item.quantity, of: allocation, &draft)
      }
    }
    let day = shipment.shipDate
    let place = shipment.location
    add(sign, of: .locationShipments(location: place, shipDate: day), &draft)
    add(sign * shipment.units, of: .locationUnits(location: place, shipDate: day), &draft)
    add(sign, of: .serviceShipments(location: place, service: shipment.service, shipDate: day), &draft)
    if !shipment.carrier.isEmpty {
      add(sign, of: .carrierShipments(carrier: shipment.carrier, shipDate: day), &draft)
    }
  }

  /// Takes the units of a shipment off what is on hand and reserved: they have left.
  func ship(_ shipment: Shipment, channel: String, _ draft: inout ChangeDraft) {
    for item in shipment.items {
      var change = PositionChange(PositionKey(location: shipment.location, sku: item.sku))
      change.reserved = -item.quantity
      if level(change.key)?.onHand != nil { change.onHand = -item.quantity }
      add(change, &draft)
      if let allocation = allocation(item, shipment, channel) {
        add(0, shipped: item.quantity, of: allocation, &draft)
      }
    }
  }

  /// The allocation that an item of a shipment counts against; `nil` where the network has none.
  private func allocation(_ item: ShipmentItem, _ shipment: Shipment, _ channel: String) -> Supply? {
    if channel.isEmpty { return nil }
    let supply = Supply.allocation(location: shipment.location, sku: item.sku, channel: channel)
    return router.supplies.networkLimit(of: supply) == nil ? nil : supply
  }

  /// The items that lines take off stock, each once.
  func items(of lines: [(sku: String, quantity: Int)]) -> [ShipmentItem] {
    var items: [ShipmentItem] = []
    for line in lines {
      for part in network.items(of: line.sku, quantity: line.quantity) ?? [] {
        if let place = items.firstIndex(where: { $0.sku == part.sku }) {
          items[place].quantity += part.units
        } else {
          items.append(ShipmentItem(sku: part.sku, quantity: part.units))
        }
      }
    }
    return items
  }

  func shipment(_ routed: RoutedShipment, of order: String) -> Shipment {
    let (id, number) = ids.next()
    return Shipment(
      id: id, number: number, order: order, status: .planned, routed: routed,
      carrier: network.service(routed.service, at: routed.location)?.carrier ?? "",
      items: items(of: routed.lines.map { ($0.sku, $0.quantity) }))
  }
}
