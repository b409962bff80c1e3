import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct PricingTests {
  @Test func `the part by weight and its fuel are each rounded half away from zero`() throws {
    var scenario = TinyScenario.make()
    scenario.items[0].weight = 0.5
    scenario.rates[0].price = 1
    scenario.rates[0].perUnit = 0.000001
    scenario.services[0].fuelRate = 0.5
    scenario.services[0].parcelSurcharge = 0.25
    // 0.5 × 0.000001 → 0.000001; 1.000001 × 0.5 = 0.5000005 → 0.500001.
    #expect(try scenario.price().get().terms.postage == Money("1.750002"))
  }

  @Test func `a rate is at least its minimum`() throws {
    var scenario = TinyScenario.make([("X", 6)])
    scenario.rates[0] = RateRow(card: "r", price: 1)
    scenario.rates[0].perUnit = 2
    scenario.rates[0].minimum = 25
    #expect(try scenario.price().get().terms.postage == 25)
    scenario.rates[0].minimum = 13
    #expect(try scenario.price().get().terms.postage == 13)
  }

  @Test(
    arguments: [("5", "6.00"), ("5.000001", "4.00"), ("10", "4.00"), ("10.000001", nil)]
      as [(String, String?)])
  func `a zone's own rows come first and the rows for any zone only where none holds`(
    weight: String, postage: String?
  ) throws {
    var scenario = TinyScenario.make()
    scenario.items[0].weight = FixedDecimal(weight)
    scenario.rates = [
      RateRow(card: "r", upTo: 10, price: 4), RateRow(card: "r", zone: "1", upTo: 5, price: 6),
      RateRow(card: "r", zone: "1", upTo: 2, price: 9), RateRow(card: "r", zone: "2", price: 1),
    ]
    #expect((try? scenario.price().get().terms.postage.description) == postage)
    if postage == nil {
      #expect(scenario.obstacle == .noRate(billableWeight: FixedDecimal(weight) ?? 0))
    }
  }

  @Test func `a service without a rate card costs its surcharge alone`() throws {
    var scenario = TinyScenario.make()
    scenario.services[0].rateCard = nil
    scenario.services[0].fuelRate = 1
    scenario.services[0].parcelSurcharge = 0.3
    #expect(try scenario.price().get().terms.postage == 0.3)
  }

  @Test func `fees go by the units of the whole shipment`() throws {
    var scenario = TinyScenario.make([("X", 2), ("Y", 1)])
    scenario.services[0].rateCard = nil
    scenario.services[0].feeCard = "f"
    scenario.items[0].feeClass = "small"
    scenario.items[1].feeClass = "large"
    scenario.fees = [
      FeeRow(card: "f", feeClass: "small", upToUnits: 2, fee: 9),
      FeeRow(card: "f", feeClass: "small", fee: 1),
      FeeRow(card: "f", feeClass: "small", upToUnits: 3, fee: 2),
      FeeRow(card: "f", feeClass: "large", upToUnits: 3, fee: 5),
    ]
    #expect(try scenario.price().get().terms.fees == 9)
    scenario.orders[0].lines[0].quantity = 3
    #expect(scenario.obstacle == .noFee(feeClass: "large"))
  }

  @Test func `a channel surcharge is a sum and a rounded share of postage and fees`() throws {
    var scenario = TinyScenario.make()
    scenario.rates[0].price = 5.000004
    var rule = ChannelRule()
    rule.surcharge = 0.41
    rule.surchargeRate = 0.125
    scenario.channelRules = [rule]
    // 5.000004 × 0.125 = 0.6250005 → 0.625001.
    #expect(try scenario.price().get().terms.channelSurcharge == Money("1.035001"))
  }

  @Test func `handling counts a kit's line once and its components each`() throws {
    var scenario = TinyScenario.make([("SET", 2), ("X", 1)])
    scenario.kits = [
      KitComponent(kit: "SET", component: "X", quantity: 2),
      KitComponent(kit: "SET", component: "PAIR", quantity: 1),
      KitComponent(kit: "PAIR", component: "Y", quantity: 2),
    ]
    scenario.locations[0].costPerShipment = 1
    scenario.locations[0].costPerLine = 0.1
    scenario.locations[0].costPerUnit = 0.001
    scenario.stockValues = [StockValue(location: "L", sku: "X", value: -0.5)]
    let priced = try scenario.price().get()
    #expect(priced.units == 9)
    #expect(priced.billableWeight == 13)
    #expect(priced.terms.handling == 1.209)
    #expect(priced.terms.stockValue == -2.5)
  }

  @Test func `lateness weighs days with priority and is rounded once`() throws {
    var scenario = TinyScenario.make()
    scenario.services[0].transitTable = "t"
    scenario.transit = [TransitRow(table: "t", days: 3)]
    scenario.orders[0].deliverBy = TinyScenario.monday.advanced(by: 2)
    scenario.orders[0].priority = 0.5
    scenario.policy.latePenaltyPerDay = 0.000001
    let priced = try scenario.price().get()
    #expect(priced.daysLate == 1)
    #expect(priced.terms.lateness == Money(millionths: 1))
  }

  @Test func `the most specific rule wins alone`() throws {
    func rule(_ channel: String?, _ location: String?, _ service: String?, _ surcharge: Money) -> ChannelRule
    {
      var rule = ChannelRule(channel: channel, location: location, service: service)
      rule.surcharge = surcharge
      return rule
    }
    var scenario = TinyScenario.make()
    scenario.channelRules = [
      rule(nil, "L", "s", 1), rule("web", nil, nil, 2), rule("web", nil, "s", 3), rule("web", "L", nil, 4),
    ]
    scenario.orders[0].channel = "web"
    #expect(try scenario.price().get().terms.channelSurcharge == 4)
    scenario.orders[0].channel = ""
    #expect(try scenario.price().get().terms.channelSurcharge == 1)
    scenario.channelRules[0].allowed = false
    #expect(scenario.obstacle == .channelNotAllowed)
  }

  @Test func `a zone is looked up by location, then country, then the longer prefix`() throws {
    var scenario = TinyScenario.make()
    scenario.zones = [
      ZoneRow(table: "z", prefix: "10001", zone: "a"), ZoneRow(table: "z", country: "US", zone: "b"),
      ZoneRow(table: "z", country: "US", prefix: "1", zone: "c"),
      ZoneRow(table: "z", location: "L", zone: "d"),
      ZoneRow(table: "z", location: "L", prefix: "2", zone: "e"),
    ]
    #expect(try scenario.price().get().zone == "d")
    scenario.zones.removeAll { $0.zone == "d" }
    #expect(try scenario.price().get().zone == "c")
    scenario.zones.removeAll { $0.zone == "c" }
    #expect(try scenario.price().get().zone == "b")
    scenario.zones.removeAll { $0.zone == "b" }
    #expect(try scenario.price().get().zone == "a")
    scenario.orders[0].postalCode = "1000"
    #expect(scenario.obstacle == .noZone)
  }

  @Test func `ids are equal when their bytes are`() throws {
    var scenario = TinyScenario.make()
    // The same letter composed and decomposed: equal as text, two zones as ids.
    scenario.zones = [
      ZoneRow(table: "z", prefix: "\u{E9}", zone: "1"), ZoneRow(table: "z", prefix: "e\u{301}", zone: "2"),
    ]
    scenario.orders[0].postalCode = "e\u{301}"
    #expect(try scenario.price().get().zone == "2")
  }

  @Test func `a service of a named location replaces the one for any location`() throws {
    var scenario = TinyScenario.make()
    var named = scenario.services[0]
    named.location = "L"
    named.parcelSurcharge = 1
    scenario.services.insert(named, at: 0)
    #expect(try scenario.price().get().terms.postage == 6)
    scenario.locations[0].id = "M"
    #expect(try scenario.price().get().terms.postage == 5)
  }
}
