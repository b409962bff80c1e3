import RoutingModel
import Testing

@Suite struct `Validation of cells` {
  @Test func `ids are not empty`() {
    expectOne(.error, .locations, row: 2, "location_id") {
      $0.locations.append(Location(id: "", kind: .store, country: "US"))
    }
    expectOne(.error, .services, row: 2, "service_id") {
      $0.services.append($0.services[1])
      $0.services[2].id = ""
    }
    expectOne(.error, .zones, "zone") { $0.zones[0].zone = "" }
    expectOne(.error, .fees, row: 1, "fee_class") {
      $0.fees.append(FeeRow(card: "fulfilment", feeClass: "", fee: 1))
    }
    expectOne(.error, .items, row: 2, "sku") { $0.items.append(Item(sku: "", weight: 1)) }
    expectOne(.error, .kits, row: 2, "kit_sku") {
      $0.kits.append(KitComponent(kit: "", component: "cap", quantity: 1))
    }
    expectOne(.error, .stock, "sku") { $0.stock[0].sku = "" }
    expectOne(.error, .restrictions, "tag") { $0.restrictions[0].tag = "" }
    expectOne(.error, .orders, "order_id") { $0.orders[0].id = "" }
    expectOne(.error, .orders, line: 1, "line_id") { $0.orders[0].lines[1].id = "" }
    expectOne(.error, .orders, line: 1, "sku") { $0.orders[0].lines[1].sku = "" }
  }

  @Test func `a star is never an id, channel, zone or SKU`() {
    expectOne(.error, .locations, row: 2, "location_id") {
      $0.locations.append(Location(id: "*", kind: .store, country: "US"))
    }
    expectOne(.error, .services, row: 1, "location_id") { $0.services[1].location = "*" }
    expectOne(.error, .zones, "zone") { $0.zones[0].zone = "*" }
    expectOne(.error, .rates, "zone") { $0.rates[0].zone = "*" }
    expectOne(.error, .transit, "zone") { $0.transit[0].zone = "*" }
    expectOne(.error, .channelRules, "channel") { $0.channelRules[0].channel = "*" }
    expectOne(.error, .orders, "channel") { $0.orders[0].channel = "*" }
    expectOne(.error, .orders, "sku") { $0.orders[0].lines[0].sku = "*" }
  }

  @Test func `an allocation names a channel`() {
    expectOne(.error, .allocations, "channel") { $0.allocations[0].channel = "*" }
    expectOne(.error, .allocations, "channel") { $0.allocations[0].channel = "" }
  }

  @Test func `the blank channel of an order matches only rules for any channel`() {
    expectNone { $0.orders[0].channel = "" }
    expectOne(.error, .channelRules, "channel") { $0.channelRules[0].channel = "" }
  }

  @Test func `ids have no blanks around them`() {
    expectOne(.error, .orders, "order_id") { $0.orders[0].id = " O1" }
    expectOne(.error, .orders, "order_id") { $0.orders[0].id = "O1\u{A0}" }
    expectNone { $0.orders[0].id = "O 1\u{A0}x" }
  }

  @Test func `codes are normalised`() {
    expectOne(.error, .locations, "country") { $0.locations[0].country = "us" }
    expectOne(.error, .locations, "postal_code") { $0.locations[0].postalCode = "1234 AB" }
    expectOne(.error, .zones, row: 1, "country") { $0.zones[1].country = "u s" }
    expectOne(.error, .zones, "prefix") { $0.zones[0].prefix = "ab" }
    expectOne(.error, .restrictions, "country") { $0.restrictions[0].country = "ca" }
    expectOne(.error, .restrictions, "prefix") { $0.restrictions[0].prefix = "h0" }
    expectOne(.error, .orders, "country") { $0.orders[0].country = "Us" }
    let violation = expectOne(.error, .orders, "postal_code") { $0.orders[0].postalCode = "'sw1 a'" }
    #expect(violation?.suggestion == "Write \"SW1A'\".")
  }

  @Test func `a country is required`() {
    expectOne(.error, .locations, "country") { $0.locations[0].country = "" }
    expectOne(.error, .orders, "country") { $0.orders[0].country = "" }
  }

  @Test func `tags are not empty and hold no separator`() {
    expectOne(.error, .locations, "excluded_tags") { $0.locations[0].excludedTags = [""] }
    expectOne(.error, .services, "excluded_tags") { $0.services[0].excludedTags = ["a|b"] }
    expectOne(.error, .items, row: 1, "tags") { $0.items[1].tags = ["cotton|wool"] }
    expectOne(.warning, .restrictions, "tag") { $0.restrictions[0].tag = "cotton|wool" }
    expectNone { $0.items[0].tags = ["cotton", "two words", "**"] }
  }

