import OrderRouting

/// Batches that people reported, with answers worked out by other programs.
enum LongOrderReports {
  /// Two places, each near to half of the country: 5.00 near, 12.00 far.
  private static func twoPlaces(_ skus: [String]) -> Scenario {
    var scenario = TinyScenario.make()
    scenario.policy.maxShipments = 3
    scenario.items = skus.map { Item(sku: $0, weight: 1) }
    scenario.locations = ["EAST", "WEST"].map { TinyScenario.location($0) }
    scenario.zones = [
      ZoneRow(table: "z", location: "EAST", zone: "2"), ZoneRow(table: "z", location: "WEST", zone: "8"),
    ]
    scenario.rates = [RateRow(card: "r", zone: "2", price: 5), RateRow(card: "r", zone: "8", price: 12)]
    return scenario
  }

  private static func skus(_ count: Int) -> [String] { (0..<count).map { "S\($0)" } }

  /// Three orders for all of so many items, and an order of three times the weight for each of them; EAST holds two
  /// of each, WEST one.
  static func lines(_ count: Int) -> Scenario {
    let skus = skus(count)
    var scenario = twoPlaces(skus)
    scenario.stock = skus.flatMap {
      [StockRow(location: "EAST", sku: $0, onHand: 2), StockRow(location: "WEST", sku: $0, onHand: 1)]
    }
    scenario.orders = (0..<3).map { TinyScenario.order("LONG\($0)", skus.map { ($0, 1) }) }
    for sku in skus {
      var order = TinyScenario.order("SHORT\(sku)", [(sku, 1)])
      order.priority = 3
      scenario.orders.append(order)
    }
    return scenario
  }

  /// Boxes of seven items, and a single order of twice the weight for each; both places hold two of each.
  static func boxes(_ count: Int = 4) -> Scenario {
    let skus = skus(7)
    var scenario = twoPlaces(skus)
    scenario.stock = skus.flatMap {
      [StockRow(location: "EAST", sku: $0, onHand: 2), StockRow(location: "WEST", sku: $0, onHand: 2)]
    }
    scenario.orders = (0..<count).map { TinyScenario.order("BOX\($0)", skus.map { ($0, 1) }) }
    for sku in skus {
      var order = TinyScenario.order("SINGLE\(sku)", [(sku, 1)])
      order.priority = 2
      scenario.orders.append(order)
    }
    return scenario
  }

  /// A basket of fifteen lines, six locations, and parcels of at most 30 lb, billed by the pound.
  static func basket() -> Scenario {
    let weights: [FixedDecimal] = [8, 3.3, 4.6, 8.9, 8.4, 6.8, 0.4, 6, 3.2, 8.4, 0.7, 2.1, 1.5, 4.8, 6.1]
    let quantities = [1, 1, 3, 3, 2, 2, 2, 3, 2, 1, 1, 3, 1, 2, 2]
    let holders = [
      "BCDF", "ACE", "ABD", "ABCD", "ACEF", "ACD", "CDE", "ABCD", "ABDE", "AEF", "BEF", "CDE", "ACDE", "AC",
      "ABD",
    ]
    let skus = skus(weights.count)
    var scenario = TinyScenario.make()
    scenario.policy.maxShipments = 3
    scenario.policy.splitPenalty = 2.5
    scenario.items = zip(skus, weights).map { Item(sku: $0.0, weight: $0.1) }
    scenario.locations = "ABCDEF".enumerated().map { number, id in
      var location = TinyScenario.location(String(id))
      location.costPerShipment = Money(millionths: 1_000_000 + 300_000 * Int64(number))
      location.costPerLine = Money(millionths: 100_000 + 100_000 * Int64(number))
      return location
    }
    scenario.services[0].maxParcelWeight = 30
    scenario.services[0].weightStep = 1
    scenario.services[0].fuelRate = 0.177
    scenario.zones = zip("ABCDEF", ["2", "5", "8", "2", "5", "8"]).map {
      ZoneRow(table: "z", location: String($0.0), zone: $0.1)
    }
    let rates: [(zone: String, price: Money, perUnit: FixedDecimal)] = [
      ("2", 4, 0.21), ("5", 5, 0.33), ("8", 6, 0.57),
    ]
    scenario.rates = rates.map { rate in
      var row = RateRow(card: "r", zone: rate.zone, upTo: 30, price: rate.price)
      row.perUnit = rate.perUnit
      return row
    }
    scenario.stock = zip(skus, holders).flatMap { sku, places in
      places.map { StockRow(location: String($0), sku: sku, onHand: 9) }
    }
    scenario.orders = [TinyScenario.order("BASKET", Array(zip(skus, quantities)))]
    return scenario
  }

  /// Orders of fourteen to sixteen lines that want more than there is, too many to be decided as a whole at once.
  static func crowd() -> Scenario {
    var random = SplitMix(seed: 8)
    let skus = skus(20)
    var scenario = twoPlaces(skus)
    scenario.policy.unfilledUnitPenalty = 6
    scenario.stock = skus.flatMap { sku in
      ["EAST", "WEST"].map { StockRow(location: $0, sku: sku, onHand: random.number(1...4)) }
    }
    scenario.orders = (0..<6).map { number in
      let first = random.number(0...4)
      return TinyScenario.order(
        "MANY\(number)",
        (0..<random.number(14...16)).map {
          (skus[first + $0], random.number(1...2))
        })
    }
    for number in 0..<6 {
      scenario.orders.append(TinyScenario.order("FEW\(number)", [(random.pick(skus), random.number(1...2))]))
    }
    return scenario
  }
}
