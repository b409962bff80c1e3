/// Turns decisions into a plan: prices every shipment, adds up the terms, finds the reason of every line
/// that stays unfilled. The same for all strategies.
struct PlanAssembly {
  private let problem: RoutingProblem
  private var pricer: OrderPricer
  private var remaining: RemainingSupplies
  private var sums = TermSums()
  private var counts = PlanCounts()
  private var shipments: [PlannedShipment] = []
  private var open: [OpenOrder] = []

  /// An order with something unfilled.
  private struct OpenOrder {
    var order: Int
    /// Steps by line that stay.
    var left: [Int]
    /// The offers of its shipments.
    var used: [Int32]
  }

  init(_ problem: RoutingProblem) {
    self.problem = problem
    pricer = OrderPricer(problem)
    remaining = RemainingSupplies(problem)
  }

  consuming func assemble(
    _ proposal: Proposal, strategy: String, gap: Double
  ) throws(PlanningError) -> Plan {
    precondition(
      proposal.priceBound == nil || proposal.prices != nil, "a bound by prices comes with them")
    precondition(
      proposal.priceBound ?? .zero <= proposal.lowerBound ?? proposal.priceBound ?? .zero,
      "a bound is at least what follows from its prices")
    precondition(proposal.prices?.allSatisfy { $0 >= 0 } ?? true, "a price is at least 0")
    let decided = proposal.decisions.inPlanOrder()
    shipments.reserveCapacity(decided.count)
    var next = 0
    for order in 0..<problem.batch.count {
      let start = next
      while next < decided.count, decided[next].order == order { next += 1 }
      addOrder(order, decided[start..<next], proposal.decisions)
    }
    for location in problem.fixedCosts.indices where remaining.shipments[location] > 0 {
      sums.fixed += Int128(problem.fixedCosts[location])
    }
    let terms = try sums.terms()
    counts.orders = problem.batch.count
    counts.lines = problem.batch.product.count
    counts.shipments = shipments.count
    return Plan(
      problem: problem, strategy: strategy, terms: terms, counts: counts,
      certificate: Self.certificate(proposal, total: terms.total, gap: gap),
      prices: proposal.prices.map { problem.supplyPrices($0) } ?? [], notes: proposal.notes,
      shipments: shipments, unfilled: unfilledParts())
  }

  private mutating func addOrder(
    _ order: Int, _ decided: ArraySlice<PlanDecisions.Shipment>, _ decisions: PlanDecisions
  ) {
    pricer.read(order)
    var left = pricer.steps
    for shipment in decided {
      let content = decisions.content(shipment)
      for line in left.indices { left[line] -= content[line] }
      addShipment(order, shipment.offer, content)
    }
    precondition(left.allSatisfy { $0 >= 0 }, "an order ships more than was ordered")
    let leaves = left.contains { $0 > 0 }
    precondition(
      decided.count <= problem.batch.maxShipments[order], "an order has more shipments than it may")
    precondition(
      decided.isEmpty || !leaves || !problem.batch.completeOnly[order] || hasPinned(order),
      "an order that ships all or nothing ships a part")
    if decided.isEmpty {
      counts.ordersUnfilled += 1
    } else {
      if leaves { counts.ordersPartial += 1 } else { counts.ordersFilled += 1 }
      let extra = decided.count + problem.batch.priorSplits[order] - 1
      sums.split += Int128(problem.network.policy.splitPenalty.millionths) * Int128(extra)
    }
    if decided.count > 1 { counts.ordersSplit += 1 }
    if leaves {
      sums.unfilled += Int128(pricer.unfilledCost(left))
      open.append(OpenOrder(order: order, left: left, used: decided.map(\.offer)))
    }
  }

  private func hasPinned(_ order: Int) -> Bool { problem.pinned.map { $0.countOfOrder[order] > 0 } ?? false }

  private mutating func addShipment(_ order: Int, _ offer: Int32, _ content: [Int]) {
    pricer.load(content)
    guard let candidate = pricer.candidate(offer: offer), let cost = pricer.price(candidate) else {
      preconditionFailure("a strategy shipped what may not ship")
    }
    precondition(remaining.fits(pricer, candidate), "a strategy shipped more than there is")
    remaining.use(pricer, candidate)
    shipments.append(
      PlannedShipment(
        order: Int32(order), offer: offer, zone: candidate.zone, daysLate: candidate.daysLate,
        shipDaysLate: candidate.shipDaysLate, cost: cost,
        units: pricer.units, quantities: content.indices.map { Int32(content[$0] * pricer.stepQuantity[$0]) })
    )
    sums.add(cost)
    counts.units += pricer.units
    counts.parcels += cost.parcels
    if candidate.daysLate > 0 { counts.late += 1 }
    if candidate.shipDaysLate > 0 { counts.leftLate += 1 }
  }

  private static func certificate(_ proposal: Proposal, total: Money, gap asked: Double) -> Certificate {
    var certificate = Certificate(
      status: .feasible, lowerBound: proposal.lowerBound,
      boundMethod: proposal.boundMethod, stoppedBy: proposal.stoppedBy,
      priceBound: proposal.priceBound, origin: proposal.origin)
    guard let gap = certificate.gap(total: total) else { return certificate }
    if gap <= 0.000_001 {
      certificate.status = .optimal
      certificate.stoppedBy = nil
    } else if gap <= asked {
      certificate.status = .withinGap
    }
    return certificate
  }

  private mutating func unfilledParts() -> [UnfilledPart] {
    var parts: [UnfilledPart] = []
    for order in open {
      pricer.begin(order.order)
      var finder = ReasonFinder(pricer: pricer, remaining: remaining, used: order.used)
      for line in order.left.indices where order.left[line] > 0 {
        parts.append(
          UnfilledPart(
            order: Int32(order.order), line: Int32(line),
            quantity: order.left[line] * pricer.stepQuantity[line], reason: finder.reason(line)))
      }
    }
    return parts
  }
}
