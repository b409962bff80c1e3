public import StockLedger

extension RandomDay {
  /// Three locations, a kit, an allocation, limits and a carrier: enough for every rule of a ledger.
  public static var smallScenario: Scenario {
    var policy = Policy(unfilledUnitPenalty: 20)
    policy.splitPenalty = 1.5
    policy.splitLines = true
    var scenario = Scenario(
      name: "small", asOf: Instant(secondsSinceEpoch: 1_795_447_800), policy: policy)
    for (index, id) in ["EAST", "WEST", "STORE"].enumerated() {
      var location = Location(id: id, kind: index == 2 ? .store : .warehouse, country: "US")
      location.clock = LocalClock(offset: [-18_000, -28_800, 3_600][index])
      location.cutoff = TimeOfDay(hour: 14, minute: 0)
      location.maxShipments = index == 2 ? 6 : 60
      location.maxUnits = index == 0 ? 90 : nil
      location.costPerShipment = [1, 1.25, 2][index]
      location.fixedCost = 3
      scenario.locations.append(location)
    }
    for (id, carrier) in [("ground", "Dove"), ("express", "Heron")] {
      var service = Service(location: nil, id: id, zoneTable: "zones")
      service.rateCard = id
      service.carrier = carrier
      service.maxShipments = id == "express" ? 20 : nil
      scenario.services.append(service)
      scenario.rates.append(RateRow(card: id, price: id == "ground" ? 6 : 11))
    }
    scenario.zones = [ZoneRow(table: "zones", zone: "1")]
    scenario.carrierLimits = [CarrierLimit(carrier: "Dove", maxShipments: 90)]
    for sku in ["A", "B", "C"] { scenario.items.append(Item(sku: sku, weight: 1)) }
    scenario.kits = [
      KitComponent(kit: "SET", component: "A", quantity: 1),
      KitComponent(kit: "SET", component: "B", quantity: 2),
    ]
    for location in scenario.locations.map(\.id) {
      for (index, sku) in ["A", "B", "C"].enumerated() {
        var row = StockRow(
          location: location, sku: sku, onHand: location == "STORE" && sku == "C" ? nil : 30 + 10 * index)
        row.safetyStock = index
        scenario.stock.append(row)
      }
    }
    scenario.allocations = [Allocation(location: "EAST", sku: "A", channel: "web", maxUnits: 12)]
    for (index, sku) in ["A", "B", "C", "SET", "GHOST"].enumerated() {
      var order = Order(
        id: sku, lines: [OrderLine(id: "1", sku: sku, quantity: 1 + index % 3, unitPrice: 10)], country: "US",
        postalCode: "10001")
      order.channel = index % 2 == 0 ? "web" : "ebay"
      if index == 3 { order.lines.append(OrderLine(id: "2", sku: "C", quantity: 2, unitPrice: 5)) }
      if index == 1 { order.completeOnly = true }
      if index == 2 { order.maxShipments = 1 }
      scenario.orders.append(order)
    }
    return scenario
  }
}
