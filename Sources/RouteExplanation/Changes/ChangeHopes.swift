internal import OrderRouting

/// The orders that a change could help most, by what it would mend.
struct ChangeHopes {
  /// Orders that are kept for each topic.
  private static let mostOrders = 6
  /// Orders that are looked into: those whose trouble costs most.
  private static let mostTroubled = 200

  private struct Hope {
    let order: Int
    /// What a change would save at most.
    let saving: Money
  }

  private var hopes: [BestChanges.Topic: [Hope]] = [:]

  /// O(shipments), and the ways of ``mostTroubled`` orders.
  init(_ explainer: Explainer, threads: Int) {
    let troubled = Self.troubled(explainer)
    let drafts = Parallel.map(
      troubled.count, threads: threads, { OrderWorker(explainer) },
      body: { index, worker in worker.draft(troubled[index], alternatives: 3).explanation })
    for (order, explanation) in zip(troubled, drafts) { add(explanation, order) }
  }

  /// By topic its orders, the most hopeful first, and so the topics.
  var candidates: [(topic: BestChanges.Topic, orders: [Int])] {
    let topics = UnfilledReason.allCases.map { BestChanges.Topic.unfilled($0) } + [.late, .split]
    let found = topics.compactMap { topic in hopes[topic].map { (topic: topic, hopes: $0) } }
    let ranked = found.enumerated().sorted { left, right in
      let (one, two) = (left.element.hopes.first?.saving, right.element.hopes.first?.saving)
      return (two ?? .zero, left.offset) < (one ?? .zero, right.offset)
    }
    return ranked.map { ($0.element.topic, $0.element.hopes.map(\.order)) }
  }

  private static func troubled(_ explainer: Explainer) -> [Int] {
    let costs = explainer.costs().map { $0.unfilled + $0.lateness + $0.split }
    let order = costs.indices.filter { costs[$0] > .zero }.sorted { (costs[$1], $0) < (costs[$0], $1) }
    return order.prefix(mostTroubled).sorted()
  }

  private mutating func add(_ explanation: Explanation, _ order: Int) {
    for trouble in Trouble.allCases where trouble.isOf(explanation) {
      guard let topic = BestChanges.Topic(trouble, explanation) else { continue }
      let ways = explanation.alternatives.filter { trouble.isLess(with: $0, than: explanation) }
      // Without a way, what the order leaves.
      let saving = ways.map { -$0.difference.total }.max() ?? explanation.cost.unfilled
      if saving <= .zero { continue }
      var list = hopes[topic] ?? []
      let place = list.firstIndex { $0.saving < saving } ?? list.count
      list.insert(Hope(order: order, saving: saving), at: place)
      hopes[topic] = Array(list.prefix(Self.mostOrders))
    }
  }
}
