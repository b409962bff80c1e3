import OrderRouting
import Testing

@Suite struct `Warnings of repeated orders` {
  @Test func `orders alike in all but the id that were placed at the same second are worth a look`() {
    let found = expectOne(.warning, .orders, row: 2, "order_id") { scenario in
      scenario.orders[0].placedAt = Instant(secondsSinceEpoch: 1_000)
      scenario.orders.append(scenario.orders[0])
      scenario.orders[1].id = "O2"
      scenario.orders[1].placedAt = Instant(secondsSinceEpoch: 2_000)
      scenario.orders.append(scenario.orders[0])
      scenario.orders[2].id = "O3"
    }
    #expect(found?.value == "O3")
    #expect(found?.message.hasPrefix("The order is like order \"O1\"") == true)
  }

  @Test func `many of them are one warning with their count`() {
    let found = expectOne(.warning, .orders, row: 1, "order_id") { scenario in
      scenario.orders[0].placedAt = Instant(secondsSinceEpoch: 1_000)
      for number in 2...31 {
        scenario.orders.append(scenario.orders[0])
        scenario.orders[number - 1].id = "O\(number)"
      }
    }
    #expect(found?.message.hasSuffix("So with 30 orders.") == true)
  }

  @Test func `of many orders whose moments are whole minutes none is told`() {
    expectNone { scenario in
      scenario.orders[0].placedAt = Instant(secondsSinceEpoch: 1_200)
      for number in 2...31 {
        scenario.orders.append(scenario.orders[0])
        scenario.orders[number - 1].id = "O\(number)"
      }
    }
    expectOne(.warning, .orders, row: 1, "order_id") { scenario in
      scenario.orders[0].placedAt = Instant(secondsSinceEpoch: 1_200)
      scenario.orders.append(scenario.orders[0])
      scenario.orders[1].id = "O2"
    }
  }

  @Test(arguments: changes)
  func `orders that differ in anything are fine`(change: Change) {
    expectNone { scenario in
      scenario.orders[0].placedAt = Instant(secondsSinceEpoch: 1_000)
      scenario.orders.append(scenario.orders[0])
      scenario.orders[1].id = "O2"
      change.apply(&scenario.orders[1])
    }
  }

  @Test func `orders without a moment are fine, however alike`() {
    expectNone { scenario in
      scenario.orders.append(scenario.orders[0])
      scenario.orders[1].id = "O2"
    }
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var apply: @Sendable (inout Order) -> Void
  }

  private static let changes = [
    Change(testDescription: "moment") { $0.placedAt = Instant(secondsSinceEpoch: 1_001) },
    Change(testDescription: "country") { $0.country = "CA" },
    Change(testDescription: "postal code") { $0.postalCode = "10002" },
    Change(testDescription: "channel") { $0.channel = "web" },
    Change(testDescription: "SKU") { $0.lines[0].sku = "cap" },
    Change(testDescription: "quantity") { $0.lines[0].quantity = 2 },
    Change(testDescription: "price") { $0.lines[0].unitPrice = 2 },
    Change(testDescription: "a line less") { $0.lines.removeLast() },
    Change(testDescription: "date") { $0.deliverBy = Day(daysSinceEpoch: 20_900) },
    Change(testDescription: "ship date") { $0.shipBy = Day(daysSinceEpoch: 20_900) },
    Change(testDescription: "lateness") { $0.late = .forbid },
    Change(testDescription: "address type") { $0.addressType = .business },
    Change(testDescription: "priority") { $0.priority = 2 },
    Change(testDescription: "locations") { $0.locations = ["L1"] },
    Change(testDescription: "excluded locations") { $0.excludedLocations = ["L1"] },
  ]
}
