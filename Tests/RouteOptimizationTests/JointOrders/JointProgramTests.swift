import GLPK
import IntegerProgramming
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The program of several orders together, line by line, against the program of every shipment.
@Suite struct JointProgramTests {
  struct Batch {
    let scenario: Scenario
    let problem: RoutingProblem
    /// In units of money.
    let optimum: Double
  }

  /// A batch small enough that the program of every shipment is solved at once, and its optimum.
  static func batch(_ seed: UInt64) throws -> Batch? {
    var scenario = ScarceScenario.make(seed: seed, copies: 2)
    var random = SplitMix(seed: seed &+ 9_000)
    scenario.policy.splitLines = random.chance(30)
    if random.chance(30) { scenario.locations[0].fixedCost = random.money(1...2_000) }
    let problem = try RoutingProblem(scenario)
    guard let exported = try? problem.exportedModel() else { return nil }
    let outcome = GLPKSolver().solve(exported.program, SolveOptions(stepLimit: 3_000))
    return outcome.status == .optimal
      ? Batch(scenario: scenario, problem: problem, optimum: outcome.objective) : nil
  }

  static func solver(_ problem: RoutingProblem, until: StoppingCriterion = StoppingCriterion()) -> JointSolver
  {
    let remaining = RemainingSupplies(problem)
    let contention = Contention(
      problem, remaining: remaining, classes: OrderClasses(problem.batch), threads: 1)
    return JointSolver(problem: problem, contention: contention, solver: GLPKSolver(), until: until)
  }

  static func unfilled(_ problem: RoutingProblem) -> [OrderOption] {
    var pricer = OrderPricer(problem)
    return (0..<problem.batch.count).map { order in
      pricer.begin(order)
      return OrderOption(cost: pricer.unfilledCost(pricer.steps))
    }
  }

  static func effort(_ contents: Int) -> JointSolver.Effort {
    JointSolver.Effort(size: .init(contents: contents, columns: 50_000), steps: 5_000, exactContents: 4_096)
  }

  @Test(arguments: [0, 4, 4_096])
  func `the bound is at most the optimum, and the optimum at most what is found`(contents: Int) throws {
    var counts = (checked: 0, met: 0)
    for seed in UInt64(1)...50 {
      guard let batch = try Self.batch(seed) else { continue }
      let (problem, optimum) = (batch.problem, batch.optimum)
      counts.checked += 1
      let orders = Array(0..<problem.batch.count)
      let remaining = RemainingSupplies(problem)
      let result = try #require(
        Self.solver(problem).solve(
          orders, from: Self.unfilled(problem), remaining: remaining, Self.effort(contents)))
      let rounding = 0.000_01 * max(1, abs(optimum))
      #expect(Double(result.lowerBound) / 1_000_000 <= optimum + rounding, "seed \(seed)")
      #expect(Double(result.cost) / 1_000_000 >= optimum - rounding, "seed \(seed)")
      if Double(result.cost) / 1_000_000 <= optimum + rounding { counts.met += 1 }
      var plan = JointPlan(problem, Self.unfilled(problem))
      let before = plan.cost(of: orders)
      #expect(before - plan.take(result.options, orders) == result.cost, "seed \(seed)")
      #expect(plan.remaining.amounts.allSatisfy { $0 >= 0 }, "seed \(seed)")
    }
    #expect(counts.checked > 20)
    #expect(counts.met > counts.checked * 8 / 10)
  }

  @Test func `a solution stands for each option that is possible`() throws {
    for seed in UInt64(1)...30 {
      guard let problem = try Self.batch(seed)?.problem else { continue }
      let plan = SeedPlan.cheapest(problem, Search())
      let solver = Self.solver(problem)
      let joint = try #require(
        JointProgram(
          Array(0..<problem.batch.count), problem, solver.contention,
          remaining: RemainingSupplies(problem), size: .init(contents: 3, columns: 50_000),
          until: StoppingCriterion()))
      let options = joint.orders.map { plan.options[$0] }
      guard let values = joint.solution(options, GLPKSolver(), until: StoppingCriterion()) else {
        Issue.record("seed \(seed): no solution")
        continue
      }
      #expect(joint.program.violation(of: values) == nil, "seed \(seed)")
      let cost = Double(problem.cost(options)) / 1_000_000
      #expect(joint.program.objective(of: values) <= cost + 0.000_01 * max(1, abs(cost)), "seed \(seed)")
    }
  }
}
