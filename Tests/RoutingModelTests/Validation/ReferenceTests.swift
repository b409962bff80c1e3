import RoutingModel
import Testing

@Suite struct `Validation of references` {
  @Test func `a service's location is known`() {
    expectOne(.error, .services, row: 1, "location_id") {
      $0.services[1].location = "L9"
      $0.channelRules = []
    }
  }

  @Test func `a service's zone table has rows`() {
    expectOne(.error, .services, "zone_table") { $0.services[0].zoneTable = "far" }
  }

  @Test func `a service's rate card has rows`() {
    expectOne(.error, .services, "rate_card") { $0.services[0].rateCard = "parcels" }
  }

  @Test func `a service's fee card has rows`() {
    expectOne(.error, .services, row: 1, "fee_card") { $0.services[1].feeCard = "none" }
  }

  @Test func `a service's transit table has rows`() {
    expectOne(.error, .services, "transit_table") { $0.services[0].transitTable = "weeks" }
  }

  @Test func `a service's surcharge card has rows`() {
    let found = expectOne(.error, .services, "surcharge_card") { $0.services[0].surchargeCard = "lorge" }
    #expect(found?.suggestion == #"Maybe "large"?"#)
    expectNone { $0.services[0].surchargeCard = nil }
    expectOne(.error, .services, "surcharge_card") { $0.surcharges = [] }
  }

  @Test func `the limit of a carrier that no service has is worth a look`() {
    let found = expectOne(.warning, .carrierLimits, "carrier") { $0.carrierLimits[0].carrier = "UPSS" }
    #expect(found?.suggestion == #"Maybe "UPS"?"#)
    expectOne(.warning, .carrierLimits, "carrier") { $0.services[0].carrier = "" }
    expectNone {
      $0.services[0].carrier = "DHL"
      $0.services[1].carrier = "UPS"
    }
  }

  @Test func `a carrier's limit names a carrier`() {
    expectOne(.error, .carrierLimits, "carrier") { $0.carrierLimits[0].carrier = "" }
    expectOne(.error, .carrierLimits, "carrier") { $0.carrierLimits[0].carrier = "*" }
  }

  @Test func `a service has a rate card or a fee card`() {
    expectOne(.error, .services, "rate_card") { $0.services[0].rateCard = nil }
  }

  @Test func `a zone's location is known`() {
    expectOne(.error, .zones, "location_id") { $0.zones[0].location = "L9" }
  }

  @Test func `a closure's location and service are known`() {
    expectOne(.error, .closures, "location_id") { $0.closures[0].location = "L9" }
    expectOne(.error, .closures, "service_id") { $0.closures[0].closes = .service("air") }
  }

  @Test func `a closure of a service that runs elsewhere is worth a look`() {
    expectOne(.warning, .closures, "service_id") {
      $0.closures[0].location = "L2"
      $0.closures[0].closes = .service("bundled")
    }
  }

  @Test func `a channel rule's location and service are known`() {
    expectOne(.error, .channelRules, "location_id") { $0.channelRules[0].location = "L9" }
    expectOne(.error, .channelRules, "service_id") { $0.channelRules[0].service = "air" }
  }

  @Test func `a channel rule for a service that runs elsewhere is worth a look`() {
    expectOne(.warning, .channelRules, "service_id") {
      $0.channelRules[0].location = "L2"
      $0.channelRules[0].service = "bundled"
    }
  }

  @Test func `a restriction's location and service are known`() {
    expectOne(.error, .restrictions, "location_id") { $0.restrictions[0].location = "L9" }
    expectOne(.error, .restrictions, "service_id") { $0.restrictions[0].service = "air" }
  }

  @Test func `a restriction for a service that runs elsewhere is worth a look`() {
    expectOne(.warning, .restrictions, "service_id") { $0.restrictions[0].service = "bundled" }
  }

  @Test func `an item's fee class stands in a fee card`() {
    expectOne(.error, .items, "fee_class") { $0.items[0].feeClass = "large" }
    expectNone { $0.items[0].feeClass = "" }
  }

  @Test func `a kit's component is an item or a kit`() {
    expectOne(.error, .kits, "component_sku") { $0.kits[0].component = "sock" }
    expectNone { $0.kits.append(KitComponent(kit: "family", component: "outfit", quantity: 3)) }
  }

  @Test func `stock is of a known item at a known location`() {
    expectOne(.error, .stock, "location_id") { $0.stock[0].location = "L9" }
    expectOne(.error, .stock, "sku") { $0.stock[0].sku = "sock" }
  }

