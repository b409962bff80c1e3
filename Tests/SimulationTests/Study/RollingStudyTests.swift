import OrderRouting
import RouteVerification
import Testing

@testable import Simulation

@Suite struct RollingStudyTests {
  private static let rules: [any RoutingStrategy] = [RankedStrategy(), NearestStrategy(), CheapestStrategy()]

  @Test func `units shipped and on hand are those of the beginning and the replenished`() throws {
    var settings = StudySettings(days: 6, seed: 5)
    for policy in [nil, BaseStock(), BaseStock(reviewDays: 2, leadDays: 1)] {
      settings.replenishment = policy
      for batching in [Batching.everyOrder, .hourly, .daily] {
        let cell = try Studies.cell(SmallDay.busy(), CheapestStrategy(), batching, settings)
        let shipped = cell.days.reduce(0) { $0 + $1.counts.units }
        let received = cell.days.reduce(0) { $0 + $1.unitsReceived }
        let left = cell.network.supplies.levels.reduce(0) { $0 + ($1.available ?? 0) }
        #expect(shipped + left == 12 + 9 + 14 + received)
        #expect((policy == nil) == (received == 0))
        #expect(shipped > 20)
      }
    }
  }

  @Test func `every cell meets the same orders at the same moments`() throws {
    var met: [[String]] = []
    for (strategy, batching) in [(Self.rules[0], Batching.everyOrder), (Self.rules[2], .daily)] {
      var orders: [String] = []
      _ = try Studies.cell(SmallDay.busy(), strategy, batching, StudySettings(days: 3, seed: 2)) { plan, _ in
        orders += plan.problem.orders.map {
          "\($0.id) \($0.placedAt?.seconds ?? 0) \($0.lines.count)"
        }
      }
      met.append(orders)
    }
    #expect(met[0] == met[1])
    #expect(met[0].count > 60)
  }

  @Test func `the plan of every batch holds against the stock and the capacity that are left`() throws {
    let settings = StudySettings(days: 2, seed: 4)
    for strategy in Self.rules + [Studies.optimal] {
      for batching in [Batching.everyOrder, .hourly, .daily] {
        _ = try Studies.cell(SmallDay.busy(), strategy, batching, settings) { plan, scenario in
          let report = PlanVerifier(scenario).verify(plan.document())
          #expect(report.findings.filter { $0.severity == .error } == [], "\(strategy.name) \(batching)")
        }
      }
    }
  }

  @Test func `the same seed comes to the same, another one does not`() throws {
    let batchings = [Batching.everyOrder, .hourly]
    func run(_ seed: UInt64) throws -> StudyOutcome {
      try Studies.run(
        SmallDay.busy(), [CheapestStrategy(), Studies.optimal], batchings, StudySettings(days: 1, seed: seed))
    }
    #expect(try run(1) == run(1))
    #expect(try run(1) != run(2))
  }

  @Test func `one batch of the scenario's orders comes to what its plan does`() throws {
    var scenario = SmallDay.busy()
    // The plan takes orders as their rows stand, the study as they come in.
    scenario.orders.sort { ($0.placedAt?.seconds ?? 0, $0.id) < ($1.placedAt?.seconds ?? 0, $1.id) }
    for strategy in Self.rules + [Studies.optimal] {
      let outcome = try Studies.run(scenario, [strategy], [.daily], Studies.replay())
      let plan = try RoutingProblem(scenario).plan(strategy)
      let total = try #require(outcome.cells.first?.total)
      #expect(total.terms == plan.terms)
      #expect(total.counts == plan.counts)
      #expect(total.unfilledUnits == plan.unfilledByReason().reduce(0) { $0 + $1.units })
    }
  }

  @Test func `stock that lasts makes order by order as good as any batch`() throws {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 99), ("FAR", "A", 99), ("FAR", "B", 99)])
    scenario.orders = SmallDay.busy().orders
    for index in scenario.orders.indices { scenario.orders[index].deliverBy = nil }
    let outcome = try Studies.run(
      scenario, [Studies.optimal], [.everyOrder, .daily], Studies.replay())
    #expect(outcome.cells[0].total.terms == outcome.cells[1].total.terms)
  }

  @Test func `an interruption leaves the days that all cells went through`() throws {
    let plans = Countdown(100)
    var settings = StudySettings(days: 50, seed: 1)
    settings.search.until.isInterrupted = { plans.isOver() }
    let outcome = try Studies.run(SmallDay.busy(), Self.rules, [.daily], settings)
    #expect(outcome.isInterrupted)
    #expect((1..<50).contains(outcome.days))
    #expect(outcome.cells.allSatisfy { $0.days.count == outcome.days })
    let whole = try Studies.run(
      SmallDay.busy(), Self.rules, [.daily], StudySettings(days: outcome.days, seed: 1))
    #expect(whole.cells == outcome.cells)
    #expect(!whole.isInterrupted)
  }
}
