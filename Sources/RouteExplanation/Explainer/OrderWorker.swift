internal import OrderRouting

/// Explains orders one after the other, with buffers of its own: one for each thread.
struct OrderWorker {
  /// What is known of an order before the losses of others are.
  struct Draft: Sendable {
    var explanation: Explanation
    /// By alternative: the numbers of what it lacks.
    var lacksOfAlternative: [[Int]]

    /// The numbers of all that its alternatives lack.
    var lacking: [Int] { lacksOfAlternative.flatMap { $0 } }
  }

  let state: PlanState
  let facts: FactTables
  let finder: ObstacleFinder
  var ways: OrderWays
  var laneCosts: LaneCosts
  var pricer: OrderPricer

  init(_ explainer: Explainer) {
    state = explainer.state
    facts = explainer.facts
    finder = ObstacleFinder(problem: state.problem, facts: facts)
    ways = OrderWays(state)
    laneCosts = LaneCosts(state)
    pricer = OrderPricer(state.problem)
  }

  var problem: RoutingProblem { state.problem }

  /// The shipments of an order in the plan, and what it costs, openings apart.
  mutating func planned(_ order: Int) -> (shipments: [ExplainedShipment], cost: CostTerms) {
    pricer.read(order)
    let shipments = shipments(of: order)
    return (shipments, cost(of: state.options[order], shipments: shipments))
  }

  /// Everything but who holds what it lacks.
  mutating func draft(_ order: Int, alternatives count: Int) -> Draft {
    pricer.begin(order)
    let own = state.options[order]
    let shipments = shipments(of: order)
    var uses = OptionUses()
    uses.add(own, &pricer)
    var explanation = Explanation(
      order: problem.orders[order].id, cost: cost(of: own, shipments: shipments),
      earlierShipments: problem.batch.priorSplits[order], shipments: shipments, unfilled: unfilled(order))
    var lacksOfAlternative: [[Int]] = []
    let scarcity = scarcity(shipments)
    for (rank, way) in ways.best(count, order: order).enumerated() {
      var (alternative, lacking) = alternative(way.option, order, uses)
      alternative.rank = rank + 1
      alternative.difference = alternative.cost - explanation.cost
      alternative.scarcityDifference -= scarcity
      explanation.alternatives.append(alternative)
      lacksOfAlternative.append(lacking)
    }
    explanation.whyNot = whyNot(order, uses, now: explanation.cost.total.millionths)
    return Draft(explanation: explanation, lacksOfAlternative: lacksOfAlternative)
  }

  /// The whole explanation.
  func explanation(_ draft: Draft, _ losses: HolderLosses) -> Explanation {
    var explanation = draft.explanation
    for (index, numbers) in draft.lacksOfAlternative.enumerated() {
      for (lack, number) in numbers.enumerated() {
        explanation.alternatives[index].lacks[lack].holders = losses.holders(
          number, besides: explanation.order)
      }
    }
    return explanation
  }
}