  @Test func `an allocation is of a known item at a known location`() {
    expectOne(.error, .allocations, "location_id") { $0.allocations[0].location = "L9" }
    expectOne(.error, .allocations, "sku") { $0.allocations[0].sku = "sock" }
  }

  @Test func `a stock value is of a known item at a known location`() {
    expectOne(.error, .stockValues, "location_id") { $0.stockValues[0].location = "L9" }
    expectOne(.error, .stockValues, "sku") { $0.stockValues[0].sku = "sock" }
  }

  @Test func `a kit has no stock of its own, no allocation and no value`() {
    expectOne(.error, .stock, "sku") { $0.stock[0].sku = "outfit" }
    expectOne(.error, .allocations, "sku") { $0.allocations[0].sku = "outfit" }
    expectOne(.error, .stockValues, "sku") { $0.stockValues[0].sku = "outfit" }
  }

  @Test func `a SKU that is item and kit is worth a look, and counts as a kit`() {
    expectOne(.warning, .items, row: 2, "sku") { $0.items.append(Item(sku: "outfit", weight: 1)) }
    var scenario = goodScenario()
    scenario.items.append(Item(sku: "outfit", weight: 1))
    scenario.stock[0].sku = "outfit"
    #expect(ScenarioValidator.validate(scenario).errorCount == 1)
  }

  @Test func `an order's unknown locations and services are worth a look`() {
    expectOne(.warning, .orders, "location_ids") { $0.orders[0].locations = ["L1", "L9"] }
    expectOne(.warning, .orders, "service_ids") { $0.orders[0].services = ["air"] }
    expectOne(.warning, .orders, "excluded_location_ids") { $0.orders[0].excludedLocations = ["L9", "L2"] }
  }

  @Test func `an order's unknown SKU is an outcome of the plan`() {
    expectNone { $0.orders[0].lines[0].sku = "sock" }
  }

  @Test func `no orders at all is a valid day`() {
    expectNone { $0.orders = [] }
  }

  @Test func `the nearest known id is suggested`() {
    let location = expectOne(.error, .stock, "location_id") { $0.stock[0].location = "l2" }
    #expect(location?.suggestion == #"Maybe "L2"?"#)
    let card = expectOne(.error, .services, "rate_card") { $0.services[0].rateCard = "parcels" }
    #expect(card?.suggestion == #"Maybe "parcel"?"#)
    let far = expectOne(.error, .stock, "location_id") { $0.stock[0].location = "Rotterdam" }
    #expect(far?.suggestion == "Add it to locations, or correct it here.")
  }

  @Test func `an id that looks like a known one is told how it differs`() {
    for sku in ["shirt\u{200B}", "\u{FEFF}shirt"] {
      let found = expectOne(.error, .stock, "sku") { $0.stock[0].sku = sku }
      #expect(found?.suggestion == "Maybe \"shirt\", which differs in characters that are not seen.")
    }
    let accent = expectOne(.error, .stock, row: 2, "sku") {
      $0.items.append(Item(sku: composed, weight: 1))
      $0.stock.append(StockRow(location: "L1", sku: decomposed, onHand: 1))
    }
    #expect(accent?.suggestion.contains("how its letters are encoded") == true)
    let cut = expectOne(.error, .stock, "sku") { $0.stock[0].sku = "4.00638E+12" }
    #expect(cut?.suggestion == "Show the column as text in the spreadsheet, and export again.")
  }

  @Test func `a stocked item that a rate card may price should have a weight`() {
    expectOne(.warning, .items, "weight") { $0.items[0].weight = nil }
    expectNone { $0.items[0].weight = 0 }
  }

  @Test func `an item has three sides or none`() {
    expectOne(.warning, .items, "height") { $0.items[0].height = 0 }
    expectOne(.warning, .items, "length") {
      $0.items[0].length = 0
      $0.items[0].width = 0
    }
    expectOne(.warning, .items, row: 1, "length") { $0.items[1].width = 0.000001 }
    expectNone {
      $0.items[0].length = 0
      $0.items[0].width = 0
      $0.items[0].height = 0
    }
  }

  @Test func `an item without weight is fine where only fees are paid`() {
    expectNone {
      $0.items[0].weight = nil
      var ground = $0.services[1]
      ground.id = "ground"
      $0.services.append(ground)
    }
  }
}
