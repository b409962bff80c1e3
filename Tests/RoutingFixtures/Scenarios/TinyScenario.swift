package import RouteVerification
package import RoutingModel

/// One location that is always open, one service at 5.00 a parcel, and stock without end: tests change what
/// they are about and compute the rest by heart.
package enum TinyScenario {
  /// Monday 2026-11-23.
  package static let monday = Day(daysSinceEpoch: 20_780)

  /// Order `O` of the given SKUs and quantities, from location `L` by service `s`.
  package static func make(_ lines: [(sku: String, quantity: Int)] = [("X", 1)]) -> Scenario {
    var policy = Policy(unfilledUnitPenalty: 100)
    policy.latePenaltyPerDay = 3
    var scenario = Scenario(
      name: "tiny", asOf: Instant(monday, secondsOfDay: 9 * 3_600), currency: "EUR", policy: policy)
    scenario.locations = [location("L")]
    var service = Service(location: nil, id: "s", zoneTable: "z")
    service.rateCard = "r"
    service.deliveryDays = .everyDay
    scenario.services = [service]
    scenario.zones = [ZoneRow(table: "z", zone: "1")]
    scenario.rates = [RateRow(card: "r", price: 5)]
    scenario.items = [Item(sku: "X", weight: 1), Item(sku: "Y", weight: 2), Item(sku: "Z", weight: 4)]
    scenario.stock = stock("L")
    scenario.orders = [order("O", lines)]
    return scenario
  }

  package static func location(_ id: String) -> Location {
    var location = Location(id: id, kind: .warehouse, country: "US")
    location.workingDays = .everyDay
    return location
  }

  package static func stock(_ location: String) -> [StockRow] {
    ["X", "Y", "Z"].map { StockRow(location: location, sku: $0, onHand: nil) }
  }

  package static func order(_ id: String, _ lines: [(sku: String, quantity: Int)]) -> Order {
    let rows = lines.enumerated().map { number, line in
      OrderLine(id: "\(number + 1)", sku: line.sku, quantity: line.quantity, unitPrice: 10)
    }
    return Order(id: id, lines: rows, country: "US", postalCode: "10001")
  }
}

extension Scenario {
  /// The price of the whole first order from a location by a service.
  package func price(location: Int = 0, service: String = "s") -> Result<PricedShipment, ShipmentObstacle> {
    let content = orders[0].lines.enumerated().map { (line: $0.offset, quantity: $0.element.quantity) }
    return PlanVerifier(self).price(order: 0, location: location, service: service, content: content)
  }

  package var obstacle: ShipmentObstacle? {
    if case .failure(let obstacle) = price() { obstacle } else { nil }
  }
}
