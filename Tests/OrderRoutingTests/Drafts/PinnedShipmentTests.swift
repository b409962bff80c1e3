import GLPK
import RoutingFixtures
import Testing

@testable import OrderRouting
@testable import RouteOptimization
@testable import RouteVerification

/// Plans that keep what orders have, and plans that start from it.
@Suite struct PinnedShipmentTests {
  private static let optimal = OptimalStrategy(solver: GLPKSolver())

  private static func supplies(_ scenario: Scenario) throws -> Supplies {
    Supplies(try Network(scenario), stock: scenario.stock.map { StockLevel($0) })
  }

  /// The problem of a scenario whose orders keep some of their shipments in a plan.
  private static func pinned(
    _ scenario: Scenario, _ plan: PlanDocument, _ isKept: (_ index: Int) -> Bool
  ) throws -> (problem: RoutingProblem, kept: [ShipmentDecision]) {
    let kept = plan.decisions.enumerated().filter { isKept($0.offset) }.map(\.element)
    var batch = Batch()
    for order in scenario.orders { batch.append(order, pinned: kept.filter { $0.order == order.id }) }
    let supplies = try supplies(scenario)
    return (try RoutingProblem(supplies.network, supplies, batch, at: scenario.asOf), kept)
  }

  @Test func `a plan keeps what is pinned, holds, and costs the best of all that keep it`() throws {
    var kept = 0
    for seed in UInt64(1)...200 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let best = try RoutingProblem(scenario).plan(Self.optimal)
      let (problem, pinned) = try Self.pinned(scenario, best.document()) { ($0 &+ Int(seed)) % 2 == 0 }
      let plan = try problem.plan(Self.optimal)
      let decisions = Set(plan.document().decisions)
      #expect(pinned.allSatisfy { decisions.contains($0) }, "seed \(seed)")
      // Keeping a part of the best plan keeps the best plan.
      #expect(plan.totalCost == best.totalCost, "seed \(seed)")
      if let bound = plan.certificate.lowerBound { #expect(bound <= plan.totalCost, "seed \(seed)") }
      let report = PlanVerifier(scenario).verify(plan.document())
      #expect(report.terms == plan.terms, "seed \(seed)")
      #expect(report.findings.filter { $0.severity == .error } == [], "seed \(seed)")
      kept += pinned.count
    }
    #expect(kept > 80)
  }

  @Test func `whatever is pinned, the plan keeps it and every strategy's plan holds`() throws {
    let strategies = StrategyCatalog(solver: GLPKSolver()).plain
    for seed in UInt64(1)...100 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let ranked = try RoutingProblem(scenario).plan(RankedStrategy()).document()
      let (problem, pinned) = try Self.pinned(scenario, ranked) { $0 % 2 == 0 }
      for strategy in strategies {
        let plan = try problem.plan(strategy).document()
        #expect(pinned.allSatisfy { Set(plan.decisions).contains($0) }, "seed \(seed), \(strategy.name)")
        let codes = PlanVerifier(scenario).verify(plan).findings.filter { $0.severity == .error }
        // The rest of an order that ships all or nothing may stay where a part of it is kept.
        #expect(codes.allSatisfy { $0.code == .orderIncomplete }, "seed \(seed), \(strategy.name)")
      }
    }
  }

  @Test func `what cannot be kept is an error`() throws {
    let scenario = TinyScenario.make([("X", 2)])
    let supplies = try Self.supplies(scenario)
    let order = scenario.orders[0]
    let lines = [ShipmentDecision.Line(line: order.lines[0].id, quantity: 2)]
    let good = ShipmentDecision(order: order.id, location: "L", service: "s", lines: lines)
    var wrong = [good, good, good, good]
    wrong[0].location = "nowhere"
    wrong[1].service = "nothing"
    wrong[2].lines[0].quantity = 1
    wrong[3].lines[0].line = "no line"
    func problem(_ pin: ShipmentDecision) throws -> RoutingProblem {
      var batch = Batch()
      batch.append(order, pinned: [pin])
      return try RoutingProblem(supplies.network, supplies, batch, at: scenario.asOf)
    }
    #expect(try problem(good).plan(CheapestStrategy()).counts.shipments == 1)
    for pin in wrong { #expect(throws: BatchError.self) { try problem(pin) } }
  }

  @Test func `from a start plan with no time at all the start plan comes back`() throws {
    for seed in UInt64(1)...100 {
      let scenario = ScarceScenario.make(seed: seed, copies: 3)
      let problem = try RoutingProblem(scenario)
      let best = try problem.plan(Self.optimal).document()
      var search = Search(start: best.decisions)
      search.until.deadline = .now
      let plan = try problem.plan(Self.optimal, search)
      #expect(plan.document().shipments == best.shipments, "seed \(seed)")
    }
  }

  @Test func `a plan never ends above the one that it starts from, whatever that is`() throws {
    for seed in UInt64(1)...150 {
      let scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      let problem = try RoutingProblem(scenario)
      for strategy in [NearestStrategy(), RankedStrategy()] as [any RoutingStrategy] {
        let start = try problem.plan(strategy)
        var search = Search(start: start.document().decisions)
        search.until.deadline = seed % 2 == 0 ? .now : nil
        let plan = try problem.plan(Self.optimal, search)
        #expect(plan.totalCost <= start.totalCost, "seed \(seed), \(strategy.name)")
      }
    }
  }

  @Test func `orders are appended, replaced and removed where they stand`() throws {
    var random = SplitMix(seed: 5)
    var batch = Batch()
    var model: [(id: String, quantity: Int)] = []
    for step in 0..<4_000 {
      let id = "\(random.number(0...60))"
      if random.chance(45) {
        batch.remove(id)
        model.removeAll { $0.id == id }
      } else {
        batch.append(TinyScenario.order(id, [("X", step + 1)]))
        if let index = model.firstIndex(where: { $0.id == id }) {
          model[index].quantity = step + 1
        } else {
          model.append((id, step + 1))
        }
      }
      #expect(batch.count == model.count)
    }
    #expect(batch.orders.map(\.id) == model.map(\.id))
    #expect(batch.orders.map { $0.lines[0].quantity } == model.map(\.quantity))
    #expect(batch["no such order"] == nil)
  }
}
