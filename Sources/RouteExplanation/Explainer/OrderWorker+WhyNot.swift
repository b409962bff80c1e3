internal import OrderRouting

extension OrderWorker {
  /// What is known of a line at a lane.
  private enum Finding {
    case obstacle(WhyNot.Obstacle)
    /// It would do and fits what the plan left.
    case open
  }

  /// Why each pair of a location and a service that serves no line of the order serves none.
  ///
  /// O(lanes × lines), and for lanes that would do O(contents).
  /// - Parameter own: what the order gives back.
  mutating func whyNot(_ order: Int, _ own: OptionUses, now: Int64) -> [WhyNot] {
    let list = problem.network.offers
    let used = Set(state.options[order].offers.map { list.lane[Int($0)] })
    let lines = problem.orders[order].lines
    var all: [WhyNot] = []
    var hasBegun = false
    for lane in 0..<list.laneCount where !used.contains(Int32(lane)) {
      let first = Int32(list.firstOffer(ofLane: lane))
      var found = lines.indices.map { finding($0, lane: first, own) }
      let open = found.indices.filter { if case .open = found[$0] { true } else { false } }
      if !open.isEmpty {
        if !hasBegun { laneCosts.begin(order) }
        hasBegun = true
        let offers = finder.offers(pricer, lane: first)
        let costs = laneCosts.differences(order, lane: offers, lines: open, now: now)
        for (line, cost) in zip(open, costs) {
          found[line] = .obstacle(
            cost.map { .dearer(Money(millionths: $0)) } ?? .failed(.orderRule, limit(order)))
        }
      }
      all += entries(found, lane: first, lines: lines.map(\.id))
    }
    if hasBegun { laneCosts.end(order) }
    return all
  }

  private mutating func finding(_ line: Int, lane first: Int32, _ own: OptionUses) -> Finding {
    var content = [Int](repeating: 0, count: pricer.steps.count)
    content[line] = 1
    pricer.load(content)
    if let failed = finder.obstacle(line: line, &pricer, lane: first) {
      return .obstacle(.failed(failed.reason, failed.fact))
    }
    if problem.batch.maxShipments[pricer.order] == 0 {
      return .obstacle(.failed(.orderRule, limit(pricer.order)))
    }
    var firstLacks: [SupplyLack]?
    for offer in finder.offers(pricer, lane: first) {
      guard let candidate = pricer.candidate(offer: offer) else { continue }
      let lacks = pricer.uses(candidate).compactMap { lack($0.number, needs: $0.amount, own) }
      if lacks.isEmpty { return .open }
      firstLacks = firstLacks ?? lacks
    }
    return .obstacle(.contested(firstLacks ?? []))
  }

  /// The order's own rule that keeps back what would do.
  private func limit(_ order: Int) -> ScenarioFact {
    let row = facts.scenario.orders[order]
    let policy = facts.scenario.policy
    if problem.batch.maxShipments[order] == 0 {
      let text = "the order may have no further shipment"
      if let most = row.maxShipments {
        return ScenarioFact(.orders, row: order, column: "max_shipments", value: "\(most)", text: text)
      }
      return ScenarioFact(
        .scenario, row: 0, column: "max_shipments", value: "\(policy.maxShipments)", text: text)
    }
    let text = "the order ships all its units or none, and with this not all of them can"
    if row.completeOnly != nil {
      return ScenarioFact(.orders, row: order, column: "complete_only", value: "yes", text: text)
    }
    return ScenarioFact(.scenario, row: 0, column: "complete_only", value: "true", text: text)
  }

  /// The findings of a lane, lines with the same one together.
  private func entries(_ found: [Finding], lane first: Int32, lines: [String]) -> [WhyNot] {
    var entries: [WhyNot] = []
    for (line, finding) in found.enumerated() {
      guard case .obstacle(let obstacle) = finding else { continue }
      if let index = entries.firstIndex(where: { $0.obstacle == obstacle }) {
        entries[index].lines.append(lines[line])
      } else {
        entries.append(
          WhyNot(
            location: finder.location(first).id, service: finder.service(first).id, lines: [lines[line]],
            obstacle: obstacle))
      }
    }
    return entries
  }
}
