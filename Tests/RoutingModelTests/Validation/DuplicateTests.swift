import RoutingModel
import Testing

@Suite struct `Validation of keys` {
  @Test func `a good scenario has no violations`() {
    expectNone { _ in }
  }

  @Test func `a location stands once`() {
    expectOne(.error, .locations, row: 2, "location_id") { $0.locations.append($0.locations[0]) }
  }

  @Test func `a service stands once at a location`() {
    expectOne(.error, .services, row: 2, "service_id") { $0.services.append($0.services[1]) }
  }

  @Test func `a service stands once at every location`() {
    expectOne(.error, .services, row: 2, "service_id") { $0.services.append($0.services[0]) }
  }

  @Test func `a named location may replace the service of every location`() {
    expectNone {
      $0.services.append($0.services[0])
      $0.services[2].location = "L1"
    }
  }

  @Test func `a zone row stands once`() {
    expectOne(.error, .zones, row: 2, "prefix") {
      $0.zones.append(ZoneRow(table: "near", country: "US", zone: "9"))
    }
  }

  @Test func `zone rows of two prefixes are two`() {
    expectNone { $0.zones.append(ZoneRow(table: "near", country: "US", prefix: "1", zone: "9")) }
  }

  @Test func `a rate stands once, its limit compared by value`() throws {
    let limit = try #require(FixedDecimal("10.000"))
    let violation = expectOne(.error, .rates, row: 2, "up_to") {
      $0.rates.append(RateRow(card: "parcel", zone: "2", upTo: limit, price: 1))
    }
    #expect(violation?.message == #"Rate card "parcel", zone "2" and up_to 10.00 stand twice in rates."#)
  }

  @Test func `a rate without limit is not one up to 0`() {
    expectNone {
      $0.rates.append(RateRow(card: "parcel", price: 1))
      $0.rates.append(RateRow(card: "parcel", upTo: 0, price: 1))
    }
  }

  @Test func `a fee stands once`() {
    expectOne(.error, .fees, row: 1, "up_to_units") { $0.fees.append($0.fees[0]) }
  }

  @Test func `a transit time stands once`() {
    expectOne(.error, .transit, row: 2, "zone") { $0.transit.append(TransitRow(table: "days", days: 9)) }
  }

  @Test func `a SKU stands once in items`() {
    expectOne(.error, .items, row: 2, "sku") { $0.items.append($0.items[0]) }
  }

  @Test func `a component stands once in a kit`() {
    expectOne(.error, .kits, row: 2, "component_sku") { $0.kits.append($0.kits[0]) }
  }

  @Test func `a SKU stands once in a location's stock`() {
    let violation = expectOne(.error, .stock, row: 2, "sku") { $0.stock.append($0.stock[0]) }
    #expect(violation?.message == #"Location "L1" and SKU "shirt" stand twice in stock."#)
  }

  @Test func `a SKU stands once in a location's stock values`() {
    expectOne(.error, .stockValues, row: 1, "sku") { $0.stockValues.append($0.stockValues[0]) }
  }

  @Test func `an allocation stands once`() {
    expectOne(.error, .allocations, row: 1, "channel") { $0.allocations.append($0.allocations[0]) }
  }

  @Test func `a channel rule stands once`() {
    expectOne(.error, .channelRules, row: 1, "service_id") { $0.channelRules.append($0.channelRules[0]) }
  }

  @Test func `a restriction stands once`() {
    expectOne(.error, .restrictions, row: 1, "tag") { $0.restrictions.append($0.restrictions[0]) }
  }

  @Test func `restrictions that differ in their prefix are two`() {
    expectNone {
      $0.restrictions.append($0.restrictions[0])
      $0.restrictions[1].prefix = "H1"
    }
  }

