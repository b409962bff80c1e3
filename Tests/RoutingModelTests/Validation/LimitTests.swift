import RoutingModel
import Testing

@Suite struct `Validation of sums` {
  @Test func `an item's volume stays below a million million`() {
    expectOne(.error, .items, "width") {
      $0.items[0].length = 9_999
      $0.items[0].width = 20_000
      $0.items[0].height = 10_000
    }
    expectOne(.error, .items, "length") {
      $0.items[0].length = 999_999_999_999
      $0.items[0].width = 999_999_999_999
      $0.items[0].height = 999_999_999_999
    }
  }

  @Test func `an order's weight stays below a million million`() {
    expectNone { $0.items[1].weight = 999_999_999_998 }
    expectOne(.error, .orders, line: 1, "quantity") {
      $0.items[1].weight = 500_000_000_000
      $0.orders[0].lines[1].quantity = 2
    }
  }

  @Test func `an order's volume stays below a million million`() {
    expectOne(.error, .orders, line: 1, "quantity") {
      $0.items[1].length = 800_000
      $0.items[1].width = 800_000
      $0.items[1].height = 1
      $0.orders[0].lines[1].quantity = 2
    }
  }

  @Test func `leaving an order unfilled costs less than a million million`() {
    expectOne(.error, .orders, line: 1, "quantity") {
      $0.policy.unfilledUnitPenalty = 20_000_000
      $0.orders[0].lines[1].quantity = 50_000
    }
    expectOne(.error, .orders, "priority") {
      $0.policy.unfilledOrderPenalty = 1_000_000
      $0.orders[0].priority = 1_000_000
    }
    expectOne(.error, .orders, "quantity") {
      $0.policy.unfilledValueRate = 2
      $0.orders[0].lines[0].unitPrice = 500_000_000_000
    }
  }

  @Test func `leaving all orders unfilled costs less than four million million`() {
    func addOrders(_ count: Int, _ scenario: inout Scenario) {
      scenario.policy.unfilledOrderPenalty = 900_000_000_000
      for number in 1..<count {
        scenario.orders.append(scenario.orders[0])
        scenario.orders[number].id = "N\(number)"
      }
    }
    expectNone { addOrders(4, &$0) }
    expectOne(.error, .scenario, "unfilled_order_penalty") { addOrders(5, &$0) }
  }

  @Test func `fixed costs together stay below four million million`() {
    expectOne(.error, .locations, row: 6, "fixed_cost") {
      for number in 0..<10 {
        $0.locations.append(Location(id: "F\(number)", kind: .store, country: "US"))
        $0.locations[number + 2].fixedCost = 900_000_000_000
      }
    }
  }

  @Test func `shipping an order could not cost a million million, whatever makes it`() {
    let cases: [(name: String, mutate: (inout Scenario) -> Void)] = [
      ("postage", { $0.rates[0].price = 999_999_999_999 }),
      ("postage", { $0.rates[0].minimum = 999_999_999_999 }),
      ("postage", { $0.rates[0].perUnit = 900_000_000_000 }),
      ("postage", { $0.services[0].parcelSurcharge = 999_999_999_999 }),
      ("postage", { $0.services[0].fuelRate = 999_999_999_999 }),
      ("postage", { $0.surcharges[0].amount = 999_999_999_999 }),
      (
        "postage",
        {
          // No amount by itself, and not in the parcels of the shipments.
          $0.items[0].shipsAlone = true
          $0.orders[0].lines[0].quantity = 1000
          $0.surcharges[0].amount = 500_000_000
          $0.surcharges.append(SurchargeRow(card: "large", kind: "residential", amount: 500_000_000))
        }
      ),
      ("fees", { $0.fees[0].fee = 999_999_999_999 }),
      ("surcharge", { $0.channelRules[0].surcharge = 999_999_999_999 }),
      ("surcharge", { $0.channelRules[0].surchargeRate = 999_999_999_999 }),
      ("handling", { $0.locations[0].costPerShipment = 999_999_999_999 }),
      ("handling", { $0.locations[0].costPerUnit = 999_999_999_999 }),
      ("stock value", { $0.stockValues[0].value = -999_999_999_999 }),
      ("split", { $0.policy.splitPenalty = 999_999_999_999 }),
      (
        "lateness",
        {
          $0.policy.latePenaltyPerDay = 1_000_000_000
          $0.orders[0].deliverBy = Day(daysSinceEpoch: 20_000)
        }
      ),
      (
        "lateness",
        {
          $0.policy.lateShipPenaltyPerDay = 1_000_000_000
          $0.orders[0].shipBy = Day(daysSinceEpoch: 20_000)
        }
      ),
    ]
    for (name, mutate) in cases {
      let violation = expectOne(.error, .orders, "order_id", mutate)
      #expect(violation?.message.contains(name) == true, "\(name): \(violation?.message ?? "")")
    }
  }

