import RoutingFixtures
import Testing

@testable import OrderRouting

/// A day through one living router, against supplies that are made of its reservations again.
@Suite struct LivingRouterTests {
  @Test func `a day of orders, cancellations, counts and prices leaves what its reservations took`() throws {
    var reserved = 0
    for seed in UInt64(1)...12 {
      var day = SellingDay(Self.large(RandomScenario.make(seed: seed, version11: seed % 2 == 0)), seed: seed)
      try day.run(orders: 850)
      #expect(try day.rebuilt() == day.router.supplies.state, "seed \(seed)")
      reserved += day.reserved
    }
    #expect(reserved > 2_000, "\(reserved)")
  }

  /// The same network with several hundred times the stock and the limits.
  private static func large(_ scenario: Scenario) -> Scenario {
    var scenario = scenario
    for index in scenario.stock.indices {
      scenario.stock[index].onHand = scenario.stock[index].onHand.map { $0 * 100 }
    }
    for index in scenario.allocations.indices { scenario.allocations[index].maxUnits *= 100 }
    for index in scenario.services.indices {
      scenario.services[index].maxShipments = scenario.services[index].maxShipments.map { $0 * 100 }
    }
    for index in scenario.carrierLimits.indices { scenario.carrierLimits[index].maxShipments *= 100 }
    for index in scenario.locations.indices {
      scenario.locations[index].maxShipments = scenario.locations[index].maxShipments.map { $0 * 100 }
      scenario.locations[index].maxUnits = scenario.locations[index].maxUnits.map { $0 * 100 }
    }
    for index in scenario.orders.indices { scenario.orders[index].priority = 1 }
    return scenario
  }

  @Test func `a copy made half-way diverges without touching the first`() throws {
    let scenario = ScarceScenario.make(seed: 3, copies: 50)
    let router = try SingleOrderRouter(scenario)
    var early: [Reservation] = []
    for order in scenario.orders.prefix(20) {
      early.append(try router.book(router.route(order, at: scenario.asOf)))
    }
    let half = router.supplies.state
    let copy = router.copy()
    #expect(copy.supplies.state == half)
    for reservation in early { try copy.release(reservation) }
    #expect(router.supplies.state == half)
    for order in scenario.orders.dropFirst(20) {
      _ = try copy.book(copy.route(order, at: scenario.asOf))
    }
    #expect(router.supplies.state == half)
    for reservation in early { try router.release(reservation) }
    #expect(router.supplies.state == (try SingleOrderRouter(scenario)).supplies.state)
  }

  @Test func `supplies are what their state says`() throws {
    for seed in UInt64(1)...50 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let router = try SingleOrderRouter(scenario)
      var reservations: [Reservation] = []
      for order in scenario.orders {
        reservations.append(try router.book(router.route(order, at: scenario.asOf)))
      }
      let again = try Supplies(router.network, router.supplies.state)
      #expect(again.state == router.supplies.state, "seed \(seed)")
      for reservation in reservations { try again.give(reservation) }
      #expect(again.state == (try SingleOrderRouter(scenario)).supplies.state, "seed \(seed)")
    }
  }

  /// A day at one router, and what it did.
  private struct SellingDay {
    let router: SingleOrderRouter
    private let scenario: Scenario
    private var random: SplitMix
    private var now: Instant
    private var open: [Reservation] = []
    private var shipped: [Reservation] = []
    private(set) var reserved = 0
    /// Units that counts have added or taken, by location and SKU.
    private var counted: [[String]: Int] = [:]

    init(_ scenario: Scenario, seed: UInt64) {
      self.scenario = scenario
      random = SplitMix(seed: seed)
      now = scenario.asOf
      do {
        router = try SingleOrderRouter(scenario)
      } catch {
        preconditionFailure("the scenario is valid: \(error)")
      }
    }

    mutating func run(orders count: Int) throws {
      for number in 0..<count {
        now.seconds += Int64(random.number(1...60))
        var order = scenario.orders[random.number(0...scenario.orders.count - 1)]
        order.id = "order \(number)"
        let reservation = try router.book(router.route(order, at: now))
        if !reservation.uses.isEmpty { reserved += 1 }
        open.append(reservation)
        if random.chance(20), !open.isEmpty {
          try router.release(open.remove(at: random.number(0...open.count - 1)))
        }
        if random.chance(15), !open.isEmpty {
          let gone = open.remove(at: random.number(0...open.count - 1))
          try router.ship(gone)
          shipped.append(gone)
        }
        if random.chance(5) { try countStock() }
        if random.chance(1) { price() }
      }
    }

    private mutating func countStock() throws {
      let row = scenario.stock[random.number(0...scenario.stock.count - 1)]
      guard let level = router.supplies.level(sku: row.sku, at: row.location), let onHand = level.onHand
      else {
        return
      }
      var told = level
      told.onHand = max(0, onHand + random.number(-2...3))
      counted[[row.location, row.sku], default: 0] += (told.onHand ?? 0) - onHand
      try router.supplies.set([told])
    }

    private mutating func price() {
      router.use(
        prices: scenario.stock.map { row in
          SupplyPrice(
            .stock(location: row.location, sku: row.sku),
            price: Money(millionths: Int64(random.number(0...9_000_000))))
        })
    }

    /// Supplies as the day's beginning, its counts and its reservations make them.
    func rebuilt() throws -> SuppliesState {
      var levels: [[String]: StockLevel] = [:]
      for row in scenario.stock { levels[[row.location, row.sku]] = StockLevel(row) }
      for (key, units) in counted { levels[key]?.onHand? += units }
      var used: [Supply: Int] = [:]
      var departures: [Reservation.Departure: Int] = [:]
      for (reservation, hasLeft) in open.map({ ($0, false) }) + shipped.map({ ($0, true) }) {
        for use in reservation.uses {
          guard case .stock(let location, let sku) = use.supply else {
            used[use.supply, default: 0] += use.amount
            continue
          }
          if hasLeft {
            levels[[location, sku]]?.onHand? -= use.amount
          } else {
            levels[[location, sku]]?.reserved += use.amount
          }
        }
        for departure in reservation.departures { departures[departure, default: 0] += 1 }
      }
      let state = SuppliesState(
        stock: Array(levels.values), used: used.map { .init(supply: $0.key, amount: $0.value) },
        departures: departures.map { .init(departure: $0.key, shipments: $0.value) },
        reservations: open.map(\.id))
      return try Supplies(router.network, state).state
    }
  }
}
