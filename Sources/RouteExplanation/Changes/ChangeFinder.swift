internal import OrderRouting

/// Finds changes with which an order could ship as is wished: for every way that the network has, what it lacks.
struct ChangeFinder {
  let state: PlanState
  let finder: ObstacleFinder
  let order: Int
  let goal: OrderGoal
  private var pricer: OrderPricer
  private let own: OptionUses
  /// Steps by line that the plan leaves.
  private let left: [Int]
  /// What the order costs now.
  private let now: Int64

  /// Some shipments: offers with steps by line.
  typealias Target = [(offer: Int32, steps: [Int])]

  init(_ explainer: Explainer, order: Int, goal: OrderGoal, now: Money) {
    state = explainer.state
    finder = ObstacleFinder(problem: explainer.state.problem, facts: explainer.facts)
    self.order = order
    self.goal = goal
    self.now = now.millionths
    var pricer = OrderPricer(state.problem)
    pricer.read(order)
    var uses = OptionUses()
    uses.add(state.options[order], &pricer)
    own = uses
    var left = pricer.steps
    let option = state.options[order]
    for index in option.offers.indices {
      for (line, steps) in option.content(index, lines: left.count).enumerated() { left[line] -= steps }
    }
    self.left = left
    self.pricer = pricer
  }

  private var problem: RoutingProblem { state.problem }
  private var mostShipments: Int { problem.batch.maxShipments[order] }

  /// The sets of changes, the smallest first: by their number, then by how much they are, then by what the order would
  /// cost. Sets with which it would cost as much as now are left out: no plan would take them up.
  ///
  /// O(offers × lines).
  mutating func sets() -> [ChangeSet] {
    var found: [ChangeSet] = []
    for target in targets() {
      guard let set = changes(target), !set.changes.isEmpty, set.cost.map({ $0 < now }) ?? true else {
        continue
      }
      if !found.contains(where: { $0.contains(set) && set.contains($0) }) { found.append(set) }
    }
    let order = found.indices.sorted { left, right in
      let (l, r) = (found[left], found[right])
      if l.changes.count != r.changes.count { return l.changes.count < r.changes.count }
      if l.amount != r.amount { return l.amount < r.amount }
      return (l.cost ?? .max, left) < (r.cost ?? .max, right)
    }
    return order.map { found[$0] }
  }

  /// What the order ships now.
  private var kept: Target {
    let option = state.options[order]
    return option.offers.indices.map { index in
      (option.offers[index], Array(option.content(index, lines: left.count)))
    }
  }

  private mutating func targets() -> [Target] {
    let offers = (0..<Int32(problem.network.offers.count)).filter {
      problem.numbers.departure(offer: $0) >= 0
    }
    let whole = offers.map { [(offer: $0, steps: pricer.steps)] }
    var targets: [Target] = mostShipments > 0 ? whole : []
    switch goal {
    case .together: break
    case .whole: targets += additions(left, to: kept, offers) + spread(offers)
    case .onTime: targets += [kept] + moves(offers)
    }
    return targets
  }

  /// Some steps beside what is kept: in a further shipment, or in one that there is.
  private func additions(_ steps: [Int], to kept: Target, _ offers: [Int32]) -> [Target] {
    var targets: [Target] = kept.indices.map { index in
      var target = kept
      for line in steps.indices { target[index].steps[line] += steps[line] }
      return target
    }
    if kept.count < mostShipments { targets += offers.map { kept + [(offer: $0, steps: steps)] } }
    return targets
  }

  /// Each line that is left at the place that takes the fewest changes for it.
  private mutating func spread(_ offers: [Int32]) -> [Target] {
    let lines = left.indices.filter { left[$0] > 0 }
    if lines.count < 2 { return [] }
    var target = kept
    for line in lines {
      var steps = [Int](repeating: 0, count: left.count)
      steps[line] = left[line]
      var best: (set: ChangeSet, target: Target)?
      for option in additions(steps, to: target, offers) {
        guard let set = changes(option) else { continue }
        let isBetter = best.map {
          (set.changes.count, set.amount, set.cost ?? .max) < (
            $0.set.changes.count, $0.set.amount, $0.set.cost ?? .max
          )
        }
        if isBetter ?? true { best = (set, option) }
      }
      guard let best else { return [] }
      target = best.target
    }
    return [target]
  }

  /// What arrives or leaves late in a shipment by another offer.
  private func moves(_ offers: [Int32]) -> [Target] {
    var pricer = pricer
    var target: Target = []
    var late = [Int](repeating: 0, count: left.count)
    for shipment in kept {
      pricer.load(shipment.steps)
      let candidate = pricer.candidate(offer: shipment.offer)
      let isLate = candidate.map { $0.daysLate > 0 || $0.shipDaysLate > 0 } ?? false
      if isLate {
        for line in late.indices { late[line] += shipment.steps[line] }
      } else {
        target.append(shipment)
      }
    }
    return additions(late, to: target, offers)
  }

  /// What the shipments of a target lack; `nil` where no change that is looked at would do.
  private mutating func changes(_ target: Target) -> ChangeSet? {
    var rules: [ScenarioFact] = []
    var (daysLate, shipDaysLate) = (0, 0)
    var needs = SupplyNeeds()
    var cost: Int64? = 0
    for shipment in target {
      if shipment.steps.indices.contains(where: {
        shipment.steps[$0] > 0 && pricer.components(of: $0).isEmpty
      }) {
        return nil
      }
      pricer.load(shipment.steps)
      let location = problem.network.offers.location[Int(shipment.offer)]
      guard let candidate = pricer.service(shipment.offer, at: location) else { return nil }
      for rule in finder.liftableRules(pricer, lane: shipment.offer) { rules.add(rule) }
      let price = pricer.price(candidate)
      if price == nil, pricer.isAllowedByTags(shipment.offer) { return nil }
      cost = cost.flatMap { sum in price.map { sum + $0.total } }
      if goal == .onTime || problem.batch.forbidsLate[order] {
        daysLate = max(daysLate, candidate.daysLate)
        shipDaysLate = max(shipDaysLate, candidate.shipDaysLate)
      }
      needs.add(pricer, candidate)
    }
    let id = problem.orders[order].id
    var changes = needs.changes(state, finder.facts, own)
    if daysLate > 0 { changes.append(.deliverBy(order: id, add: daysLate)) }
    if shipDaysLate > 0 { changes.append(.shipBy(order: id, add: shipDaysLate)) }
    changes += rules.map { .rule($0) }
    let splits = target.count + problem.batch.priorSplits[order] - 1
    let split = problem.network.policy.splitPenalty.millionths * Int64(splits)
    // Days more make it cheaper by as much as nobody knows here.
    return ChangeSet(changes: changes, cost: daysLate + shipDaysLate > 0 ? nil : cost.map { $0 + split })
  }
}
