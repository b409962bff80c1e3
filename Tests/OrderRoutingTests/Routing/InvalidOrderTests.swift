import Testing

@testable import OrderRouting

@Suite struct InvalidOrderTests {
  /// A way to spoil an order, and the column where that shows.
  struct Fault: Sendable, CustomTestStringConvertible {
    let column: String
    let spoil: @Sendable (inout Order) -> Void

    var testDescription: String { column }

    init(_ column: String, _ spoil: @escaping @Sendable (inout Order) -> Void) {
      self.column = column
      self.spoil = spoil
    }
  }

  private static let faults = [
    Fault("order_id") { $0.id = "" },
    Fault("line_id") { $0.lines = [] },
    Fault("line_id") { $0.lines[1].id = $0.lines[0].id },
    Fault("sku") { $0.lines[0].sku = "*" },
    Fault("quantity") { $0.lines[0].quantity = 0 },
    Fault("quantity") { $0.lines[0].quantity = -3 },
    Fault("quantity") { $0.lines[0].quantity = .max },
    Fault("quantity") { $0.lines[1].quantity = 900_000 },
    Fault("unit_price") { $0.lines[0].unitPrice = -1 },
    Fault("unit_price") { $0.lines[0].unitPrice = Money(millionths: .max) },
    Fault("channel") { $0.channel = "*" },
    Fault("country") { $0.country = "us" },
    Fault("country") { $0.country = "" },
    Fault("postal_code") { $0.postalCode = "100 01" },
    Fault("latitude") { $0.coordinates = Coordinates(latitude: .nan, longitude: 0) },
    Fault("deliver_by") { $0.deliverBy = Day(daysSinceEpoch: .max) },
    Fault("priority") { $0.priority = -1 },
    Fault("priority") { $0.priority = 100_000_000_000 },
    Fault("prior_shipments") { $0.priorShipments = -1 },
    Fault("prior_shipments") { $0.priorShipments = .max },
    Fault("max_shipments") { $0.maxShipments = .min },
  ]

  @Test(arguments: faults) func `an order that no scenario may have is an error at its cell`(
    fault: Fault
  ) throws {
    var scenario = goodScenario()
    var order = scenario.orders[0]
    scenario.orders = []
    let router = try SingleOrderRouter(scenario)
    fault.spoil(&order)
    let error = #expect(throws: InvalidOrder.self) { try router.route(order, at: scenario.asOf) }
    #expect(error?.violations.contains { $0.place.column == fault.column } == true)
    #expect(error?.errorCount == error?.violations.count)
  }

  @Test func `the errors are those of a scenario with just that order`() throws {
    for fault in Self.faults {
      var scenario = goodScenario()
      fault.spoil(&scenario.orders[0])
      let expected = ScenarioValidator.validate(scenario).violations.filter { $0.severity == .error }
      let order = scenario.orders[0]
      scenario.orders = []
      let router = try SingleOrderRouter(scenario)
      let error = #expect(throws: InvalidOrder.self) { try router.route(order, at: scenario.asOf) }
      #expect(error?.violations == expected, "\(fault.column)")
    }
  }

  @Test func `the text names the order, the line, the column and the remedy`() throws {
    let scenario = goodScenario()
    var order = scenario.orders[0]
    order.lines[1].quantity = 0
    let router = try SingleOrderRouter(scenario)
    let error = #expect(throws: InvalidOrder.self) { try router.route(order, at: scenario.asOf) }
    let expected =
      "order \"O1\", line 2, quantity \"0\": quantity must be a number from 1 up to 999999999999. "
      + "Correct the number."
    #expect(error?.description == expected)
  }

  @Test func `an invalid order does not spoil the next one`() throws {
    let scenario = goodScenario()
    let router = try SingleOrderRouter(scenario)
    let first = try router.route(scenario.orders[0], at: scenario.asOf)
    #expect(throws: InvalidOrder.self) {
      try router.route(Order(id: "", lines: [], country: "US"), at: scenario.asOf)
    }
    #expect(try router.route(scenario.orders[0], at: scenario.asOf) == first)
  }

  @Test func `an unknown SKU stays unfilled, the rest of its order ships`() throws {
    let scenario = goodScenario()
    let router = try SingleOrderRouter(scenario)
    let lines = [
      OrderLine(id: "1", sku: "ghost", quantity: 2), OrderLine(id: "2", sku: "shirt", quantity: 1),
    ]
    let routed = try router.route(Order(id: "1", lines: lines, country: "US"), at: scenario.asOf)
    #expect(routed.shipments.map(\.lines) == [[RoutedLine(line: "2", sku: "shirt", quantity: 1)]])
    #expect(
      routed.unfilled == [UnfilledLine(line: "1", sku: "ghost", quantity: 2, reason: .unknownSKU)])
    #expect(routed.terms.unfilled == 50)
  }

  @Test func `an order may name locations that are not there, and ships from none of them`() throws {
    let scenario = goodScenario()
    var order = scenario.orders[0]
    order.locations = ["nowhere"]
    let router = try SingleOrderRouter(scenario)
    #expect(try router.route(order, at: scenario.asOf).shipments.isEmpty)
  }
}
