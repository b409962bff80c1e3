package import OrderRouting

extension ExperimentInstance {
  /// The instance as a scenario of the project: a rate card a location, a zone a city, an item a pound.
  ///
  /// An order with unserved items costs twice a shipment, and each of them its unit price, which is twice the
  /// unit cost of the farthest location. O(orders × items).
  package func scenario(classes: [Int], stock: [[Int]]) -> Scenario {
    var policy = Policy(unfilledUnitPenalty: 0)
    policy.maxShipments = network.locations.count
    policy.unfilledOrderPenalty = network.unservedOrderCost
    policy.unfilledValueRate = 1
    var scenario = Scenario(
      name: "network-experiment", asOf: Instant(secondsSinceEpoch: 1_763_971_200), policy: policy)
    scenario.items = (0..<settings.itemCount).map { Item(sku: sku($0), weight: 1) }
    for (city, _) in network.cities.enumerated() {
      scenario.zones.append(ZoneRow(table: "zones", prefix: postalCode(city), zone: postalCode(city)))
    }
    for location in network.locations.indices { addLocation(location, stock[location], to: &scenario) }
    scenario.orders = classes.enumerated().map { order($0, class: $1) }
    return scenario
  }

  /// The stock of an item at a location, by the scenario's ids.
  package func supply(location: Int, item: Int) -> Supply {
    .stock(location: network.locations[location].name, sku: sku(item))
  }

  /// The prices that are above 0, by the scenario's ids.
  package func supplyPrices(_ prices: [[Money]]) -> [SupplyPrice] {
    var rows: [SupplyPrice] = []
    for (location, row) in prices.enumerated() {
      for (item, price) in row.enumerated() where price > .zero {
        rows.append(SupplyPrice(supply(location: location, item: item), price: price))
      }
    }
    return rows
  }

  private func sku(_ item: Int) -> String { "item-\(item)" }

  /// Three digits, so that no code starts another.
  private func postalCode(_ city: Int) -> String { String(100 + city) }

  private func addLocation(_ number: Int, _ stock: [Int], to scenario: inout Scenario) {
    let id = network.locations[number].name
    scenario.locations.append(Location(id: id, kind: .warehouse, country: "US"))
    var service = Service(location: id, id: "ground", zoneTable: "zones")
    service.rateCard = id
    scenario.services.append(service)
    for city in network.cities.indices {
      var rate = RateRow(card: id, zone: postalCode(city), price: network.shipmentCost)
      rate.perUnit = FixedDecimal(millionths: network.unitCost[number][city].millionths)
      scenario.rates.append(rate)
    }
    for (item, units) in stock.enumerated() where units > 0 {
      scenario.stock.append(StockRow(location: id, sku: sku(item), onHand: units))
    }
  }

  private func order(_ number: Int, class orderClass: Int) -> Order {
    let city = city(orderClass)
    let lines = items(orderClass).enumerated().map { line, item in
      OrderLine(
        id: String(line + 1), sku: sku(item), quantity: 1, unitPrice: network.unservedUnitCost[city])
    }
    return Order(id: String(number), lines: lines, country: "US", postalCode: postalCode(city))
  }
}
