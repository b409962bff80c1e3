import RoutingFixtures
import Testing

@testable import OrderRouting
@testable import RouteVerification

@Suite struct BookingTests {
  @Test func `orders routed and booked one by one make the plan of the cheapest rule`() throws {
    for seed in UInt64(1)...400 {
      var scenario =
        seed % 2 == 0
        ? ScarceScenario.make(seed: seed, copies: 4)
        : RandomScenario.make(seed: seed, version11: seed % 3 == 0)
      for index in scenario.locations.indices { scenario.locations[index].fixedCost = 0 }
      let problem = try RoutingProblem(scenario)
      let booked = try problem.plan(BookedOrders(scenario: scenario)).document()
      let cheapest = try problem.plan(CheapestStrategy()).document()
      #expect(booked.shipments == cheapest.shipments, "seed \(seed)")
      #expect(booked.lines == cheapest.lines, "seed \(seed)")
    }
  }

  @Test func `hundreds of orders never ship more than there is, at any prices`() throws {
    var contested = 0
    for seed in UInt64(1)...12 {
      let scenario = Self.manyOrders(seed: seed)
      let problem = try RoutingProblem(scenario)
      let prices = problem.supplyPrices(PlannerBound.randomPrices(problem, seed: seed))
      let booked = try problem.plan(BookedOrders(scenario: scenario, prices: prices)).document()
      let errors = PlanVerifier(scenario).verify(booked).findings.filter { $0.severity == .error }
      #expect(errors == [], "seed \(seed)")
      if booked.lines.contains(where: { $0.reason == .contested }) { contested += 1 }
    }
    #expect(contested > 6, "these orders want more than there is")
  }

  @Test func `what is released can be routed again`() throws {
    for seed in UInt64(1)...100 {
      let scenario = ScarceScenario.make(seed: seed)
      let router = try SingleOrderRouter(scenario)
      let before = router.supplies.state
      var reservations: [Reservation] = []
      for order in scenario.orders {
        reservations.append(try router.book(router.route(order, at: scenario.asOf)))
      }
      for reservation in reservations { try router.release(reservation) }
      #expect(router.supplies.state == before, "seed \(seed)")
      let fresh = try SingleOrderRouter(scenario)
      for order in scenario.orders {
        let (again, first) = try (
          router.route(order, at: scenario.asOf), fresh.route(order, at: scenario.asOf)
        )
        #expect(again == first, "seed \(seed)")
        _ = try (router.book(again), fresh.book(first))
      }
    }
  }

  @Test func `the last unit goes to the order that is booked, until it is released`() throws {
    var scenario = goodScenario()
    scenario.stock = [StockRow(location: "L1", sku: "shirt", onHand: 1)]
    scenario.allocations = []
    scenario.orders = []
    let router = try SingleOrderRouter(scenario)
    let shirt = Order(id: "1", lines: [OrderLine(id: "1", sku: "shirt", quantity: 1)], country: "US")
    let first = try router.route(shirt, at: scenario.asOf)
    #expect(first.shipments.count == 1)
    let reservation = try router.book(first)
    let second = try router.route(shirt, at: scenario.asOf)
    #expect(second.shipments.isEmpty)
    #expect(second.unfilled.map(\.reason) == [.contested])
    #expect(second.terms.unfilled == 25)
    #expect(throws: SupplyError.self) { try router.book(first) }
    try router.release(reservation)
    #expect(try router.route(shirt, at: scenario.asOf) == first)
  }

  @Test func `a reservation is given back once, where it was taken`() throws {
    let scenario = goodScenario()
    let router = try SingleOrderRouter(scenario)
    let other = router.copy()
    let routed = try router.route(scenario.orders[0], at: scenario.asOf)
    let reservation = try router.book(routed)
    // The same number of reservation there, and the same content: still another one.
    let others = try other.book(other.route(scenario.orders[0], at: scenario.asOf))
    #expect(throws: SupplyError.notReserved) { try other.release(reservation) }
    #expect(throws: SupplyError.notReserved) { try router.release(others) }
    try router.release(reservation)
    #expect(throws: SupplyError.notReserved) { try router.release(reservation) }
    #expect(throws: SupplyError.notReserved) { try router.ship(reservation) }
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