  @Test func `a surcharge stands once with its kind, zone, address type and thresholds`() {
    expectOne(.error, .surcharges, row: 1, "kind") {
      $0.surcharges.append($0.surcharges[0])
      $0.surcharges[1].amount = 10
    }
    let others: [@Sendable (inout SurchargeRow) -> Void] = [
      { $0.card = "larger" }, { $0.kind = "heavy" }, { $0.zone = "2" }, { $0.addressType = .business },
      { $0.overWeight = 0 }, { $0.overLongest = nil }, { $0.overLongest = 0 }, { $0.overSecond = 0 },
      { $0.overLengthAndGirth = 0 }, { $0.overVolume = 0 },
      {
        // The same numbers, in other columns.
        $0.overLongest = nil
        $0.overSecond = 48
      },
    ]
    expectNone { scenario in
      for change in others {
        var row = scenario.surcharges[0]
        change(&row)
        scenario.surcharges.append(row)
      }
    }
  }

  @Test func `a carrier has one limit`() {
    expectOne(.error, .carrierLimits, row: 1, "carrier") {
      $0.carrierLimits.append(CarrierLimit(carrier: "UPS", maxShipments: 3))
    }
  }

  @Test func `a zone stands once for a district, beside those of prefixes`() {
    func zone(_ district: String, prefix: String = "", country: String = "GB") -> ZoneRow {
      var row = ZoneRow(table: "near", country: country, prefix: prefix, zone: "1")
      row.district = district
      return row
    }
    expectOne(.error, .zones, row: 4, "district") {
      $0.zones += [zone("KA2"), zone("", prefix: "KA2"), zone("KA2")]
    }
    expectOne(.error, .zones, row: 3, "district") { $0.zones += [zone("PA1..PA9"), zone("PA1..PA9")] }
    expectNone {
      $0.zones += [zone("KA2"), zone("", prefix: "KA2"), zone("KA3"), zone("KA2", country: "IE"), zone("")]
    }
  }

  @Test func `a restriction's district tells it from another`() {
    func restriction(_ district: String) -> Restriction {
      var row = Restriction(tag: "cotton", country: "GB")
      row.district = district
      return row
    }
    expectNone { $0.restrictions += [restriction("KA2"), restriction("KA3"), restriction("")] }
    expectOne(.error, .restrictions, row: 2, "tag") {
      $0.restrictions += [restriction("KA2"), restriction("KA2")]
    }
  }

  @Test func `a closure stands once`() {
    expectOne(.error, .closures, row: 1, "date") { $0.closures.append($0.closures[0]) }
  }

  @Test func `a closed location and its closed services are two closures`() {
    expectNone {
      $0.closures.append($0.closures[0])
      $0.closures[1].closes = .location
      $0.closures.append($0.closures[0])
      $0.closures[2].closes = .service("ground")
    }
  }

  @Test func `an order stands once`() {
    expectOne(.error, .orders, row: 1, "order_id") { $0.orders.append($0.orders[0]) }
  }

  @Test func `a line stands once in an order`() {
    expectOne(.error, .orders, line: 1, "line_id") { $0.orders[0].lines[1].id = "1" }
  }

  @Test func `two orders may have lines of the same id`() {
    expectNone {
      $0.orders.append($0.orders[0])
      $0.orders[1].id = "O2"
    }
  }

  @Test func `unknown ids are compared too`() {
    var scenario = goodScenario()
    scenario.stock.append(StockRow(location: "nowhere", sku: "shirt", onHand: 1))
    scenario.stock.append(StockRow(location: "elsewhere", sku: "shirt", onHand: 1))
    #expect(ScenarioValidator.validate(scenario).errorCount == 2)
    scenario.stock.append(StockRow(location: "nowhere", sku: "shirt", onHand: 1))
    #expect(ScenarioValidator.validate(scenario).errorCount == 4)
  }

  @Test func `ids of other bytes are other ids even where Unicode calls them equal`() {
    #expect(composed == decomposed)
    expectNone {
      $0.items.append(Item(sku: composed, weight: 1))
      $0.items.append(Item(sku: decomposed, weight: 1))
      $0.stock.append(StockRow(location: "L1", sku: composed, onHand: 1))
      $0.stock.append(StockRow(location: "L1", sku: decomposed, onHand: 1))
      $0.orders[0].lines[0].id = composed
      $0.orders[0].lines[1].id = decomposed
    }
    expectOne(.error, .stock, row: 2, "sku") {
      $0.items.append(Item(sku: composed, weight: 1))
      $0.stock.append(StockRow(location: "L1", sku: decomposed, onHand: 1))
    }
  }
}
