/// Goes through the orders as their rows stand and lets a rule fill each: no look ahead, no way back.
struct OrderByOrder {
  private let problem: RoutingProblem
  private var pricer: OrderPricer
  private var remaining: RemainingSupplies

  init(_ problem: RoutingProblem) {
    self.problem = problem
    pricer = OrderPricer(problem)
    remaining = RemainingSupplies(problem)
  }

  consuming func run(_ rule: consuming some OrderRule, _ search: Search) -> Proposal {
    var proposal = Proposal()
    proposal.origin = .rules
    for order in 0..<problem.batch.count {
      if order & 255 == 0, let limit = search.until.reached {
        proposal.stoppedBy = limit
        break
      }
      if order & 16_383 == 0 { search.progress?("\(order) of \(problem.batch.count) orders") }
      let option = rule.option(order, remaining: &remaining)
      book(order, option)
      proposal.decisions.append(order: order, option, lines: problem.batch.lines(order).count)
    }
    proposal.notes = rule.notes
    return proposal
  }

  private mutating func book(_ order: Int, _ option: OrderOption) {
    if option.offers.isEmpty { return }
    pricer.read(order)
    for (index, offer) in option.offers.enumerated() {
      pricer.load(option.content(index, lines: pricer.steps.count))
      guard let candidate = pricer.candidate(offer: offer) else {
        preconditionFailure("a rule shipped by an offer that may not serve the order")
      }
      remaining.use(pricer, candidate)
    }
  }
}
