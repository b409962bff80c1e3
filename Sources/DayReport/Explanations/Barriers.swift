internal import OrderRouting
internal import RouteExplanation

/// What keeps orders from shipping whole, in time, or at once: what the ways that would do so lack.
struct Barriers {
  /// What went wrong with an order.
  enum Trouble: CaseIterable {
    case unfilled
    case late
    case split
  }

  private struct Sum {
    var orders = 0
    /// Of the order that would save most; zero where none would save.
    var saving = Money.zero
    var savings = Money.zero
  }

  private var sums: [Trouble: [String: Sum]] = [:]
  private var names: [Trouble: [String]] = [:]

  /// An order that a change could help, and what that would save at most.
  private struct Hope {
    let order: Int
    let saving: Money
  }

  /// Orders that are kept for each topic.
  private static let mostHopes = 6

  private var hopes: [BestChanges.Topic: [Hope]] = [:]

  /// By topic the orders that a change could help most, the most hopeful first, and so the topics.
  var candidates: [(topic: BestChanges.Topic, orders: [Int])] {
    let topics = UnfilledReason.allCases.map { BestChanges.Topic.unfilled($0) } + [.late, .split]
    let found = topics.compactMap { topic in hopes[topic].map { (topic: topic, hopes: $0) } }
    let ranked = found.enumerated().sorted { left, right in
      let (one, two) = (left.element.hopes.first?.saving, right.element.hopes.first?.saving)
      return (two ?? .zero, left.offset) < (one ?? .zero, right.offset)
    }
    return ranked.map { ($0.element.topic, $0.element.hopes.map(\.order)) }
  }

  mutating func add(_ explanation: Explanation, order: Int) {
    for trouble in Trouble.allCases where Self.has(trouble, explanation) {
      let ways = explanation.alternatives.filter { Self.mends($0, trouble, explanation) }
      if let topic = Self.topic(trouble, explanation) {
        hope(topic, Hope(order: order, saving: Self.saving(ways, explanation)))
      }
      guard let way = ways.first else {
        note(trouble, Self.none, saving: .zero)
        continue
      }
      let saving = max(.zero, -way.difference.total)
      if way.isPossible { note(trouble, Self.dear, saving: .zero) }
      for lack in way.lacks { note(trouble, Words.supply(lack.supply), saving: saving) }
    }
  }

  static let dear = "nothing is short: doing better costs more"
  static let none = "none of its three best other ways would do better"

  private mutating func note(_ trouble: Trouble, _ name: String, saving: Money) {
    var sum = sums[trouble]?[name] ?? Sum()
    if sum.orders == 0 { names[trouble, default: []].append(name) }
    sum.orders += 1
    sum.saving = max(sum.saving, saving)
    sum.savings += saving
    sums[trouble, default: [:]][name] = sum
  }

  private static func topic(_ trouble: Trouble, _ explanation: Explanation) -> BestChanges.Topic? {
    switch trouble {
    case .late: return .late
    case .split: return .split
    case .unfilled:
      var units: [UnfilledReason: Int] = [:]
      for line in explanation.unfilled { units[line.reason, default: 0] += line.quantity }
      let most = units.values.max()
      return UnfilledReason.allCases.first { units[$0] != nil && units[$0] == most }.map { .unfilled($0) }
    }
  }

  /// The most that any of some ways saves; without a way, what the order leaves costs.
  private static func saving(_ ways: [Alternative], _ explanation: Explanation) -> Money {
    ways.map { -$0.difference.total }.max() ?? explanation.cost.unfilled
  }

  private mutating func hope(_ topic: BestChanges.Topic, _ new: Hope) {
    var list = hopes[topic] ?? []
    if new.saving <= .zero { return }
    let place = list.firstIndex { $0.saving < new.saving } ?? list.count
    list.insert(new, at: place)
    hopes[topic] = Array(list.prefix(Self.mostHopes))
  }

  private static func has(_ trouble: Trouble, _ explanation: Explanation) -> Bool {
    switch trouble {
    case .unfilled: !explanation.unfilled.isEmpty
    case .late: days(explanation.shipments) > 0
    case .split: explanation.shipments.count > 1
    }
  }

  private static func mends(_ way: Alternative, _ trouble: Trouble, _ explanation: Explanation) -> Bool {
    let left = way.unfilled.reduce(0) { $0 + $1.quantity }
    let now = explanation.unfilled.reduce(0) { $0 + $1.quantity }
    return switch trouble {
    case .unfilled: left < now
    case .late: left <= now && days(way.shipments) < days(explanation.shipments)
    case .split: left <= now && way.shipments.count < explanation.shipments.count
    }
  }

  private static func days(_ shipments: [ExplainedShipment]) -> Int {
    shipments.reduce(0) { $0 + $1.daysLate + $1.shipDaysLate }
  }

  /// What stands in the way most often comes first.
  func table(_ trouble: Trouble, id: String, caption: String) -> ReportTable {
    var table = ReportTable(
      id: id, caption: caption,
      note:
        "By the best way of each order that would do better, whatever others took. An order that lacks several "
        + "counts with each.",
      columns: [
        .init("what is short", "lack"), .init("orders", "orders"),
        .init("the most that one would save", "largest_saving"),
      ], shown: 8)
    let all = (names[trouble] ?? []).enumerated().sorted { left, right in
      let (one, two) = (sums[trouble]?[left.element]?.orders ?? 0, sums[trouble]?[right.element]?.orders ?? 0)
      return (two, left.offset) < (one, right.offset)
    }
    for (_, name) in all {
      guard let sum = sums[trouble]?[name] else { continue }
      table.rows.append([.text(name), .count(sum.orders), sum.saving == .zero ? .none : .money(sum.saving)])
    }
    return table
  }
}
