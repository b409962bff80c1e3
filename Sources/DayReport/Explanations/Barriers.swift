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
  private(set) var explained: [Trouble: Int] = [:]

  mutating func add(_ explanation: Explanation) {
    for trouble in Trouble.allCases where Self.has(trouble, explanation) {
      explained[trouble, default: 0] += 1
      guard let way = explanation.alternatives.first(where: { Self.mends($0, trouble, explanation) }) else {
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
