import GLPK

@testable import OrderRouting
@testable import RouteOptimization

/// A whole batch as one piece, with the plan of a rule to start from.
struct OpeningBatch {
  let problem: RoutingProblem
  let contention: Contention
  let orders: [Int]
  let columns: [OrderColumns]
  let seed: SeedPlan

  init(_ scenario: Scenario) throws {
    let problem = try RoutingProblem(scenario)
    let remaining = RemainingSupplies(problem)
    let contention = Contention(
      problem, remaining: remaining, classes: OrderClasses(problem.batch), threads: 1)
    var workspace = OrderSolver(problem)
    orders = Array(0..<problem.batch.count)
    columns = orders.compactMap {
      OrderColumns(&workspace, $0, contention, remaining: remaining, limit: PriceBound.contentLimit)
    }
    seed = SeedPlan(problem, name: "", CheapestStrategy().propose(problem, Search()).decisions)
    self.problem = problem
    self.contention = contention
  }

  var start: [OrderOption] { seed.options }

  var piece: OpeningPiece? {
    var pricer = OrderPricer(problem)
    return OpeningPiece(problem, columns, contention, &pricer, until: StoppingCriterion())
  }

  /// The search from the rule's plan; `nil` where it does not apply.
  func search(_ until: StoppingCriterion) -> OpeningSearch? {
    guard let piece else { return nil }
    var pricer = OrderPricer(problem)
    var search = OpeningSearch(piece.model, start: piece.plan(start, contention, &pricer), until: until)
    search.run()
    return search
  }

  func solver(_ until: StoppingCriterion) -> PieceSolver {
    PieceSolver(problem: problem, contention: contention, seeds: [seed], solver: GLPKSolver(), until: until)
  }
}