  @Test func `a week has an open day`() {
    expectOne(.error, .locations, "working_days") { $0.locations[0].workingDays = Weekdays(bits: 0) }
    expectOne(.error, .services, "pickup_days") { $0.services[0].pickupDays = Weekdays(bits: 0) }
    expectOne(.error, .services, "delivery_days") { $0.services[0].deliveryDays = Weekdays(bits: 0) }
  }

  @Test func `divisors and steps are above 0`() {
    expectOne(.error, .services, "dim_divisor") { $0.services[0].dimDivisor = 0 }
    expectOne(.error, .services, "weight_step") { $0.services[0].weightStep = -1 }
    expectNone { $0.services[0].dimDivisor = 139 }
  }

  @Test func `coordinates lie on the Earth`() {
    expectOne(.error, .locations, "latitude") {
      $0.locations[0].coordinates = Coordinates(latitude: 90.1, longitude: 0)
    }
    expectOne(.error, .orders, "longitude") {
      $0.orders[0].coordinates = Coordinates(latitude: -90, longitude: .infinity)
    }
    expectOne(.error, .orders, "latitude") {
      $0.orders[0].coordinates = Coordinates(latitude: .nan, longitude: 180)
    }
  }

  @Test func `times, dates and offsets exist`() throws {
    var noon = try #require(TimeOfDay(hour: 12, minute: 0))
    noon.minutes = 1440
    expectOne(.error, .locations, "cutoff") { $0.locations[0].cutoff = noon }
    expectOne(.error, .services, "cutoff") { $0.services[0].cutoff = noon }
    expectOne(.error, .locations, "time_zone") { $0.locations[0].clock = LocalClock(offset: -86_400) }
    expectOne(.error, .closures, "date") { $0.closures[0].date = Day(daysSinceEpoch: 2_932_897) }
    expectOne(.error, .orders, "deliver_by") { $0.orders[0].deliverBy = Day(daysSinceEpoch: .min) }
    expectOne(.error, .scenario, "as_of") { $0.asOf = Instant(secondsSinceEpoch: .max) }
    expectOne(.error, .scenario, "as_of") { $0.asOf.nanoseconds = 1_000_000_000 }
  }

  @Test func `every date that follows from the moment of planning can be written`() throws {
    func set(_ date: String) -> (inout Scenario) -> Void {
      { scenario in
        scenario.asOf = Instant(Day(date) ?? Day(daysSinceEpoch: .max), secondsOfDay: 0)
        scenario.locations[0].handlingDays = 200
        scenario.transit[0].days = 366
      }
    }
    #expect(expectOne(.error, .scenario, "as_of", set("9998-01-01"))?.value == "9998-01-01")
    expectOne(.error, .scenario, "as_of", set("0001-01-01"))
    expectNone(set("9997-12-27"))
    expectNone(set("0001-01-02"))
  }

  @Test func `the calendar's limits are its first and last day`() {
    #expect(Day("9999-12-31")?.daysSinceEpoch == 2_932_896)
    #expect(Day("0001-01-01")?.daysSinceEpoch == -719_162)
  }

  @Test func `days beyond any calendar only make a service unusable`() {
    expectNone {
      $0.locations[0].handlingDays = 999_999_999_999
      $0.transit[0].days = 999_999_999_999
    }
  }

  @Test func `a scenario has a currency`() {
    expectOne(.error, .scenario, "currency") { $0.currency = "" }
  }

  @Test func `an order has a line`() {
    expectOne(.error, .orders, "line_id") { $0.orders[0].lines = [] }
  }

  @Test func `quantities are at least 1`() {
    expectOne(.error, .kits, "quantity") { $0.kits[0].quantity = 0 }
    expectOne(.error, .orders, "quantity") { $0.orders[0].lines[0].quantity = 0 }
    expectOne(.error, .orders, "quantity") { $0.orders[0].lines[0].quantity = .min }
  }

  @Test func `limits of 0 mean none at all and are allowed`() {
    expectNone {
      $0.policy.maxShipments = 0
      $0.locations[0].maxShipments = 0
      $0.locations[0].maxUnits = 0
      $0.services[0].maxShipments = 0
      $0.services[0].maxParcelWeight = 0
      $0.allocations[0].maxUnits = 0
      $0.orders[0].maxShipments = 0
    }
  }
}
