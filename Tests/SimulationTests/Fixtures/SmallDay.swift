import OrderRouting

/// Days made by hand: two locations at 2.00 a parcel, where FAR asks 3.00 and NEAR 5.00 a shipment.
enum SmallDay {
  /// Monday 2026-11-23.
  static let monday = Day(daysSinceEpoch: 20_780)
  /// The end of the simulated day.
  static let evening = Instant(monday, secondsOfDay: 18 * 3_600)

  static func scenario(stock: [(location: String, sku: String, units: Int)]) -> Scenario {
    var policy = Policy(unfilledUnitPenalty: 100)
    policy.splitPenalty = 1
    policy.latePenaltyPerDay = 4
    var scenario = Scenario(name: "small", asOf: evening, policy: policy)
    for (id, cost) in [("NEAR", Money(5)), ("FAR", Money(3))] {
      var location = Location(id: id, kind: .warehouse, country: "US")
      location.workingDays = .everyDay
      location.costPerShipment = cost
      scenario.locations.append(location)
    }
    var service = Service(location: nil, id: "ground", zoneTable: "z")
    service.rateCard = "r"
    service.transitTable = "t"
    service.deliveryDays = .everyDay
    scenario.services = [service]
    scenario.zones = [ZoneRow(table: "z", zone: "1")]
    scenario.rates = [RateRow(card: "r", price: 2)]
    scenario.transit = [TransitRow(table: "t", days: 1)]
    scenario.items = [Item(sku: "A", weight: 1), Item(sku: "B", weight: 1)]
    scenario.stock = stock.map { StockRow(location: $0.location, sku: $0.sku, onHand: $0.units) }
    return scenario
  }

  /// An order for one of each SKU, placed at an hour of Monday.
  static func order(_ id: String, _ skus: [String], hour: Int?) -> Order {
    let lines = skus.enumerated().map { OrderLine(id: String($0 + 1), sku: $1, quantity: 1) }
    var order = Order(id: id, lines: lines, country: "US")
    order.placedAt = hour.map { Instant(monday, secondsOfDay: $0 * 3_600) }
    return order
  }

  /// An order for one A at each of the hours.
  static func hourly(_ hours: Range<Int>) -> [Order] {
    hours.map { hour in order("H\(hour)", ["A"], hour: hour) }
  }

  /// Forty orders through the day for scarce stock, with promises, a cutoff, capacities and opening costs.
  static func busy() -> Scenario {
    var scenario = scenario(stock: [("NEAR", "A", 12), ("FAR", "A", 9), ("FAR", "B", 14)])
    scenario.locations[0].maxShipments = 11
    scenario.locations[0].cutoff = TimeOfDay(hour: 14, minute: 0)
    scenario.locations[1].fixedCost = 6
    scenario.services[0].maxShipments = 16
    scenario.orders = (0..<40).map { number in
      var order = order("O\(number)", [["A"], ["B"], ["A", "B"]][number * 7 % 3], hour: number * 5 % 18)
      order.deliverBy = monday.advanced(by: 1 + number % 2)
      return order
    }
    return scenario
  }
}
