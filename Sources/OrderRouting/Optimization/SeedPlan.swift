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
      pricer.begin(order)
      guard let cost = pricer.cost(options[order]) else {
        preconditionFailure("a rule shipped what may not ship")
      }
      options[order].cost = cost
    }
    self.options = options
  }
}

extension RoutingProblem {
  /// What options cost together, the opening of their locations included.
  func cost(_ options: [OrderOption]) -> Int64 {
    var opened: Set<Int32> = []
    var sum: Int128 = 0
    for option in options {
      sum += Int128(option.cost)
      for offer in option.offers where opened.insert(offers.location[Int(offer)]).inserted {
        sum += Int128(fixedCosts[Int(offers.location[Int(offer)])])
      }
    }
    return Self.clamped(sum)
  }

  /// A sum of costs, held where two of them can still be subtracted: a plan beyond is refused at its end.
  static func clamped(_ sum: Int128) -> Int64 {
    Int64(max(-4_000_000_000_000_000_000, min(4_000_000_000_000_000_000, sum)))
  }
}
