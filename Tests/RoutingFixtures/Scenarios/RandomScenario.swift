package import RoutingModel

/// Valid scenarios small enough for ``BruteForce``, with every feature of the model switched on at random.
package struct RandomScenario {
  var random: SplitMix
  var scenario: Scenario
  private let skus = ["A", "B", "C", "D"]
  private let channels = ["web", "ebay"]
  private let tags = ["hazmat", "cold"]

  /// - Parameter version11: whether with the features that version 1.1 of the contract added; all else is the same.
  package static func make(seed: UInt64, version11: Bool = false) -> Scenario {
    var maker = RandomScenario(seed: seed)
    maker.addItems()
    maker.addNetwork()
    maker.addTariffs()
    maker.addCalendar()
    maker.addStock()
    maker.addRules()
    maker.addOrders()
    if version11 { maker.addVersion11() }
    return maker.scenario
  }

  private init(seed: UInt64) {
    random = SplitMix(seed: seed)
    var policy = Policy(unfilledUnitPenalty: random.money(800...4_500))
    policy.maxShipments = random.pick([1, 2, 2, 3, 3])
    policy.splitPenalty = random.chance(60) ? random.money(0...200) : 0
    policy.splitLines = random.chance(40)
    policy.completeOnly = random.chance(10)
    policy.late = random.chance(25) ? .forbid : .penalize
    policy.latePenaltyPerDay = random.chance(60) ? random.money(1...200) : 0
    policy.unfilledOrderPenalty = random.chance(40) ? random.money(0...500) : 0
    policy.unfilledValueRate = random.chance(40) ? random.decimal(1...60) : 0
    // Monday 2026-11-23, Thursday or Saturday, at some second of the day.
    let seconds = 1_795_392_000 + random.pick([0, 3, 5]) * 86_400 + random.number(0...86_399)
    scenario = Scenario(
      name: "random-\(seed)", asOf: Instant(secondsSinceEpoch: Int64(seconds)), policy: policy)
  }

  private mutating func addItems() {
    for sku in skus {
      var item = Item(sku: sku, weight: random.chance(95) ? random.decimal(5...900) : nil)
      item.length = random.decimal(100...1_500)
      item.width = random.decimal(100...1_500)
      item.height = random.decimal(100...1_500)
      item.feeClass = random.pick(["small", "small", "small", "large", "large", "large", "large", ""])
      item.tags = tags.filter { _ in random.chance(12) }
      scenario.items.append(item)
    }
    scenario.kits = [
      KitComponent(kit: "KIT", component: "A", quantity: 1),
      KitComponent(kit: "KIT", component: "B", quantity: random.number(1...2)),
      KitComponent(kit: "NEST", component: "KIT", quantity: 1),
      KitComponent(kit: "NEST", component: random.pick(["A", "C"]), quantity: 1),
    ]
  }

  private mutating func addNetwork() {
    for number in 0..<random.pick([1, 2, 2, 3, 3]) {
      var location = Location(
        id: "L\(number)", kind: random.pick(LocationKind.allCases), country: "US")
      location.clock = LocalClock(offset: random.pick([0, -18_000, 3_600, 20_700]))
      location.cutoff = random.chance(50) ? TimeOfDay(hour: random.number(0...23), minute: 30) : nil
      location.workingDays = random.chance(50) ? .mondayToFriday : Weekdays(bits: 0b101_0110)
      location.handlingDays = random.pick([0, 0, 1, 2])
      location.maxShipments = random.chance(25) ? random.number(0...4) : nil
      location.maxUnits = random.chance(25) ? random.number(0...9) : nil
      location.costPerShipment = random.money(0...300)
      location.costPerLine = random.money(0...60)
      location.costPerUnit = random.money(0...60)
      location.fixedCost = random.chance(40) ? random.money(0...800) : 0
      location.excludedTags = random.chance(15) ? [random.pick(tags)] : []
      scenario.locations.append(location)
    }
    addService("ground", at: nil)
    for location in scenario.locations.map(\.id) {
      if random.chance(40) { addService("ground", at: location) }
      if random.chance(60) { addService("mcf", at: location) }
    }
  }

  private mutating func addService(_ id: String, at location: String?) {
    var service = Service(location: location, id: id, zoneTable: random.pick(["z1", "z2"]))
    let cards = id == "mcf" ? random.number(1...3) : random.pick([2, 2, 3])
    service.feeCard = cards & 1 == 1 ? "fees" : nil
    service.rateCard = cards & 2 == 2 ? random.pick(["r1", "r2"]) : nil
    service.transitTable = random.pick([nil, "t1", "t2"])
    service.fuelRate = random.chance(50) ? random.decimal(0...30) : 0
    service.parcelSurcharge = random.chance(40) ? random.money(0...200) : 0
    service.dimDivisor = random.chance(40) ? random.decimal(10_000...20_000) : nil
    service.dimThreshold = random.chance(40) ? 1_000 : 0
    service.weightStep = random.chance(40) ? random.pick([0.5, 1, 0.3]) : nil
    service.maxParcelWeight = random.chance(35) ? random.decimal(500...1_600) : nil
    service.maxParcelVolume = random.chance(25) ? random.decimal(100_000...400_000) : nil
    service.maxShipments = random.chance(20) ? random.pick([0, 1, 1, 2]) : nil
    service.cutoff = random.chance(25) ? TimeOfDay(hour: random.number(0...23), minute: 0) : nil
    service.pickupDays = random.chance(70) ? .everyDay : Weekdays(bits: 0b001_0101)
    service.deliveryDays = random.chance(60) ? .mondayToSaturday : .mondayToFriday
    service.transitCounts = random.chance(50) ? .allDays : .deliveryDays
    service.excludedTags = random.chance(15) ? [random.pick(tags)] : []
    scenario.services.append(service)
  }

  private mutating func addTariffs() {
    let zones = ["2", "5"]
    for table in ["z1", "z2"] {
      let prefix = random.chance(92) ? "" : "9"
      scenario.zones.append(ZoneRow(table: table, prefix: prefix, zone: random.pick(zones)))
      let rows: [(location: String?, country: String?, prefix: String)] = [
        ("L0", nil, ""), (nil, "US", "1"), (nil, nil, "10"), ("L1", "US", "1"), (nil, "CA", ""),
      ]
      for row in rows where random.chance(40) && (row.location != "L1" || scenario.locations.count > 1) {
        scenario.zones.append(
          ZoneRow(
            table: table, location: row.location, country: row.country, prefix: row.prefix,
            zone: random.pick(zones)))
      }
    }
    for card in ["r1", "r2"] {
      for zone in ["2", "5", nil] {
        for limit in [3, 8, 20, nil] as [FixedDecimal?]
        where random.chance(65) || (zone == nil && limit == 8) {
          var row = RateRow(card: card, zone: zone, upTo: limit, price: random.money(200...1_500))
          row.perUnit = random.chance(40) ? random.decimal(1...90) : 0
          row.minimum = random.chance(25) ? random.money(500...1_200) : 0
          scenario.rates.append(row)
        }
      }
    }
    for (feeClass, base) in [("small", 300), ("large", 600)] {
      for (limit, less) in [(1, 0), (2, 90), (4, 130)] {
        let fee = random.money(base - less...base - less + 40)
        scenario.fees.append(FeeRow(card: "fees", feeClass: feeClass, upToUnits: limit, fee: fee))
      }
      if random.chance(70) {
        scenario.fees.append(FeeRow(card: "fees", feeClass: feeClass, fee: random.money(100...base - 140)))
      }
    }
    scenario.transit = [
      TransitRow(table: "t1", zone: "2", days: random.number(0...3)),
      TransitRow(table: "t2", days: random.number(1...5)),
    ]
    if random.chance(75) { scenario.transit.append(TransitRow(table: "t1", days: random.number(2...6))) }
  }

  private mutating func addCalendar() {
    let monday = Day(daysSinceEpoch: 20_780)
    for offset in 0..<8 where random.chance(30) {
      let location = random.chance(50) ? random.pick(scenario.locations).id : nil
      let scope = random.pick([ClosureScope.location, .everyService, .service("ground")])
      scenario.closures.append(
        Closure(location: location, closes: scope, date: monday.advanced(by: offset)))
    }
  }

  private mutating func addStock() {
    for location in scenario.locations.map(\.id) {
      for sku in skus where random.chance(88) {
        let onHand = random.chance(12) ? nil : random.pick([-1, 1, 2, 3, 4, 6, 8])
        var row = StockRow(location: location, sku: sku, onHand: onHand)
        row.reserved = random.pick([0, 0, 0, 1])
        row.safetyStock = random.pick([0, 0, 0, 1])
        scenario.stock.append(row)
        if random.chance(25) {
          let value = random.money(-150...200)
          scenario.stockValues.append(StockValue(location: location, sku: sku, value: value))
        }
        for channel in channels where random.chance(12) {
          scenario.allocations.append(
            Allocation(location: location, sku: sku, channel: channel, maxUnits: random.number(0...3)))
        }
      }
    }
  }

  private mutating func addRules() {
    for channel in channels + [nil] {
      for location in ["L0", nil] {
        for service in ["ground", nil] where random.chance(14) {
          var rule = ChannelRule(
            channel: channel, location: location, service: service, allowed: random.chance(85))
          rule.surcharge = random.chance(50) ? random.money(0...150) : 0
          rule.surchargeRate = random.chance(50) ? random.decimal(0...20) : 0
          scenario.channelRules.append(rule)
        }
      }
    }
    for tag in tags where random.chance(40) {
      scenario.restrictions.append(
        Restriction(
          tag: tag, location: random.pick([nil, "L0"]), service: random.pick([nil, "ground"]),
          country: random.pick([nil, "US"]), prefix: random.pick(["", "1", "94"])))
    }
  }

  private mutating func addOrders() {
    for number in 1...random.number(1...4) {
      var order = Order(
        id: "#\(number)", lines: [], country: random.pick(["US", "US", "US", "US", "CA"]),
        postalCode: random.pick(["10001", "12345", "94107", ""]))
      let lines = random.pick([1, 1, 2, 2, 3])
      for line in 1...lines {
        let sku = random.pick(skus + skus + ["KIT", "NEST", random.chance(20) ? "GHOST" : "A"])
        let isKit = sku == "KIT" || sku == "NEST"
        let quantity = random.number(1...(isKit || lines == 3 ? 2 : 3))
        order.lines.append(
          OrderLine(id: "\(line)", sku: sku, quantity: quantity, unitPrice: random.money(0...5_000)))
      }
      order.channel = random.pick(channels + [""])
      order.priority = random.pick([0, 0.5, 1, 1, 1, 1, 2])
      let deliverBy = Day(daysSinceEpoch: Int32(20_780 + random.number(0...12)))
      order.deliverBy = random.chance(60) ? deliverBy : nil
      order.priorShipments = random.pick([0, 0, 0, 0, 0, 1])
      order.maxShipments = random.chance(30) ? random.pick([0, 1, 2, 2, 2]) : nil
      order.splitLines = random.chance(25) ? random.chance(50) : nil
      order.completeOnly = random.chance(20) ? random.chance(60) : nil
      order.locations = random.chance(10) ? ["L0", "nowhere"] : nil
      order.services = random.chance(10) ? ["ground"] : nil
      scenario.orders.append(order)
    }
  }
}
