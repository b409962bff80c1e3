import OrderRouting

/// Ships each order whole in the one shipment that is cheapest, or leaves it.
struct OneShipmentStrategy: RoutingStrategy {
  let name = "one-shipment"

  func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    var draft = PlanDraft(problem)
    for order in problem.orders.indices {
      if let limit = search.until.reached { return draft.proposal(stoppedBy: limit) }
      draft.turn(to: order)
      var best: (offer: PlanDraft.Offer, cost: Money)?
      for offer in draft.offers {
        guard let cost = draft.price(draft.open, by: offer)?.total else { continue }
        if cost < best?.cost ?? draft.unfilledCost { best = (offer, cost) }
      }
      if let best { draft.ship(draft.open, by: best.offer) }
    }
    return draft.proposal()
  }
}
