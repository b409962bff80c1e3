/// Orders as their rows stand, each by its cheapest option with what is left: the strongest rule without
/// foresight. Exact for an order with up to 1 024 contents, heuristic for longer ones.
public struct CheapestStrategy: RoutingStrategy {
  public let name = "cheapest"

  public init() {}

  public func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    OrderByOrder(problem).run(CheapestRule(solver: OrderSolver(problem)), search)
  }
}

struct CheapestRule: OrderRule {
  var solver: OrderSolver

  mutating func option(_ order: Int, remaining: inout RemainingSupplies) -> OrderOption {
    solver.cheapest(order, remaining: &remaining)
  }
}
