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
    for use in capacities(of: shipment) { add(sign * use.amount, of: use.supply, &draft) }
  }

  /// What a shipment takes of, each supply once.
  func uses(of shipment: Shipment, channel: String) -> [SupplyUse] {
    var uses = capacities(of: shipment)
    for item in shipment.items {
      uses.append(SupplyUse(.stock(location: shipment.location, sku: item.sku), amount: item.quantity))
      if let allocation = allocation(item, shipment, channel) {
        uses.append(SupplyUse(allocation, amount: item.quantity))
      }
    }
    return uses
  }

  /// What a shipment takes of its place, service and carrier, whether or not they have limits now.
  private func capacities(of shipment: Shipment) -> [SupplyUse] {
    let day = shipment.shipDate
    let place = shipment.location
    var uses = [
      SupplyUse(.locationShipments(location: place, shipDate: day), amount: 1),
      SupplyUse(.locationUnits(location: place, shipDate: day), amount: shipment.units),
      SupplyUse(
        .serviceShipments(location: place, service: shipment.service, shipDate: day), amount: 1),
    ]
    if !shipment.carrier.isEmpty {
      uses.append(SupplyUse(.carrierShipments(carrier: shipment.carrier, shipDate: day), amount: 1))
    }
    return uses
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

  /// The allocation that an item of a shipment counts against; `nil` where there is none, and was none.
  private func allocation(_ item: ShipmentItem, _ shipment: Shipment, _ channel: String) -> Supply? {
    if channel.isEmpty || allocations.isEmpty { return nil }
    let supply = Supply.allocation(location: shipment.location, sku: item.sku, channel: channel)
    return allocations.contains(supply) ? supply : nil
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
