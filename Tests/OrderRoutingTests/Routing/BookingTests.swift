import Testing

@testable import OrderRouting
@testable import RouteVerification

@Suite struct BookingTests {
  @Test func `orders routed and booked one by one make the plan of the cheapest rule`() throws {
    for seed in UInt64(1)...400 {
      var scenario =
        seed % 2 == 0 ? ScarceScenario.make(seed: seed, copies: 4) : RandomScenario.make(seed: seed)
      for index in scenario.locations.indices { scenario.locations[index].fixedCost = 0 }
      let problem = try RoutingProblem(scenario)
      let booked = try problem.plan(BookedOrders()).document()
      let cheapest = try problem.plan(CheapestStrategy()).document()
      #expect(booked.shipments == cheapest.shipments, "seed \(seed)")
      #expect(booked.lines == cheapest.lines, "seed \(seed)")
    }
  }

  @Test func `hundreds of orders never ship more than there is, at any prices`() throws {
    var oversold = 0
    for seed in UInt64(1)...12 {
      let scenario = Self.manyOrders(seed: seed)
      let problem = try RoutingProblem(scenario)
      let prices = problem.supplyPrices(PlannerBound.randomPrices(problem, seed: seed))
      let booked = try problem.plan(BookedOrders(prices: prices))
      #expect(PlanVerifier(scenario).verify(booked.document()).findings == [], "seed \(seed)")
      if Self.oversellsBlindly(problem, prices) { oversold += 1 }
    }
    #expect(oversold > 6, "without booking these orders want more than there is")
  }

  @Test func `what is released can be routed again`() throws {
    for seed in UInt64(1)...100 {
      let problem = try RoutingProblem(ScarceScenario.make(seed: seed))
      var router = SingleOrderRouter(problem)
      var bookings: [Booking] = []
      for order in 0..<problem.batch.count {
        router.route(order: order)
        bookings.append(try router.book())
      }
      for booking in bookings { try router.release(booking) }
      var fresh = SingleOrderRouter(problem)
      for order in 0..<problem.batch.count {
        router.route(order: order)
        fresh.route(order: order)
        #expect(router.shipments == fresh.shipments, "seed \(seed)")
        #expect(router.pricedCost == fresh.pricedCost, "seed \(seed)")
        #expect(try router.book().uses == fresh.book().uses, "seed \(seed)")
      }
    }
  }

  @Test func `the last unit goes to the order that is booked, until it is released`() throws {
    var scenario = goodScenario()
    scenario.stock = [StockRow(location: "L1", sku: "shirt", onHand: 1)]
    scenario.allocations = []
    scenario.orders = []
    var router = SingleOrderRouter(try RoutingProblem(scenario))
    let shirt = Order(id: "1", lines: [OrderLine(id: "1", sku: "shirt", quantity: 1)], country: "US")
    try router.route(shirt)
    #expect(router.shipments.count == 1)
    let booking = try router.book()
    try router.route(shirt)
    #expect(router.shipments.isEmpty)
    #expect(router.terms.unfilled == 25)
    try router.release(booking)
    try router.route(shirt)
    #expect(router.shipments.count == 1)
  }

  @Test func `an order is booked once`() throws {
    let problem = try RoutingProblem(goodScenario())
    var router = SingleOrderRouter(problem)
    #expect(throws: BookingError.nothingRouted) { try router.book() }
    router.route(order: 0)
    try router.book()
    #expect(throws: BookingError.nothingRouted) { try router.book() }
  }

  @Test func `a booking is released once, by the router that made it`() throws {
    let problem = try RoutingProblem(goodScenario())
    var router = SingleOrderRouter(problem)
    var other = router
    router.route(order: 0)
    let booking = try router.book()
    #expect(throws: BookingError.notBooked) { try other.release(booking) }
    try router.release(booking)
    #expect(throws: BookingError.notBooked) { try router.release(booking) }
  }

  /// Whether the orders, routed without booking, take more units of some item than a location has.
  private static func oversellsBlindly(_ problem: RoutingProblem, _ prices: [SupplyPrice]) -> Bool {
    var router = SingleOrderRouter(problem, prices: prices)
    var left: [[String]: Int] = [:]
    for row in problem.scenario.stock { left[[row.location, row.sku]] = row.onHand ?? .max }
    for (number, order) in problem.scenario.orders.enumerated() {
      router.route(order: number)
      for (index, shipment) in router.shipments.enumerated() {
        let location = problem.scenario.locations[shipment.location].id
        for (line, row) in order.lines.enumerated() {
          left[[location, row.sku], default: .max] -= router.quantities[index * order.lines.count + line]
        }
      }
    }
    return left.values.contains { $0 < 0 }
  }

  /// Some hundred orders, with stock for half of them.
  private static func manyOrders(seed: UInt64) -> Scenario {
    var scenario = ScarceScenario.make(seed: seed, copies: 120)
    var random = SplitMix(seed: seed &+ 1_234)
    for index in scenario.stock.indices where scenario.stock[index].onHand != nil {
      scenario.stock[index].onHand = random.number(10...60)
    }
    return scenario
  }
}
