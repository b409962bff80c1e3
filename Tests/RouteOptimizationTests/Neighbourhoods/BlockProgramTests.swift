import GLPK
import IntegerProgramming
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// Programs over listed options against the best of all plans.
@Suite struct BlockProgramTests {
  /// A random table with a plan at random prices.
  private static func plan(seed: UInt64, _ problem: RoutingProblem) -> PricedPlan {
    var random = SplitMix(seed: seed)
    let table = RandomChoices(seed: seed).table.reduced(problem, threads: 1)
    var plan = PricedPlan(table)
    plan.construct(prices: table.supply.map { _ in Int64(random.number(0...10)) * 1_000_000 }, threads: 1)
    return plan
  }

  private static func reducedCosts(_ table: ChoiceTable) -> ReducedCosts {
    ReducedCosts(table, prices: table.supply.map { _ in 500_000 }, threads: 1)
  }

  @Test func `over all options it finds the best of all plans`() throws {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...300 {
      var plan = Self.plan(seed: seed, problem)
      let table = plan.table
      guard let optimum = TableOptimum.find(table)?.cost else { continue }
      let classes = Array(0..<table.count)
      let list = try #require(
        OptionList(
          table, classes, Self.reducedCosts(table), width: 1_000_000_000_000, plan: plan, limit: .max))
      let program = BlockProgram(
        table, classes, list, linear: [], left: { table.supply[$0] }, solver: GLPKSolver(),
        options: SolveOptions())
      let result = program.solve()
      #expect(result.isProven && result.cost == Int128(optimum), "seed \(seed)")
      plan.replace(classes, list.perOrder(result.counts))
      #expect(plan.cost == result.cost && plan.left.allSatisfy { $0 >= 0 }, "seed \(seed)")
    }
  }

  @Test func `over any options of some classes it never raises the cost nor overdraws a row`() throws {
    let problem = try RandomChoices.problem()
    for seed in UInt64(1)...300 {
      var random = SplitMix(seed: seed)
      var plan = Self.plan(seed: seed, problem)
      let (table, before) = (plan.table, plan.cost)
      let classes = (0..<table.count).filter { _ in random.chance(70) }
      let width = Int64(random.number(0...30)) * 1_000_000
      let list = try #require(
        OptionList(table, classes, Self.reducedCosts(table), width: width, plan: plan, limit: .max))
      let used = plan.uses(of: classes)
      let left = plan.left
      var options = SolveOptions()
      if random.chance(30) { options.shouldStop = { true } }
      let program = BlockProgram(
        table, classes, list, linear: [], left: { left[$0] + (used[$0] ?? 0) }, solver: GLPKSolver(),
        options: options)
      plan.replace(classes, list.perOrder(program.solve().counts))
      #expect(plan.cost <= before, "seed \(seed)")
      #expect(plan.left.allSatisfy { $0 >= 0 }, "seed \(seed)")
    }
  }

  @Test func `neighbourhoods never raise the cost nor overdraw a row`() throws {
    let problem = try RandomChoices.problem()
    var improved = 0
    for seed in UInt64(1)...250 {
      var random = SplitMix(seed: seed)
      var plan = Self.plan(seed: seed, problem)
      let (table, before) = (plan.table, plan.cost)
      let reducedCosts = Self.reducedCosts(table)
      let width = Int64(random.number(1...40)) * 1_000_000
      let isTrading = random.chance(30)
      let linear = table.supply.map { _ in isTrading ? Int64(500_000) : 0 }
      let search = NeighbourhoodSearch(
        table, Array(0..<table.count), reducedCosts, linear: linear, isScarce: table.supply.map { _ in true },
        width: width, plan: plan, solver: GLPKSolver(), threads: 1, until: StoppingCriterion())
      var budget = WorkBudget(nil)
      let reach = NeighbourhoodSearch.Reach(
        classes: random.number(1...4), width: width, steps: 600, randomSeed: random.chance(50) ? seed : nil)
      let priced = { (plan: PricedPlan) in
        (0..<plan.orderCount).reduce(Int128(0)) { $0 + Int128(plan.pricedCost($1, linear)) }
      }
      let start = priced(plan)
      let saved = search.pass(&plan, reach, threads: 2, budget: &budget) { _ in false }
      #expect(plan.left.allSatisfy { $0 >= 0 }, "seed \(seed)")
      #expect(start - priced(plan) == Int128(saved) && saved >= 0, "seed \(seed)")
      if !isTrading { #expect(plan.cost <= before, "seed \(seed)") }
      improved += saved > 0 ? 1 : 0
    }
    #expect(improved > 20)
  }
}