  @Test func `lateness counts from the promised day, however long ago`() throws {
    let longAgo = try #require(Day("0001-01-01"))
    expectOne(.error, .orders, "order_id") {
      $0.policy.latePenaltyPerDay = 1_000_000
      $0.orders[0].deliverBy = longAgo
    }
    expectNone {
      $0.policy.latePenaltyPerDay = 1_000_000
      $0.orders[0].deliverBy = Day(daysSinceEpoch: 20_770)
    }
    expectNone {
      $0.policy.late = .forbid
      $0.policy.latePenaltyPerDay = 999_999_999_999
      $0.orders[0].deliverBy = longAgo
    }
    expectOne(.error, .orders, "order_id") {
      $0.policy.late = .forbid
      $0.policy.latePenaltyPerDay = 999_999_999_999
      $0.orders[0].deliverBy = longAgo
      $0.orders[0].late = .penalize
    }
    expectNone {
      $0.policy.lateShipPenaltyPerDay = 999_999_999_999
      $0.orders[0].shipBy = longAgo
      $0.orders[0].late = .forbid
    }
  }

  @Test func `the largest amount of each kind of a card counts, whatever other cards add`() {
    expectNone {
      $0.surcharges[0].amount = 200_000_000_000
      for row in 0..<20 {
        var other = SurchargeRow(card: "card \(row % 5)", kind: "kind", amount: 200_000_000_000)
        other.overWeight = FixedDecimal(millionths: Int64(row))
        $0.surcharges.append(other)
      }
    }
  }

  @Test func `a billable weight stays below a million million`() {
    expectOne(.error, .orders, "order_id") {
      $0.services[0].dimDivisor = 0.000001
      $0.items[0].length = 1000
      $0.items[0].width = 1000
      $0.items[0].height = 1
    }
    expectOne(.error, .orders, "order_id") { $0.services[0].weightStep = 999_999_999_999 }
  }

  @Test func `ordinary scenarios are far below the limits`() {
    expectNone {
      $0.rates[0].price = 999_999
      $0.services[0].fuelRate = 0.2
      $0.services[0].maxParcelWeight = 70
      $0.orders[0].lines[0].quantity = 6
    }
    expectNone {
      $0.policy.unfilledUnitPenalty = 10_000
      $0.orders[0].lines[0].quantity = 1_000_000
    }
    expectNone {
      $0.services[0].maxParcelWeight = 70
      $0.services[0].maxParcelVolume = 5000
      $0.services[0].dimDivisor = 139
      $0.services[0].weightStep = 1
      $0.policy.latePenaltyPerDay = 1000
      $0.policy.maxShipments = 1000
      $0.orders[0].priority = 100
      $0.orders[0].deliverBy = Day(daysSinceEpoch: 20_770)
      $0.orders[0].lines[0].quantity = 1_000_000
    }
  }

  @Test func `an amount out of range is one error, not one for every order`() {
    expectOne(.error, .rates, "price") {
      $0.rates[0].price.millionths = .max
    }
  }

  @Test func `a hundred thousand errors are counted and answered fast`() {
    var scenario = goodScenario()
    for number in 0..<50_000 {
      scenario.items.append(Item(sku: "SKU-\(number)", weight: 1))
      scenario.stock.append(StockRow(location: "L1", sku: "SKU_\(number)x", onHand: 1))
      scenario.orders.append(Order(id: "N\(number)", lines: [], country: "US"))
      scenario.orders[number].locations = ["L\(number + 7)"]
    }
    let clock = ContinuousClock()
    let start = clock.now
    let (violations, errorCount) = ScenarioValidator.validate(scenario)
    #expect(errorCount == 100_000)
    #expect(violations.count(where: { $0.severity == .error }) == 1000)
    #expect(violations.count(where: { $0.severity == .warning }) == 1000)
    #expect(clock.now - start < .seconds(20))
  }
}
