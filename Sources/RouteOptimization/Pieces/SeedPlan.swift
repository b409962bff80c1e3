internal import OrderRouting

/// A rule's decisions as options by order, with their costs: where an exact search starts from.
struct SeedPlan: Sendable {
  let name: String
  let options: [OrderOption]

  init(_ problem: RoutingProblem, name: String, _ decisions: PlanDecisions) {
    self.name = name
    var options = [OrderOption](repeating: OrderOption(), count: problem.batch.count)
    for shipment in decisions.shipments {
      options[Int(shipment.order)].append(offer: shipment.offer, content: decisions.content(shipment))
    }
    var pricer = OrderPricer(problem)
    for order in options.indices {
      pricer.read(order)
      guard let cost = pricer.cost(options[order]) else {
        preconditionFailure("a rule shipped what may not ship")
      }
      options[order].cost = cost
    }
    self.options = options
  }

  /// By the strongest rule, however short the time.
  static func cheapest(_ problem: RoutingProblem, _ search: Search) -> SeedPlan {
    var unhurried = search
    unhurried.progress = nil
    unhurried.until.deadline = nil
    let rule = CheapestStrategy()
    return SeedPlan(problem, name: rule.name, rule.propose(problem, unhurried).decisions)
  }

  /// By a rule each: the plans that are there before anything is searched.
  static func byRules(_ problem: RoutingProblem, _ search: Search) -> [SeedPlan] {
    let rules: [any RoutingStrategy] = [
      CheapestStrategy(), FewestSplitsStrategy(), NearestStrategy(), RankedStrategy(),
    ]
    var quiet = search
    quiet.progress = nil
    // However short the time, one rule goes through all orders: it is the plan that is always there.
    var unhurried = quiet
    unhurried.until.deadline = nil
    let seed: @Sendable (Int, inout Void) -> SeedPlan = { [quiet, unhurried] index, _ in
      search.progress?("seeding with \(rules[index].name)")
      let proposal = rules[index].propose(problem, index == 0 ? unhurried : quiet)
      return SeedPlan(problem, name: rules[index].name, proposal.decisions)
    }
    return Parallel.map(rules.count, threads: search.threads, {}, body: seed)
  }
}

extension RoutingProblem {
  /// What options cost together, the opening of their locations included.
  func cost(_ options: [OrderOption]) -> Int64 {
    var opened: Set<Int32> = []
    var sum: Int128 = 0
    for option in options {
      sum += Int128(option.cost)
      for offer in option.offers
      where opened.insert(network.offers.location[Int(offer)]).inserted {
        sum += Int128(fixedCosts[Int(network.offers.location[Int(offer)])])
      }
    }
    return Self.clamped(sum)
  }

  /// A sum of costs, held where two of them can still be subtracted: a plan beyond is refused at its end.
  static func clamped(_ sum: Int128) -> Int64 {
    Int64(max(-4_000_000_000_000_000_000, min(4_000_000_000_000_000_000, sum)))
  }
}
