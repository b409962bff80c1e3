extension PinnedShipments {
  /// - Throws: ``BatchError/impossiblePin(_:)`` for the first that may not ship.
  convenience init(_ problem: RoutingProblem, _ pinned: [ShipmentDecision]) throws(BatchError) {
    var draft = PlanDraft(problem, keepingParts: true)
    if let impossible = draft.ship(pinned).first { throw .impossiblePin(impossible) }
    let decisions = draft.proposal().decisions
    var counts = [Int](repeating: 0, count: problem.batch.count)
    var left = problem.orders.indices.map { problem.orders[$0].lines.map(\.quantity) }
    var pricer = OrderPricer(problem)
    var remaining = RemainingSupplies(problem)
    var cost: Int64 = 0
    for shipment in decisions.shipments {
      let order = Int(shipment.order)
      counts[order] += 1
      pricer.read(order)
      let content = decisions.content(shipment)
      pricer.load(content)
      guard let candidate = pricer.candidate(offer: shipment.offer), let price = pricer.price(candidate)
      else {
        preconditionFailure("what is pinned may ship")
      }
      cost += price.total + remaining.openingCost(candidate.location)
      remaining.use(pricer, candidate)
      for line in content.indices { left[order][line] -= content[line] * pricer.stepQuantity[line] }
    }
    let penalty = problem.network.policy.splitPenalty.millionths
    for order in counts.indices where counts[order] > 0 {
      cost += penalty * Int64(counts[order] + problem.batch.priorSplits[order] - 1)
    }
    self.init(
      decisions: decisions, countOfOrder: counts, cost: Money(millionths: cost),
      rest: problem.rest(left, kept: counts, remaining))
  }

  /// A proposal for the rest as one for the whole problem. What it proves holds for plans that keep what is pinned;
  /// of prices alone nothing follows for the whole.
  func merged(_ found: Proposal, _ problem: RoutingProblem) -> Proposal {
    var whole = found
    whole.decisions = decisions
    for shipment in found.decisions.shipments {
      let order = Int(shipment.order)
      var content = [Int](repeating: 0, count: problem.batch.lines(orderOfRest[order]).count)
      for (line, steps) in found.decisions.content(shipment).enumerated() {
        content[lineOfRest[order][line]] = steps
      }
      whole.decisions.append(order: orderOfRest[order], offer: shipment.offer, content: content)
    }
    whole.lowerBound = found.lowerBound.map { $0 + cost }
    whole.priceBound = nil
    if whole.lowerBound != nil { whole.boundMethod = .keptShipments }
    return whole
  }
}
