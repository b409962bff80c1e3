internal import RoutingModel

/// What version 1.1 of the contract added, each feature at random.
extension RandomScenario {
  mutating func addVersion11() {
    addShipDays()
    // What is limited by the day is to be short, not the stock.
    for index in scenario.stock.indices where random.chance(60) {
      scenario.stock[index].onHand = scenario.stock[index].onHand.map { $0 + 4 }
    }
    scenario.policy.unfilledUnitPenalty = random.money(1_500...6_000)
    for index in scenario.items.indices { scenario.items[index].shipsAlone = random.chance(15) }
    for index in scenario.services.indices { extendService(index) }
    for carrier in ["Dove", "Heron"] where random.chance(60) {
      scenario.carrierLimits.append(
        CarrierLimit(carrier: carrier, maxShipments: random.pick([0, 1, 1, 1, 2, 2])))
    }
    addSurcharges()
    addDistricts()
    for index in scenario.orders.indices { extendOrder(index) }
  }

  private mutating func addShipDays() {
    if random.chance(70) {
      scenario.policy.limitsPer = .shipDate
      scenario.policy.shipDays = random.pick([1, 2, 2, 3])
      // Only a full day has anything run over to the next.
      for index in scenario.locations.indices {
        if random.chance(60) { scenario.locations[index].maxShipments = random.pick([0, 1, 1, 1, 1, 2]) }
        if random.chance(40) { scenario.locations[index].maxUnits = random.number(2...6) }
      }
    }
    scenario.policy.lateShipPenaltyPerDay = random.chance(60) ? random.money(1...200) : 0
  }

  private mutating func extendService(_ index: Int) {
    scenario.services[index].carrier = random.pick(["Dove", "Heron", "Heron", ""])
    scenario.services[index].surchargeCard = random.chance(60) ? random.pick(["s1", "s2"]) : nil
    scenario.services[index].maxLongest = random.chance(15) ? random.decimal(1_100...1_500) : nil
    scenario.services[index].maxLengthAndGirth = random.chance(10) ? random.decimal(3_500...5_500) : nil
    if random.chance(15) { scenario.services[index].excludedAddressTypes.append(.poBox) }
    if random.chance(7) { scenario.services[index].excludedAddressTypes.append(.residential) }
    if scenario.policy.limitsPer == .shipDate, random.chance(25) {
      scenario.services[index].maxShipments = random.pick([0, 1, 1, 2])
    }
  }

  /// Every card has one row at least, and no two rows of a kind are for the same zone and type of address.
  private mutating func addSurcharges() {
    for card in ["s1", "s2"] {
      scenario.surcharges.append(
        SurchargeRow(card: card, kind: "peak", zone: "5", amount: random.money(1...90)))
      for kind in ["heavy", "oversize", "residential"] {
        for zone in ["2", nil] {
          for type in [nil, AddressType.residential, .business] where random.chance(25) {
            var row = SurchargeRow(
              card: card, kind: kind, zone: zone, addressType: type, amount: random.money(1...900))
            if kind != "residential" { addThresholds(to: &row) }
            scenario.surcharges.append(row)
          }
        }
      }
    }
  }

  private mutating func addThresholds(to row: inout SurchargeRow) {
    row.overWeight = random.chance(40) ? random.decimal(100...1_500) : nil
    row.overLongest = random.chance(30) ? random.decimal(300...1_400) : nil
    row.overSecond = random.chance(20) ? random.decimal(200...1_200) : nil
    row.overLengthAndGirth = random.chance(30) ? random.decimal(1_000...5_000) : nil
    row.overVolume = random.chance(20) ? random.decimal(10_000...200_000) : nil
  }

  /// Single districts and ranges, which overlap each other and the prefixes of the older rows.
  private mutating func addDistricts() {
    let districts = [
      ("US", "100"), ("US", "10"), ("US", "100..123"), ("US", "120..129"), ("US", "941..949"),
      ("US", "94105..94109"),
      ("GB", "KA2"), ("GB", "KA27"), ("GB", "KA20..KA30"), ("GB", "EC1"), ("GB", "EC1..EC4"),
      ("GB", "KA1..KA9"),
    ]
    for (country, district) in districts {
      for table in ["z1", "z2"] where random.chance(20) {
        var row = ZoneRow(
          table: table, location: random.pick([nil, nil, "L0"]), country: country,
          zone: random.pick(["2", "5"]))
        row.district = district
        scenario.zones.append(row)
      }
      if random.chance(8) {
        var row = Restriction(
          tag: random.pick(["hazmat", "cold"]), location: random.pick([nil, "L0"]), country: country)
        row.district = district
        scenario.restrictions.append(row)
      }
    }
  }

  private mutating func extendOrder(_ index: Int) {
    var order = scenario.orders[index]
    if random.chance(25) {
      order.country = "GB"
      order.postalCode = random.pick(["KA27AB", "KA278DL", "EC1A1BB", "EC2V8AH", "KA9", ""])
    }
    order.addressType = random.pick([nil, .residential, .residential, .business, .poBox, .military])
    let shipBy = Day(daysSinceEpoch: Int32(20_780 + random.number(-1...9)))
    order.shipBy = random.chance(60) ? shipBy : nil
    order.late = random.chance(25) ? random.pick([.forbid, .penalize, .penalize]) : nil
    if random.chance(50) { order.completeOnly = nil }
    order.excludedLocations = random.chance(12) ? random.pick([["L0"], ["L1", "nowhere"]]) : nil
    scenario.orders[index] = order
  }
}
