extension PlanDraft {
  /// Ships what is possible of decisions, order by order as they stand; one whose day has no room takes the next one
  /// that has. Each order is turned to, so none of them may have been before.
  ///
  /// O(decisions × (lines + offers of their locations)), and the orders' lines × locations.
  /// - Returns: those that are not possible.
  mutating func ship(_ decisions: [ShipmentDecision]) -> [ShipmentDecision] {
    var impossible: [ShipmentDecision] = []
    var ofOrder: [Int: [ShipmentDecision]] = [:]
    let numbers = [IDKey: Int](positionsOf: problem.orders.lazy.map(\.id))
    for decision in decisions {
      if let number = numbers[IDKey(decision.order)] {
        ofOrder[number, default: []].append(decision)
      } else {
        impossible.append(decision)
      }
    }
    for order in ofOrder.keys.sorted() {
      turn(to: order)
      for decision in ofOrder[order] ?? [] where !ship(decision, of: problem.orders[order]) {
        impossible.append(decision)
      }
    }
    return impossible
  }

  private mutating func ship(_ decision: ShipmentDecision, of order: Order) -> Bool {
    var content = [Int](repeating: 0, count: order.lines.count)
    for part in decision.lines {
      guard let line = order.lines.firstIndex(where: { $0.id.isID(part.line) }) else { return false }
      content[line] += part.quantity
    }
    let network = problem.network
    let lane = offers.filter { offer in
      network.locations[offer.location].id.isID(decision.location)
        && network.services[offer.service].id.isID(decision.service)
    }
    let wanted = lane.filter { $0.shipDate == decision.shipDate }
    let others = lane.filter { $0.shipDate != decision.shipDate }.sorted { $0.shipDate < $1.shipDate }
    guard let offer = (wanted + others).first(where: { price(content, by: $0) != nil }) else { return false }
    ship(content, by: offer)
    return true
  }
}
