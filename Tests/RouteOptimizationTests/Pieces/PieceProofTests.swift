import GLPK
import Testing

@testable import OrderRouting
@testable import RouteOptimization

/// The proof of a piece against one integer program over everything.
@Suite struct PieceProofTests {
  /// A piece of a batch: the proof from a plan at its prices, and what one program over everything finds.
  private struct Case {
    let piece: Int
    let before: Int128
    let proof: PieceProof
    let optimum: Int64
  }

  private static func cases(seed: UInt64, _ until: () -> StoppingCriterion) throws -> [Case] {
    let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
    let model = BatchTable(problem, Search())
    var prices = PriceSearch(model.table, model.pieces, prices: model.table.supply.map { _ in 0 })
    prices.run(.init(sweeps: 20, step: model.table.typicalStep(), shrink: 0.8), threads: 1)
    let reducedCosts = ReducedCosts(model.table, prices: prices.bestPrices, threads: 1)
    var plan = PricedPlan(model.table)
    plan.construct(prices: prices.bestPrices, threads: 1)
    let seedPlan = SeedPlan(problem, name: "", CheapestStrategy().propose(problem, Search()).decisions)
    let direct = PieceSolver(
      problem: problem, contention: model.contention, seeds: [seedPlan], solver: GLPKSolver(),
      until: StoppingCriterion())
    var workspace = OrderSolver(problem)
    var cases: [Case] = []
    for (piece, classes) in model.pieces.classes().enumerated() where !model.pieces.opens[piece] {
      let orders = classes.flatMap { model.orders($0).map { Int($0) } }.sorted()
      let columns = orders.compactMap {
        OrderColumns(
          &workspace, $0, model.contention, remaining: model.remaining, limit: PriceBound.contentLimit)
      }
      let start = orders.map { seedPlan.options[$0] }
      let found = direct.solveDirectly(orders, columns, start, &workspace)
      var proof = PieceProof(
        table: model.table, classes: classes,
        rows: model.table.supply.indices.filter { model.pieces.pieceOfRow[$0] == piece },
        reducedCosts: reducedCosts, reducedCostBound: prices.bestBounds[piece], plan: plan,
        bound: prices.bestBounds[piece],
        solver: GLPKSolver(), until: until(), hasReserve: false, width: 100_000)
      proof.run()
      cases.append(
        Case(
          piece: piece, before: plan.cost(of: classes), proof: proof, optimum: problem.cost(found.options)))
    }
    return cases
  }

  @Test func `a proof finds and proves what one program over everything finds`() throws {
    var compared = 0
    for seed in UInt64(1)...600 {
      for item in try Self.cases(seed: seed, { StoppingCriterion() }) {
        compared += 1
        let cost = item.proof.plan.cost(of: item.proof.classes)
        #expect(cost == item.optimum, "seed \(seed), piece \(item.piece)")
        #expect(item.proof.isProven || item.proof.bound >= cost, "seed \(seed), piece \(item.piece)")
        #expect(item.proof.bound <= item.optimum, "seed \(seed), piece \(item.piece)")
      }
    }
    #expect(compared > 80)
  }

  @Test func `a proof may be stopped at any moment`() throws {
    for seed in UInt64(1)...150 {
      for moment in [0, 1, 2, 3, 5, 10, 50] {
        let countdown = Countdown(moment)
        let until = { StoppingCriterion(isInterrupted: { countdown.isOver() }) }
        for item in try Self.cases(seed: seed, until) {
          let cost = item.proof.plan.cost(of: item.proof.classes)
          #expect(item.proof.bound <= item.optimum, "seed \(seed), moment \(moment)")
          #expect(cost >= item.optimum && cost <= item.before, "seed \(seed), moment \(moment)")
          #expect(!item.proof.isProven || cost == item.optimum, "seed \(seed), moment \(moment)")
        }
      }
    }
  }
}
